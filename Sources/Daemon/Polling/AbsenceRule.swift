import Foundation
import News

/// When a source that is not there is only looked for now and then: a pure policy.
///
/// It is never given up: a server that answered "gone" for a month has been seen to come back.
struct AbsenceRule: Sendable {
    /// Seconds and answers after which "gone" (410) is believed.
    var gone: (seconds: TimeInterval, count: Int) = (2 * 86_400, 3)
    /// The same for "not found" (404), which servers answer by mistake for hours.
    var notFound: (seconds: TimeInterval, count: Int) = (14 * 86_400, 5)
    /// Seconds between two looks at first and later.
    var pause: ClosedRange<TimeInterval> = 86_400...7 * 86_400

    /// The absence after a failure with that status, if it came with one; other failures say nothing about it.
    func after(_ absence: Absence?, status: Int?, now: Date) -> Absence? {
        guard let status, status == 404 || status == 410 else { return absence }
        guard var absence else { return Absence(since: now, isGone: status == 410) }
        absence.count += 1
        absence.isGone = status == 410
        return absence
    }

    func isRetired(_ absence: Absence?, now: Date) -> Bool {
        guard let absence else { return false }
        let rule = absence.isGone ? gone : notFound
        return absence.count >= rule.count && now.timeIntervalSince(absence.since) >= rule.seconds
    }

    /// The earliest next look at a source that is retired; nil for any other.
    func nextLook(_ absence: Absence?, now: Date) -> Date? {
        guard let absence, isRetired(absence, now: now) else { return nil }
        let pause = min(max(now.timeIntervalSince(absence.since) / 14, self.pause.lowerBound), self.pause.upperBound)
        return now.addingTimeInterval(pause)
    }
}
