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
        guard let day = starts[String(name.prefix(3))] else { return nil }
        return name.count == 3 || english[day - 1].hasPrefix(name) ? day : nil
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

    private static let starts = ["sun": 1, "mon": 2, "tue": 3, "wed": 4, "thu": 5, "fri": 6, "sat": 7]
    private static let english = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
}

/// English month names, whole or cut to three letters or more, and French ones as North African outlets write them.
enum EnglishMonths {
    /// The month, 1 to 12, of a name in lower case.
    static func number(of name: String) -> Int? {
        guard name.count >= 3 else { return nil }
        if let french = french[name] { return french }
        guard let month = starts[String(name.prefix(3))] else { return nil }
        return name.count == 3 || names[month - 1].hasPrefix(name) || name == "sept" ? month : nil
    }

    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    private static let starts = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
        "dec": 12,
    ]

    private static let french = [
        "janvier": 1, "janv": 1, "février": 2, "fevrier": 2, "févr": 2, "mars": 3, "avril": 4, "avr": 4, "mai": 5,
        "juin": 6, "juillet": 7, "juil": 7, "août": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11,
        "décembre": 12, "decembre": 12, "déc": 12,
    ]
}
