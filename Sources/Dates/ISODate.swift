/// The forms of ISO 8601 that RFC 3339, W3CDTF and careless programs use.
enum ISODate {
    /// Nil when the text does not begin as one.
    static func read(_ text: String, zones: ZoneNames) -> CivilTime? {
        if let time = compact(text) { return time }
        var cursor = DigitCursor(text)
        guard var time = date(&cursor) else { return nil }
        cursor.skip(where: { $0 == "T" || $0 == "t" || $0 == " " || $0 == "_" || $0 == "," })
        guard !cursor.isAtEnd else { return time }
        guard clock(&cursor, &time) else { return nil }
        cursor.skip(where: { $0 == " " })
        guard !cursor.isAtEnd else { return time }
        guard let offset = ZoneOffset.read(cursor.rest, zones: zones) else { return nil }
        time.zone = .offset(offset)
        return time
    }

    /// `20260301140538` or `202603011405`; other numbers of that length count from 1970.
    private static func compact(_ text: String) -> CivilTime? {
        let digits = text.utf8.compactMap { (48...57).contains($0) ? Int($0) - 48 : nil }
        guard digits.count == text.utf8.count, digits.count == 12 || digits.count == 14 else { return nil }
        let number = { (range: Range<Int>) in digits[range].reduce(0) { $0 * 10 + $1 } }
        var time = CivilTime(year: number(0..<4), month: number(4..<6), day: number(6..<8))
        (time.hour, time.minute) = (number(8..<10), number(10..<12))
        if digits.count == 14 { time.second = number(12..<14) }
        guard !time.isHijri, time.days != nil, time.hour < 24, time.minute < 60 else { return nil }
        return time
    }

    /// `2026-03-01`, `2026/3/1`, `20260301`, `2026-03`, `2026`, `2026-060`, `2026-W10-1`.
    private static func date(_ cursor: inout DigitCursor) -> CivilTime? {
        let first = cursor.digits()
        if first.count == 8, let year = Int(first.prefix(4)), let month = Int(first.dropFirst(4).prefix(2)) {
            return Int(first.suffix(2)).map { CivilTime(year: year, month: month, day: $0) }
        }
        guard first.count == 4, let year = Int(first) else { return nil }
        guard let separator = cursor.take(where: { $0 == "-" || $0 == "/" || $0 == "." }) else {
            return cursor.isAtEnd ? CivilTime(year: year) : nil
        }
        if cursor.take(where: { $0 == "W" || $0 == "w" }) != nil { return week(&cursor, year) }
        let second = cursor.digits()
        if second.count == 3, let ordinal = Int(second), (1...366).contains(ordinal) { return day(ordinal, of: year) }
        guard (1...2).contains(second.count), let month = Int(second) else { return nil }
        guard cursor.take(where: { $0 == separator }) != nil else { return CivilTime(year: year, month: month) }
        let third = cursor.digits()
        guard (1...2).contains(third.count), let day = Int(third) else { return nil }
        return CivilTime(year: year, month: month, day: day)
    }

    private static func week(_ cursor: inout DigitCursor, _ year: Int) -> CivilTime? {
        guard let week = Int(cursor.digits()), (1...53).contains(week) else { return nil }
        let weekday = cursor.take(where: { $0 == "-" }) == nil ? 1 : Int(cursor.digits()) ?? 1
        guard (1...7).contains(weekday) else { return nil }
        // The first week of a year holds its fourth of January; 1970-01-01 was a Thursday.
        let fourth = CivilTime.days(year, 1, 4)
        let monday = fourth - (fourth + 3) % 7
        let day = CivilTime.civil(monday + (week - 1) * 7 + weekday - 1)
        return CivilTime(year: day.year, month: day.month, day: day.day)
    }

    private static func day(_ ordinal: Int, of year: Int) -> CivilTime {
        let day = CivilTime.civil(CivilTime.days(year, 1, 1) + ordinal - 1)
        return CivilTime(year: day.year, month: day.month, day: day.day)
    }

    /// `14:05`, `14:05:38.250`, `140538`; false when it is none.
    private static func clock(_ cursor: inout DigitCursor, _ time: inout CivilTime) -> Bool {
        let first = cursor.digits()
        if first.count == 6 || first.count == 4 {
            time.hour = Int(first.prefix(2)) ?? 0
            time.minute = Int(first.dropFirst(2).prefix(2)) ?? 0
            time.second = Int(first.dropFirst(4)) ?? 0
        } else {
            guard (1...2).contains(first.count), let hour = Int(first) else { return false }
            time.hour = hour
            if cursor.take(where: { $0 == ":" }) != nil {
                time.minute = Int(cursor.digits()) ?? 60
                if cursor.take(where: { $0 == ":" }) != nil { time.second = Int(cursor.digits()) ?? 61 }
            }
        }
        if cursor.take(where: { $0 == "." || $0 == "," }) != nil {
            time.fraction = Double("0." + cursor.digits().prefix(9)) ?? 0
        }
        return true
    }
}

/// Reads digits and separators from left to right.
struct DigitCursor {
    private(set) var rest: Substring

    init(_ text: String) { rest = Substring(text) }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func digits() -> Substring {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        rest = rest.dropFirst(digits.count)
        return digits
    }

    mutating func take(where matches: (Character) -> Bool) -> Character? {
        guard let first = rest.first, matches(first) else { return nil }
        rest = rest.dropFirst()
        return first
    }

    mutating func skip(where matches: (Character) -> Bool) { rest = rest.drop(while: matches) }
}
