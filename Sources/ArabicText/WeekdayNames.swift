/// The days of the week.
public enum WeekdayNames {
    /// The day, 1 for Sunday to 7 for Saturday, that a word names, folded or not; nil for other words.
    ///
    /// The word may follow يوم; without its article it is no day, since أحد is "one" and خميس a given name.
    public static func number(of words: String) -> Int? {
        let folded = Fold.fold(words)
        return numbers[folded.hasPrefix("يوم ") ? String(folded.dropFirst(4)) : folded]
    }

    /// The name of a day, 1 for Sunday to 7 for Saturday; any other number is given back in digits.
    public static func name(_ day: Int) -> String {
        (1...7).contains(day) ? names[day - 1] : String(day)
    }

    private static let names = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"]

    private static let numbers: [String: Int] = {
        var numbers = ["الاثنان": 2, "الثلاثا": 3, "الثلثاء": 3, "الاربعا": 4]
        for (index, name) in names.enumerated() { numbers[Fold.fold(name)] = index + 1 }
        return numbers
    }()
}
