import Foundation

/// The Hijri calendar as Saudi Arabia publishes it (Umm al-Qura), with Foundation's tables.
enum HijriCalendar {
    /// The years that are read, 1882 to 2077; no Gregorian year of news is among them.
    static let years = 1300...1500

    /// Days since 1970-01-01; nil when the month has no such day.
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        guard years.contains(year), (1...12).contains(month), (1...30).contains(day) else { return nil }
        let parts = DateComponents(year: year, month: month, day: day)
        guard let date = calendar.date(from: parts) else { return nil }
        // A thirtieth day in a month of 29 would come back as the first of the next.
        guard calendar.component(.day, from: date) == day else { return nil }
        return Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .islamicUmmAlQura)
        calendar.timeZone = .gmt
        return calendar
    }()
}
