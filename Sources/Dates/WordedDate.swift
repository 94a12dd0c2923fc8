import ArabicText

/// Dates whose month is a word, and those in numbers alone with the day first.
///
/// The order of the parts hardly matters: a word names the month, a number with colons is the time, one above 31 is the
/// year, and the remaining one is the day.
struct WordedDate {
    private var time = CivilTime(year: 0)
    private var month: Int?
    private var numbers: [Substring] = []
    private var isAfternoon: Bool?
    private var hasClock = false
    private var isBad = false

    /// Nil when the text has no day, month and year.
    static func read(_ text: String) -> CivilTime? {
        var date = WordedDate()
        let words = WordedDate.words(of: text)
        var index = 0
        while index < words.count, index < 24 {
            index += date.take(words[index], next: index + 1 < words.count ? words[index + 1] : nil)
        }
        return date.assembled()
    }

    /// The words; a comma ends one, and so does the change from letters to digits.
    private static func words(of text: String) -> [Substring] {
        var words: [Substring] = []
        for rough in text.split(whereSeparator: {
            $0 == " " || $0 == "," || $0 == "،" || $0 == "|" || $0 == "(" || $0 == ")"
        }) {
            var rest = rough
            while let first = rest.first {
                let isWord = first.isLetter
                let piece = rest.prefix { ($0.isLetter || (isWord && isMark($0))) == isWord }
                words.append(piece)
                rest = rest.dropFirst(piece.count)
            }
        }
        return words
    }

    private static func isMark(_ character: Character) -> Bool { character == "." || character == "'" }

    /// Takes in one word, or two; returns how many.
    private mutating func take(_ word: Substring, next: Substring?) -> Int {
        if let next, let number = MonthNames.number(of: "\(word) \(next)"), month == nil {
            month = number
            return 2
        }
        if word.first?.isLetter == true {
            takeName(word)
        } else if word.contains(":"), word.first?.isNumber == true, !hasClock {
            takeClock(word)
        } else if let sign = word.first, sign == "+" || sign == "-", hasClock || time.offset != nil {
            takeOffset(word)
        } else {
            takeNumbers(word)
        }
        return 1
    }

    private mutating func takeName(_ word: Substring) {
        let name = word.filter { $0 != "." }.lowercased()
        if let number = EnglishMonths.number(of: name) ?? MonthNames.number(of: name), month == nil {
            month = number
        } else if hasClock, let half = DayHalf.named(name) {
            isAfternoon = half == .afternoon
        } else if time.offset == nil, hasClock, let offset = ZoneNames.offset(of: name.uppercased()) {
            time.offset = offset
        }
    }

    private mutating func takeClock(_ word: Substring) {
        var parts = word
        if let sign = word.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            time.offset = ZoneOffset.numeric(String(word[sign...]))
            parts = word[..<sign]
        }
        let fields = parts.split(separator: ":", omittingEmptySubsequences: false)
        let seconds = fields.count > 2 ? fields[2].prefix { $0.isNumber } : "0"
        guard (2...3).contains(fields.count), let hour = Int(fields[0]),
            let minute = Int(fields[1].prefix { $0.isNumber }),
            let second = Int(seconds)
        else {
            isBad = true
            return
        }
        (time.hour, time.minute, time.second) = (hour, minute, second)
        hasClock = true
    }

    private mutating func takeOffset(_ word: Substring) {
        // A name before it, as in GMT+3, only says what it counts from.
        if let offset = ZoneOffset.numeric(String(word)) { time.offset = offset }
    }

    private mutating func takeNumbers(_ word: Substring) {
        numbers += word.split { !$0.isNumber }
    }

    private mutating func assembled() -> CivilTime? {
        guard !isBad else { return nil }
        // Two numbers with a month word, or three without; the day comes first unless the year does.
        var parts = numbers.prefix(3).compactMap { part in Int(part).map { (value: $0, width: part.count) } }
        guard parts.count >= (month == nil ? 3 : 2), numbers.count <= 5 else { return nil }
        let yearIndex = parts.firstIndex { $0.width >= 3 || $0.value > 31 } ?? (month == nil ? 2 : 1)
        let year = parts.remove(at: yearIndex)
        time.year = WordedDate.fullYear(year.value, width: year.width)
        if let month {
            time.month = month
            time.day = parts[0].value
        } else {
            let isMonthFirst = (yearIndex == 0 || parts[1].value > 12) && parts[0].value <= 12
            (time.month, time.day) =
                isMonthFirst ? (parts[0].value, parts[1].value) : (parts[1].value, parts[0].value)
        }
        if let isAfternoon, (1...12).contains(time.hour) {
            time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
        }
        return time
    }

    /// Years of two or three digits as in RFC 2822, section 4.3.
    private static func fullYear(_ year: Int, width: Int) -> Int {
        switch width {
        case 1, 2: year < 50 ? 2_000 + year : 1_900 + year
        case 3: 1_900 + year
        default: year
        }
    }
}

/// The halves of the day; one letter stands for a half only after a time, since «م» after a year is the Christian era.
private enum DayHalf {
    case morning
    case afternoon

    static func named(_ name: String) -> DayHalf? {
        switch Fold.fold(name) {
        case "pm", "p", "م", "مساء": .afternoon
        case "am", "a", "ص", "صباحا": .morning
        default: nil
        }
    }
}

/// English month names, whole or cut to three letters or more, and French ones as North African outlets write them.
enum EnglishMonths {
    static func number(of name: String) -> Int? {
        guard name.count >= 3 else { return nil }
        if let french = french[name] { return french }
        return names.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 } ?? (name == "sept" ? 9 : nil)
    }

    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static let french = [
        "janvier": 1, "janv": 1, "février": 2, "fevrier": 2, "févr": 2, "mars": 3, "avril": 4, "avr": 4, "mai": 5,
        "juin": 6, "juillet": 7, "juil": 7, "août": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11,
        "décembre": 12, "decembre": 12, "déc": 12,
    ]
}
