import Foundation

/// A date and a time of day as read, with the zone it was written with.
struct CivilTime {
    var year: Int
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    /// Part of a second.
    var fraction = 0.0
    /// Nil when none was written.
    var zone: WrittenZone?
    /// The day of the week beside a Hijri date, 1 for Sunday.
    var weekday: Int?

    /// Whether the year can only be one of the Hijri calendar.
    var isHijri: Bool { HijriCalendar.years.contains(year) }

    /// The instant, or why there is none.
    ///
    /// `home` is where it is read when it has no zone.
    func reading(in home: TimeZone) -> Result<DateReading, DateRefusal> {
        guard (0...24).contains(hour), (0...59).contains(minute), (0...60).contains(second),
            hour < 24 || (minute == 0 && second == 0), let days
        else { return .failure(.noSuchTime) }
        guard let days = corrected(days) else { return .failure(.contradiction) }
        let local = Double(days * 86_400 + hour * 3_600 + minute * 60 + second) + fraction
        switch zone {
        case .offset(let offset):
            guard abs(offset) <= 18 * 3_600 else { return .failure(.noSuchTime) }
            return .success(DateReading(instant: Date(timeIntervalSince1970: local - Double(offset)), doubt: nil))
        case .region(let region): return .success(CivilTime.reading(of: local, in: region))
        case .unknown(let name):
            let instant = CivilTime.reading(of: local, in: home).instant
            return .success(DateReading(instant: instant, doubt: .unknownZone(name)))
        case nil: return .success(CivilTime.reading(of: local, in: home))
        }
    }

    /// Days since 1970-01-01; nil when there is no such day.
    var days: Int? {
        if isHijri { return HijriCalendar.days(year, month, day) }
        guard (1900...2199).contains(year), (1...12).contains(month), day >= 1, day <= length(ofMonth: month) else {
            return nil
        }
        return CivilTime.days(year, month, day)
    }

    /// The nearest day that has the stated day of the week; nil when that is more than a day away.
    ///
    /// Countries that sight the moon themselves begin a month a day before or after the table does.
    private func corrected(_ days: Int) -> Int? {
        guard isHijri, let weekday else { return days }
        return [days, days + 1, days - 1].first { CivilTime.weekday(of: $0) == weekday }
    }

    /// The first instant at which clocks show a time; when they skip it, as much after the change as it is after the gap's start.
    private static func reading(of local: Double, in zone: TimeZone) -> DateReading {
        let offset = { (time: Double) in Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: time))) }
        let (before, after) = (offset(local - 86_400), offset(local + 86_400))
        for candidate in [before, after] where offset(local - candidate) == candidate {
            return DateReading(instant: Date(timeIntervalSince1970: local - candidate), doubt: nil)
        }
        let isMidnight = local.truncatingRemainder(dividingBy: 86_400) == 0
        // A day without its midnight still begins: with the change.
        return DateReading(
            instant: Date(timeIntervalSince1970: local - before), doubt: isMidnight ? nil : .skippedTime)
    }

    /// The day of the week, 1 for Sunday, of a day counted from 1970-01-01, which was a Thursday.
    static func weekday(of days: Int) -> Int { ((days + 4) % 7 + 7) % 7 + 1 }

    private func length(ofMonth month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01.
    ///
    /// Algorithm: days_from_civil in Howard Hinnant, "chrono-compatible low-level date algorithms".
    static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day that lies so many days after 1970-01-01 (civil_from_days in the same source).
    static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
