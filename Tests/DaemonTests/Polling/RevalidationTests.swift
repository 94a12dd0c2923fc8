import Foundation
import News
import Testing

@testable import Daemon

@Suite struct RevalidationTests {
    private let now = Date(timeIntervalSince1970: 1_789_480_800)
    private let rule = Revalidation()
    private let validators = FeedValidators(etag: "\"v1\"", lastModified: "then")

    private func source(_ name: String = "صحيفة", interval: Int = 900) -> Source {
        Source(name: name, url: "https://n.example/rss", group: "all", interval: interval)
    }

    private func state(lastBody days: Double, _ change: (inout FetchMemory) -> Void = { _ in }) -> SourceState {
        var state = SourceState(source: "صحيفة", validators: validators)
        state.fetching.lastBody = now.addingTimeInterval(-days * 86_400)
        change(&state.fetching)
        return state
    }

    @Test("both validators are sent while a whole body is young")
    func young() {
        #expect(rule.validators(of: source(), state: state(lastBody: 3.9), now: now) == validators)
        #expect(rule.validators(of: source(), state: nil, now: now) == FeedValidators())
    }

    @Test("no source goes without a whole body for more than eight days, whatever its name and interval")
    func eightDays() {
        for number in 0..<200 {
            let source = source("مصدر \(number)", interval: [60, 900, 86_400, 604_800][number % 4])
            var time = now
            var state = state(lastBody: 0)
            var longest: TimeInterval = 0
            for _ in 0..<min(3000, 40 * 86_400 / source.interval) {
                time += Double(source.interval)
                guard rule.validators(of: source, state: state, now: time) == FeedValidators() else { continue }
                longest = max(longest, time.timeIntervalSince(state.fetching.lastBody ?? now))
                state.fetching.lastBody = time
            }
            #expect(longest <= 8 * 86_400)
            #expect(source.interval > 86_400 || longest == 0 || longest >= 4 * 86_400)
        }
    }

    @Test("sources do not all ask for the whole feed on the same day")
    func spread() {
        let due = (0..<100).count { number in
            rule.validators(of: source("مصدر \(number)"), state: state(lastBody: 5.5), now: now) == FeedValidators()
        }
        #expect((25...75).contains(due))
    }

    @Test("a server that is not believed is asked for everything until its time is over")
    func distrusted() {
        let until = now.addingTimeInterval(60)
        #expect(
            rule.validators(of: source(), state: state(lastBody: 0) { $0.distrustedUntil = until }, now: now)
                == FeedValidators())
        #expect(
            rule.validators(of: source(), state: state(lastBody: 0) { $0.distrustedUntil = until }, now: until)
                == validators)
    }

    @Test("a clock that was set back asks for everything")
    func setBack() {
        #expect(rule.validators(of: source(), state: state(lastBody: -1), now: now) == FeedValidators())
    }

    @Test("a lie is a change under the same validators, or items older than the word that there were none")
    func lies() {
        let memory = FetchMemory(
            lastBody: now.addingTimeInterval(-5 * 86_400), lastNotModified: now.addingTimeInterval(-900))
        let old = [now.addingTimeInterval(-86_400), now.addingTimeInterval(-7200)]
        func lie(_ after: FeedValidators, isChanged: Bool = true, published: [Date] = []) -> String? {
            rule.lie(memory, before: validators, after: after, isChanged: isChanged, published: published)
        }
        let other = FeedValidators(etag: "\"v2\"")
        #expect(lie(validators) != nil)
        #expect(lie(validators, isChanged: false) == nil)
        #expect(lie(other) == nil)
        #expect(lie(other, published: old) != nil)
        #expect(lie(other, published: Array(old.prefix(1))) == nil)
        #expect(lie(other, published: [now, now.addingTimeInterval(-600), old[0]]) == nil)
    }

    @Test("who has not said \"not modified\" since the last body has not lied")
    func honest() {
        for said in [nil, now.addingTimeInterval(-6 * 86_400)] {
            let memory = FetchMemory(lastBody: now.addingTimeInterval(-5 * 86_400), lastNotModified: said)
            #expect(
                rule.lie(memory, before: validators, after: validators, isChanged: true, published: []) == nil)
        }
    }
}
