import Foundation
import News
import Testing

@testable import Daemon

@Suite struct PollScheduleTests {
    private let schedule = PollSchedule()
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func source(_ name: String = "صحيفة", interval: Int = 900) -> Source {
        Source(name: name, url: "https://example.org/feed", group: "all", interval: interval)
    }

    @Test("after a success the next poll comes one interval later, and up to a tenth more")
    func afterSuccess() {
        for index in 0..<200 {
            let next = schedule.next(of: source("مصدر \(index)"), failures: 0, retryAfter: nil, now: now)
            let delay = next.timeIntervalSince(now)
            #expect((900...990).contains(delay))
        }
    }

    @Test(
        "failures in a row double the interval up to a limit",
        arguments: [(1, 900.0), (2, 1800), (3, 3600), (5, 14400), (6, 21600), (60, 21600)])
    func backOff(failures: Int, least: Double) {
        let delay = schedule.next(of: source(), failures: failures, retryAfter: nil, now: now).timeIntervalSince(now)
        #expect((least...(least + min(least * 0.1, 1800))).contains(delay))
    }

    @Test("an interval longer than the longest back-off is kept while failing")
    func slowSource() {
        let delay = schedule.next(of: source(interval: 86_400), failures: 9, retryAfter: nil, now: now)
            .timeIntervalSince(now)
        #expect(delay >= 86_400)
    }

    @Test("a server's Retry-After is waited for, within reason")
    func retryAfter() {
        let asked = schedule.next(of: source(), failures: 1, retryAfter: 5000, now: now).timeIntervalSince(now)
        #expect((5000...5500).contains(asked))
        let absurd = schedule.next(of: source(), failures: 1, retryAfter: 1e9, now: now).timeIntervalSince(now)
        #expect(absurd <= 21_600 * 1.1)
        let negative = schedule.next(of: source(), failures: 0, retryAfter: -10, now: now).timeIntervalSince(now)
        #expect(negative >= 900)
    }

    @Test("the same source and hour give the same time at every run, and sources differ")
    func jitterIsDeterministic() {
        let times = (0..<50).map {
            schedule.next(of: source("مصدر \($0)"), failures: 0, retryAfter: nil, now: now)
        }
        let again = (0..<50).map {
            schedule.next(of: source("مصدر \($0)"), failures: 0, retryAfter: nil, now: now)
        }
        #expect(times == again)
        #expect(Set(times).count > 40)
    }

    @Test("a start spreads out what is due and respects what is not")
    func start() {
        let fresh = schedule.first(of: source(), state: nil, now: now).timeIntervalSince(now)
        #expect((0..<20).contains(fresh))
        var state = SourceState(source: "صحيفة", nextPoll: now.addingTimeInterval(300))
        #expect(schedule.first(of: source(), state: state, now: now) == now.addingTimeInterval(300))
        state.nextPoll = now.addingTimeInterval(-300)
        #expect(schedule.first(of: source(), state: state, now: now).timeIntervalSince(now) < 20)
    }

    @Test("a clock that was set back does not silence a source for long")
    func clockSetBack() {
        let state = SourceState(source: "صحيفة", nextPoll: now.addingTimeInterval(86_400 * 365))
        #expect(schedule.first(of: source(), state: state, now: now).timeIntervalSince(now) <= 900 + 1800)
    }
}
