import ArabicText

/// The words that set an act before the one that is reported.
extension EarlierMentions {
    /// Behind the act's noun; آخر there would be "another".
    static let earlierWords = Set(
        folding: """
            السابق السابقة سابق سابقة سابقا الأخير الأخيرة الأولى أولى المماثل المماثلة مماثل مماثلة مماثلا المشابه المشابهة مشابه \
            مشابهة مشابها
            """)
    static let articles = ["ال", "وال", "بال", "لل", "فال"]
    static let arrivals = ["وصول", "وصل"]
    /// Behind them another thing is dated.
    static let turns = Set(folding: "وهو وهي وهم تلبية حيث بعدما حين عندما")
    /// Those of them that agree with a feminine noun from afar.
    static let feminineWords = Set(folding: "السابقة الأخيرة الأولى")
    static let lastWords = Set(folding: "آخر أحدث وآخر")
    static let firstWords = Set(folding: "أول وأول")
    /// الانتخابات السابقة لأوانها are early ones.
    static let ofTime = Fold.fold("لأوانها")
    static let precedes = Set(folding: "سبق وسبق يسبق")
    /// First letters of what follows سبق: أن, له, لوزير.
    static let precedents: Set<Substring> = ["ا", "ل", "و"]
    static let wasWords = Set(folding: "كان وكان كانت وكانت كانا وكانا كانوا وكانوا")
    static let already = Set(folding: "قد")
    static let lastTimes = Set(folding: "لآخر للمرة المرة والمرة")
    static let times = Set(folding: "مرة الأخيرة")
    static let counters = Set(folding: "من على")
    static let happened = Set(folding: "وقع وقعت وقوع عين صوت حكم هدف صرف")
    static let possessors = ["ه", "ها", "هما", "هم"]
    static let perfect = Set(
        folding: """
            زار زارت زارا زاروا التقى التقت التقيا التقوا اجتمع اجتمعت اجتمعا استقبل استقبلت وصل وصلت بحث بحثت بحثا قصف قصفت استهدف \
            استهدفت اعتقل اعتقلت أوقف أوقفت قضت حكمت صوتت استقال استقالت أقال أقالت فاز فازت هزم تعادل تظاهر أعلن أعلنت ضرب ضربت
            """)
}

/// One happening that is recalled, however often.
struct EarlierKey: Hashable {
    var act: ActClass
    var days: ClosedRange<Int>
}

/// Acts with what is joined to their nouns: وبزيارتهما.
enum RecalledAct {
    /// The class of a folded word without its possessor and the letters before it.
    static func named(by word: String) -> ActClass? {
        if let act = unpossessed(word[...]) { return act }
        guard let first = word.first, "وفبل".contains(first), word.count > 5 else { return nil }
        let noun = word.dropFirst()
        return ActClass.named(by: Stem.light(String(noun))) ?? unpossessed(noun)
    }

    private static func unpossessed(_ word: Substring) -> ActClass? {
        let suffix = ["هما", "ها", "هم", "ه"].first { word.hasSuffix($0) && word.count > $0.count + 3 }
        guard let suffix else { return nil }
        let noun = word.dropLast(suffix.count)
        if let act = ActClass.named(by: Stem.light(String(noun))) { return act }
        // The ة of زيارة opens before a possessor, and the hamza of لقاء rides on ي or و.
        if noun.hasSuffix("ت") { return ActClass.named(by: Stem.light(noun.dropLast() + "ه")) }
        if noun.hasSuffix("اي") || noun.hasSuffix("او") { return ActClass.named(by: Stem.light(noun.dropLast() + "ء")) }
        return nil
    }
}
