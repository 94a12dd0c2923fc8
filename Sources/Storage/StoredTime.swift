package import Foundation

/// How the archive keeps instants: whole milliseconds since 1970-01-01 00:00 UTC.
///
/// A finer instant is rounded to the nearest millisecond when it is stored, so what comes back equals what went in once
/// that was rounded too. Rounding rather than cutting makes it stable: a `Date` counts binary fractions of a second, and
/// cutting one that stands for a whole millisecond could lose that millisecond at every round.
package enum StoredTime {
    /// The instant as the archive gives it back.
    package static func rounded(_ date: Date) -> Date { self.date(milliseconds(date)) }

    /// Instants outside the years 1 to 9999 come to the nearest end of that span, and so does what is no number.
    static func milliseconds(_ date: Date) -> Int64 {
        let exact = (date.timeIntervalSince1970 * 1000).rounded()
        return Int64(max(Double(span.lowerBound), min(Double(span.upperBound), exact)))
    }

    static func date(_ milliseconds: Int64) -> Date {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }

    /// Days of the calendar, in UTC, from one instant to a later one.
    static func days(from first: Date, to last: Date) -> Int {
        let day = { (date: Date) in Int((date.timeIntervalSince1970 / 86_400).rounded(.down)) }
        return max(0, day(last) - day(first))
    }

    /// From 0001-01-01T00:00:00.000Z to 9999-12-31T23:59:59.999Z.
    static let span: ClosedRange<Int64> = -62_135_596_800_000...253_402_300_799_999
}
