/// Counts days, months and years of the calendar of Gregory; Foundation's calendars are too slow to ask for each phrase.
enum CivilDay {
    /// Days since 1 January 1970; nil when the month has no such day.
    static func number(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        guard (1...9_999).contains(year), (1...12).contains(month), day >= 1, day <= length(month, of: year) else {
            return nil
        }
        return start(of: month, year) + day - 1
    }

    /// The year and month a day lies in.
    static func month(at number: Int) -> (year: Int, month: Int) {
        // Years that begin in March and 400 years at a time, so that leap days come last.
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month)
    }

    /// The days of a month, which may be given beyond 1 to 12: month 0 is December of the year before.
    static func days(of month: Int, _ year: Int) -> ClosedRange<Int> {
        let index = year * 12 + month - 1
        let (year, month) = (index / 12, index % 12 + 1)
        let first = start(of: month, year)
        return first...(first + length(month, of: year) - 1)
    }

    /// The days of a year.
    static func days(ofYear year: Int) -> ClosedRange<Int> { start(of: 1, year)...(start(of: 1, year + 1) - 1) }

    /// The day of the week, 1 for Sunday to 7 for Saturday.
    static func weekday(of number: Int) -> Int {
        // The first of January 1970 was a Thursday, the fifth day of a week that begins on Sunday.
        ((number + 4) % 7 + 7) % 7 + 1
    }

    private static func start(of month: Int, _ year: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func length(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
