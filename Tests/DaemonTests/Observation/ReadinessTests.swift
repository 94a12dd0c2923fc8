import Foundation
import News
import Testing

@testable import Daemon

@Suite struct ReadinessTests {
    private static let now = Date(timeIntervalSince1970: 1_789_480_800)
    private static let hour = 3600.0

    /// A source as the archive remembers it: hours since its last attempt, its last success, and until its next poll.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var attempt: Double?
        var success: Double?
        var next: Double?
        var failures = 0
        var isReady: Bool
    }

    @Test(
        "a source counts when its last poll succeeded and the next is not late",
        arguments: [
            Case(testDescription: "polled just now", attempt: 0, success: 0, next: 1, isReady: true),
            Case(testDescription: "within a long interval", attempt: 7, success: 7, next: 1, isReady: true),
            Case(testDescription: "a little late", attempt: 4, success: 4, next: -0.5, isReady: true),
            Case(testDescription: "too late", attempt: 4, success: 4, next: -1.1, isReady: false),
            Case(testDescription: "failing", attempt: 0, success: 5, next: 1, failures: 1, isReady: false),
            Case(testDescription: "failed for our network", attempt: 0, success: 5, next: 1, isReady: false),
            Case(testDescription: "never polled", isReady: false),
            Case(testDescription: "never answered", attempt: 1, next: 1, failures: 3, isReady: false),
        ])
    func judges(test: Case) {
        func instant(_ hours: Double?) -> Date? { hours.map { Self.now.addingTimeInterval($0 * Self.hour) } }
        let source = Source(name: "صحيفة المرفأ", url: "https://marfa.example/rss", group: "all")
        let state = SourceState(
            source: source.name, lastAttempt: instant(test.attempt.map { -$0 }),
            lastSuccess: instant(test.success.map { -$0 }), failures: test.failures, nextPoll: instant(test.next))
        #expect(Readiness(of: [SourceFigures(source, state: state)], at: Self.now).isReady == test.isReady)
    }

    @Test("one source is enough, none is not")
    func counts() {
        let sources = (0..<3).map { Source(name: "مصدر \($0)", url: "https://\($0).example/rss", group: "all") }
        var figures = sources.map { SourceFigures($0, state: nil) }
        #expect(!Readiness(of: figures, at: Self.now).isReady)
        figures[1].note(
            SourceState(
                source: "مصدر 1", lastAttempt: Self.now, lastSuccess: Self.now,
                nextPoll: Self.now.addingTimeInterval(60)), silence: false)
        let readiness = Readiness(of: figures, at: Self.now)
        #expect(readiness.isReady)
        #expect(readiness.reason == "1 of 3 sources succeeded within their own interval")
    }
}
