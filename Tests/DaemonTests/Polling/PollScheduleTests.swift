import Foundation
import News
import Testing

@testable import Daemon

@Suite struct PollScheduleTests {
    private let schedule = PollSchedule()
    private let now = Date(timeIntervalSince1970: 1_800_000_000)  // 2027-01-15T08:00:00Z, a Friday

    private func source(_ name: String = "صحيفة", interval: Int = 900, learned: IntervalBounds? = nil) -> Source {
        Source(name: name, url: "https://example.org/feed", group: "all", interval: interval, learned: learned)
    }

    private func delay(
        of source: Source? = nil, failures: Int = 0, rhythm: SourceRhythm? = nil, asks: PollSchedule.Asks = .init()
    ) -> Double {
        plan(of: source, failures: failures, rhythm: rhythm, asks: asks).at.timeIntervalSince(now)
    }

    private func plan(
        of source: Source? = nil, failures: Int = 0, rhythm: SourceRhythm? = nil, asks: PollSchedule.Asks = .init()
    ) -> PollPlan {
        let source = source ?? self.source()
        let state = SourceState(source: source.name, failures: failures, rhythm: rhythm)
        return schedule.plan(for: source, state: state, asks: asks, now: now)
    }

    // MARK: An interval that the owner fixed

    @Test("after a success the next poll comes one interval later, and up to a tenth more")
    func afterSuccess() {
        for index in 0..<200 { #expect((900...990).contains(delay(of: source("مصدر \(index)")))) }
    }

    @Test(
        "failures in a row double the interval up to a limit",
        arguments: [(1, 900.0), (2, 1800), (3, 3600), (5, 14400), (6, 21600), (60, 21600)])
    func backOff(failures: Int, least: Double) {
        #expect((least...(least + min(least * 0.1, 1800))).contains(delay(failures: failures)))
    }

    @Test("an interval longer than the longest back-off is kept while failing")
    func slowSource() {
        #expect(delay(of: source(interval: 86_400), failures: 9) >= 86_400)
    }

    @Test("a server's Retry-After is waited for, within reason")
    func retryAfter() {
        #expect((5000...5500).contains(delay(failures: 1, asks: .init(retryAfter: 5000))))
        #expect(delay(failures: 1, asks: .init(retryAfter: 1e9)) <= 21_600 * 1.1)
        #expect(delay(asks: .init(retryAfter: -10)) >= 900)
    }

    @Test("what a feed wishes does not move an interval that its owner fixed")
    func fixedAgainstWishes() {
        let wishes = VisitWishes(ttl: 600, updatePeriod: 1_440, skipHours: [8, 9])
        let rhythm = Rhythms.even(perHour: 4, until: now, wishes: wishes)
        #expect((900...990).contains(delay(rhythm: rhythm)))
    }

    // MARK: Spreading

    @Test("the same source and hour give the same time at every run, and sources differ")
    func jitterIsDeterministic() {
        let delays = (0..<50).map { delay(of: source("مصدر \($0)")) }
        #expect(delays == (0..<50).map { delay(of: source("مصدر \($0)")) })
        #expect(Set(delays).count > 40)
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

    @Test("a long backlog is spread so that no second sees more than a few polls")
    func backlog() {
        let moments = (0..<4_000).map {
            schedule.spread(source("مصدر \($0)"), backlog: 4_000, now: now).timeIntervalSince(now)
        }
        #expect((moments.max() ?? 0) <= 500)
        let busiest = Dictionary(grouping: moments) { Int($0) }.values.map(\.count).max() ?? 0
        #expect(busiest < 30)
    }

    @Test("a clock that was set back does not silence a source for long")
    func clockSetBack() {
        let state = SourceState(source: "صحيفة", nextPoll: now.addingTimeInterval(86_400 * 365))
        #expect(schedule.first(of: source(), state: state, now: now).timeIntervalSince(now) <= 900 + 1800)
    }

    @Test("failing for our own network is no failure of the source")
    func outage() {
        let plan = plan(asks: .init(isOurOutage: true))
        #expect((900...990).contains(plan.at.timeIntervalSince(now)))
        #expect(plan.rules.map(\.rule) == [.fixed, .outage, .jitter])
    }

    @Test("who polls once takes a source for due whose next poll was planned by a clock that was ahead")
    func dueAfterWrongClock() {
        let now = Date(timeIntervalSince1970: 1_789_480_800)
        let source = Source(name: "a", url: "https://a.example/feed", group: "all", interval: 900)
        let schedule = PollSchedule()
        func isDue(in seconds: Double) -> Bool {
            schedule.isDue(
                source, state: SourceState(source: "a", nextPoll: now.addingTimeInterval(seconds)), now: now)
        }
        #expect(schedule.isDue(source, state: nil, now: now))
        #expect(isDue(in: -1))
        #expect(!isDue(in: 800))
        #expect(isDue(in: 4e8))
    }
}
