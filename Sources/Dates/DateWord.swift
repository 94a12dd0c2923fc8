import ArabicText

/// The words of dates that are neither months nor zones.
enum DateWord {
    /// A word without its dots: `p.m.`, `Sept.`, «ت.غ».
    static func text(of token: Substring) -> String { String(token.filter { $0 != "." }) }

    /// The day of the week, 1 for Sunday, by its Arabic or English name.
    static func weekday(_ word: String) -> Int? {
        guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return WeekdayNames.number(of: word) }
        let name = word.lowercased()
        guard name.count >= 3 else { return nil }
        return english.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 }
    }

    /// Whether an era is the Hijri one; nil for other words.
    static func era(_ folded: String) -> Bool? {
        switch folded {
        case "ه", "هجري", "هجريه", "للهجره", "ah": true
        case "م", "ميلادي", "ميلاديه", "للميلاد", "ad", "ce": false
        default: nil
        }
    }

    /// Words before an hour.
    static let hour: Set<String> = ["الساعه", "ساعه", "at"]
    /// Words before the place whose clock it is.
    static let zone: Set<String> = ["بتوقيت", "توقيت"]
    static let epithets: Set<String> = ["المكرمه", "المحتله", "الشريف", "المتحده", "المحلي"]

    /// Words between the parts of one day.
    static let fillers: Set<String> = [
        "من", "شهر", "عام", "سنه", "لعام", "لسنه", "يوم", "of", "de", "du", "le", "the", "st", "nd", "rd", "th", "er",
    ]

    private static let english = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
}

/// English month names, whole or cut to three letters or more, and French ones as North African outlets write them.
enum EnglishMonths {
    /// The month, 1 to 12, of a name in lower case.
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
