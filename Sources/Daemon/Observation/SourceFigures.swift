import Foundation
import Metrics
import News

/// What is observed of one source.
struct SourceFigures: Sendable {
    let labels: MetricLabels
    private(set) var lastSuccess: Date?
    /// Failures since the last success.
    private(set) var failures = 0
    private(set) var health = SourceReport.Health.new
    /// When the source is polled next, if its last poll succeeded.
    private var due: Date?

    init(_ source: Source, state: SourceState?) {
        labels = MetricLabels("source", source.name)
        guard let state else { return }
        note(state, silence: state.rhythm.flatMap { Silence(of: $0, at: $0.upTo) } != nil)
    }

    /// Takes in how the source stands after a poll.
    mutating func note(_ state: SourceState, silence isSilent: Bool) {
        lastSuccess = state.lastSuccess
        failures = state.failures
        let isAnswered = state.lastSuccess.map { $0 >= state.lastAttempt ?? $0 } ?? false
        due = isAnswered && state.failures == 0 ? state.nextPoll : nil
        health = SourceReport.Health(state, isSilent: isSilent)
    }

    /// Whether its last poll succeeded and the next one is not late, judged by its own schedule.
    func isTimely(at now: Date) -> Bool {
        guard let due, let lastSuccess else { return false }
        let interval = max(0, due.timeIntervalSince(lastSuccess))
        return now <= due.addingTimeInterval(max(Self.patience, interval / 4))
    }

    /// Seconds that any poll may be late: it waits for its turn at its host, then for the host's answer.
    private static let patience: TimeInterval = 120
}
