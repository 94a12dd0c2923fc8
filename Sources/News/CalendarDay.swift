package import Foundation

/// A day of the Gregorian calendar without a zone: `2026-03-01`.
package struct CalendarDay: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil when there is no such day between the years 1 and 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDay.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that `instant` falls on in `zone`.
    package init(_ instant: Date, in zone: TimeZone) {
        let parts = CalendarDay.calendar(in: zone).dateComponents([.year, .month, .day], from: instant)
        self.year = parts.year ?? 1
        self.month = parts.month ?? 1
        self.day = parts.day ?? 1
    }

    /// Reads `2026-03-01`; nil for any other form and for days that do not exist.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2 else {
            return nil
        }
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(part) : nil
        }
        guard numbers.count == 3 else { return nil }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = CalendarDay(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day written YYYY-MM-DD")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package var description: String {
        let padded = { (number: Int, width: Int) in
            String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// The instants from its first to before its successor's first, in `zone`: 23 or 25 hours where the clock changes.
    package func interval(in zone: TimeZone) -> DateInterval {
        let calendar = CalendarDay.calendar(in: zone)
        let start = calendar.startOfDay(for: noon(in: calendar))
        return DateInterval(start: start, end: calendar.startOfDay(for: adding(days: 1).noon(in: calendar)))
    }

    /// The day so many days later, or earlier when `days` is below zero.
    package func adding(days: Int) -> CalendarDay {
        let seconds = Double(days) * 86_400
        return CalendarDay(noon(in: CalendarDay.calendar(in: .gmt)).addingTimeInterval(seconds), in: .gmt)
    }

    /// Days from this day to `other`; below zero when `other` is earlier.
    package func days(until other: CalendarDay) -> Int {
        let calendar = CalendarDay.calendar(in: .gmt)
        return Int((other.noon(in: calendar).timeIntervalSince(noon(in: calendar)) / 86_400).rounded())
    }

    /// Days from 1 January 1970 to this day.
    package var number: Int {
        Int((noon(in: CalendarDay.calendar(in: .gmt)).timeIntervalSince1970 / 86_400).rounded(.down))
    }

    /// The day so many days after 1 January 1970; the first or last there is for a number beyond them.
    package init(number: Int) {
        let seconds = Double(min(max(number, -719_162), 2_932_896)) * 86_400
        self.init(Date(timeIntervalSince1970: seconds), in: .gmt)
    }

    private func noon(in calendar: Calendar) -> Date {
        // A proven day has a noon in every calendar, so the fallback is never taken.
        calendar.date(from: DateComponents(year: year, month: month, day: day, hour: 12)) ?? .distantPast
    }

    private static func calendar(in zone: TimeZone) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
