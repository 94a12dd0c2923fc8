package import Foundation
package import News

/// Which days are closed and still want a digest: a pure policy.
///
/// A day runs from midnight to midnight in the digest's zone. Its digest is written at the closing time on the day
/// after, which leaves late reports of the evening a moment to come in.
package struct DigestCalendar: Sendable {
    /// Days that are caught up at most after the daemon was down.
    package static let longestCatchUp = 31

    let zone: TimeZone
    /// Seconds after the end of a day at which its digest is written.
    let delay: TimeInterval

    package init(zone: TimeZone, delay: TimeInterval) {
        self.zone = zone
        self.delay = delay
    }

    /// The last day that is closed at `now`.
    package func lastClosed(at now: Date) -> CalendarDay {
        CalendarDay(now.addingTimeInterval(-delay), in: zone).adding(days: -1)
    }

    /// When the next day closes after `now`.
    package func nextClosing(after now: Date) -> Date {
        lastClosed(at: now).adding(days: 1).interval(in: zone).end.addingTimeInterval(delay)
    }

    /// The closed days without a digest, oldest first.
    ///
    /// `firstActivity` is the day on which the archive saw its first poll; days before it are not caught up. `issued` are
    /// the days that have a digest.
    package func missing(at now: Date, firstActivity: CalendarDay?, issued: Set<CalendarDay>) -> [CalendarDay] {
        guard let firstActivity else { return [] }
        let last = lastClosed(at: now)
        var day = max(firstActivity, last.adding(days: 1 - DigestCalendar.longestCatchUp))
        var missing: [CalendarDay] = []
        while day <= last {
            if !issued.contains(day) { missing.append(day) }
            day = day.adding(days: 1)
        }
        return missing
    }
}
