/// The months of the Hijri calendar.
public enum HijriMonthNames {
    /// The month, 1 to 12, that one or two words name, in any spelling, folded or not; nil for other words.
    ///
    /// صفر is also the word for zero, and رجب, شعبان, رمضان and شوال are names of people.
    public static func number(of words: String) -> Int? { numbers[Fold.fold(words)] }

    /// The name of a month, 1 to 12; any other number is given back in digits.
    public static func name(_ month: Int) -> String {
        (1...12).contains(month) ? names[month - 1] : String(month)
    }

    private static let names = [
        "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال",
        "ذو القعدة", "ذو الحجة",
    ]

    private static let others: [(name: String, month: Int)] = [
        ("المحرم", 1), ("ربيع أول", 3), ("ربيع الثاني", 4), ("ربيع ثاني", 4), ("ربيع آخر", 4), ("جمادى الأول", 5),
        ("جماد الأول", 5), ("جماد أول", 5), ("جمادى الثانية", 6), ("جمادى الثاني", 6), ("جماد الثاني", 6),
        ("جمادى الآخر", 6),
        ("جماد الآخر", 6), ("جماد ثاني", 6), ("ذي القعدة", 11), ("ذا القعدة", 11), ("ذي الحجة", 12), ("ذا الحجة", 12),
    ]

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, name) in names.enumerated() { numbers[Fold.fold(name)] = index + 1 }
        for other in others { numbers[Fold.fold(other.name)] = other.month }
        return numbers
    }()
}
