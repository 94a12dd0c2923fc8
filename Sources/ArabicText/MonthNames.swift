/// The months of the Gregorian calendar, in the three sets of names that Arabic papers use.
public enum MonthNames {
    /// A set of names.
    public enum Style: String, Sendable, Hashable, CaseIterable, Codable {
        /// كانون الثاني, شباط, آذار …: Syria, Lebanon, Jordan, Palestine, Iraq.
        case levantine
        /// يناير, فبراير, مارس …: Egypt, the Gulf, Sudan, Libya, Yemen.
        case egyptian
        /// جانفي, فيفري, مارس …: Tunisia, Algeria.
        case maghrebi
    }

    /// The month, 1 to 12, that one or two words name, in any set and spelling, folded or not; nil for other words.
    ///
    /// Some names are other words too (آب, ماي, مارس, أيار): only a day or year beside one makes it a month.
    public static func number(of words: String) -> Int? { numbers[Fold.fold(words)] }

    /// The name of a month, 1 to 12; any other number is given back in digits.
    public static func name(_ month: Int, style: Style) -> String {
        (1...12).contains(month) ? table(style)[month - 1] : String(month)
    }

    private static func table(_ style: Style) -> [String] {
        switch style {
        case .levantine: levantine
        case .egyptian: egyptian
        case .maghrebi: maghrebi
        }
    }

    private static let levantine = [
        "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني",
        "كانون الأول",
    ]

    private static let egyptian = [
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ]

    private static let maghrebi = [
        "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ]

    /// Names that are read and never written: other spellings, and those of Iraq, Mauritania and Morocco.
    private static let others: [(name: String, month: Int)] = [
        ("كانون ثاني", 1), ("كانون ثان", 1), ("فبرائر", 2), ("اذار", 3), ("إبريل", 4), ("نوار", 5), ("مايس", 5),
        ("يونيه", 6), ("يوليه", 7), ("يوليوز", 7), ("غشت", 8), ("أغشت", 8), ("اغسطوس", 8), ("شتنبر", 9), ("شتمبر", 9),
        ("أوكتوبر", 10), ("تشرين أول", 10), ("تشرين ثاني", 11), ("تشرين ثان", 11), ("نونبر", 11), ("دجنبر", 12),
        ("دجمبر", 12), ("كانون أول", 12),
    ]

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for names in [levantine, egyptian, maghrebi] {
            for (index, name) in names.enumerated() { numbers[Fold.fold(name)] = index + 1 }
        }
        for other in others { numbers[Fold.fold(other.name)] = other.month }
        return numbers
    }()
}
