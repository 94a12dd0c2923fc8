package import News

import Foundation

/// A day of the Umm al-Qura calendar, the civil calendar of Saudi Arabia.
package struct HijriDay: Sendable, Hashable, Codable {
    package var year: Int
    /// 1 is Muharram.
    package var month: Int
    package var day: Int

    /// The day whose daylight is that of `day`.
    package init(_ day: CalendarDay) {
        var calendar = Calendar(identifier: .islamicUmmAlQura)
        calendar.timeZone = .gmt
        let noon = day.interval(in: .gmt).start.addingTimeInterval(43_200)
        let parts = calendar.dateComponents([.year, .month, .day], from: noon)
        self.year = parts.year ?? 1
        self.month = parts.month ?? 1
        self.day = parts.day ?? 1
    }
}

extension CalendarDay {
    /// The day of the week; 1 is Sunday.
    package var weekday: Int {
        // 1970-01-01 was a Thursday.
        let days = CalendarDay(.init(timeIntervalSince1970: 0), in: .gmt).days(until: self)
        return ((days + 4) % 7 + 7) % 7 + 1
    }
}
