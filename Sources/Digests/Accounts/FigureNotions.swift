import ArabicText

/// What numbers in the news count, whatever word an outlet uses for it: قتيل، شهيد and ضحية are one notion.
enum FigureNotions {
    struct Notion: Sendable, Hashable {
        /// The same for all words of the notion.
        let key: String
        /// How it is named to readers.
        let noun: String
    }

    /// The notion that a counted word names by itself.
    static func notion(of word: String) -> Notion? { lookUp(word, in: nouns) }

    /// The notion of a word in the dual, which holds its number: قتيلان.
    static func dual(_ word: String) -> Notion? { duals[word] ?? lookUp(word, in: duals) }

    /// What happened to the people who are counted behind a word: مقتل 12 شخصا.
    static func fate(of word: String) -> Notion? { lookUp(word, in: fates) }

    /// The kind of people a word counts: nil when it counts none, an empty string when it says no more than people.
    static func people(_ word: String) -> String? { lookUp(word, in: persons) }

    /// The same of a word in the dual: جنديان.
    static func twoPeople(_ word: String) -> String? { lookUp(word, in: personDuals) }

    /// Whether a word measures time, heat or a game, of which a report has many numbers that are not about one thing.
    static func isTime(_ word: String) -> Bool { lookUp(word, in: times) != nil }

    /// Whether a word names a thing that is counted, people, or what became of them.
    static func isKnown(_ word: String) -> Bool {
        let open = word.hasPrefix("و") ? String(word.dropFirst()) : word
        return [word, open].contains { notion(of: $0) != nil || fate(of: $0) != nil || people($0) != nil }
    }

    /// Whether a word counts members of a body that only the words behind it name: عناصر الشرطة.
    static func isMember(_ word: String) -> Bool { lookUp(word, in: members) != nil }

    /// Whether a notion says what happened to people.
    static func isFate(_ notion: Notion) -> Bool { fateKeys.contains(notion.key) }

    /// Whether a key is that of people who came to harm, of whatever kind they are.
    static func isHarm(_ key: String) -> Bool {
        ["قتيل", "جريح", "مفقود"].contains { key == $0 || key.hasPrefix($0 + " ") }
    }

    /// Whether a key is that of money or shares, of which reports give many.
    static func isMeasure(_ key: String) -> Bool {
        key == "%"
            || ["دولار", "يورو", "جنيه", "ليرة", "ريال", "درهم", "دينار", "روبل", "برميل", "طن", "كيلومتر", "متر"]
                .contains { key == $0 || key.hasPrefix($0 + " ") }
    }

    /// How people of a kind with one fate are named: قتيل من الأطفال.
    static func noun(of fate: Notion, kind: String) -> String {
        kinds[kind].map { "\(fate.noun) من \($0)" } ?? fate.noun
    }

    /// Whether a currency is of one country among several, so that the word behind it tells which.
    static func needsCountry(_ notion: Notion) -> Bool { sharedCurrencies.contains(notion.key) }

    private static func lookUp<Value>(_ word: String, in table: [String: Value]) -> Value? {
        if let value = table[word] { return value }
        let bare = Stem.withoutProclitics(word)
        return bare == word ? nil : table[bare]
    }

    // MARK: Tables

    /// Each row: the noun shown, then the forms it is met in.
    private static let nounRows = [
        "قتيل قتيلا قتلى قتيلة شهيد شهيدا شهداء ضحية ضحايا وفاة وفيات",
        "جريح جريحا جرحى مصاب مصابا مصابين مصابون إصابة إصابات جريحة",
        "نازح نازحا نازحين نازحون مشرد مشردا مشردين", "لاجئ لاجئا لاجئين لاجئون", "مهاجر مهاجرا مهاجرين مهاجرون",
        "معتقل معتقلا معتقلين معتقلون موقوف موقوفا موقوفين موقوفون", "أسير أسيرا أسرى", "مفقود مفقودا مفقودين مفقودون",
        "رهينة رهائن", "منزل منزلا منازل", "مبنى مباني مبان", "صاروخ صاروخا صواريخ", "غارة غارات", "قذيفة قذائف",
        "قنبلة قنابل",
        "طائرة طائرات", "سفينة سفن", "حافلة حافلات", "سيارة سيارات", "دبابة دبابات", "مقعد مقعدا مقاعد",
        "صوت صوتا أصوات",
        "دولار دولارا دولارات", "يورو", "جنيه جنيها جنيهات", "ليرة ليرات", "ريال ريالا ريالات", "درهم درهما دراهم",
        "دينار دينارا دنانير", "روبل روبلا روبلات", "كيلومتر كيلومترا كيلومترات كلم", "متر مترا أمتار", "طن طنا أطنان",
        "برميل برميلا براميل",
        "هكتار هكتارا هكتارات", "دبلوماسي دبلوماسيا دبلوماسيين",
    ]

    private static let fateRows: [(name: String, words: String)] = [
        (
            "قتيل",
            "قتل قتلت قتلوا قتلا قتلها مقتل مقتلهم مقتله مقتلها مصرع مصرعهم مصرعه حتفهم حتفه حتفهما مصرعهما وفاة وفاتهم توفي توفوا استشهاد استشهد استشهدوا "
                + "اغتيال يقتل تقتل قتلهم لقي أودى أودت بحياة حياة جثة جثث جثمان جثامين جثته"
        ),
        ("جريح", "إصابة إصابات أصيب أصيبت أصيبوا جرح جرحوا إصابتهم جراح بجروح يصاب بإصابة"),
        ("معتقل", "اعتقال اعتقل اعتقلت توقيف أوقف أوقفت احتجاز احتجزت القبض ضبط"),
        ("مفقود", "فقدان فقد فقدت"), ("نازح", "نزوح نزح تشريد تهجير شرد"), ("ناج", "إنقاذ أنقذ أنقذت نجاة نجا"),
        ("مطرود", "طرد طردت بطرد ترحيل إبعاد"), ("مُجلى", "إجلاء أجلي أجلت خروج خرج إخراج"),
    ]

    private static let personRows: [(name: String, words: String)] = [
        ("", "شخص شخصا أشخاص آخرين آخرون آخر فردا راكبا ركاب راكب"),
        ("مواطن", "مواطن مواطنا مواطنين مواطنون"), ("مدني", "مدني مدنيا مدنيين مدنيون مدنية"),
        ("جندي", "جندي جنديا جنود عسكريا عسكريين عسكري عسكريون"),
        ("طفل", "طفل طفلا أطفال طفلة"), ("امرأة", "امرأة نساء سيدة"),
        ("مسلح", "مسلح مسلحا مسلحين مسلحون مقاتل مقاتلا مقاتلين إرهابيا إرهابيين"),
        ("شرطي", "شرطي شرطيا شرطيين"), ("فلسطيني", "فلسطيني فلسطينيا فلسطينيين فلسطينيون"),
        ("صحفي", "صحفي صحفيا صحفيين صحافيا صحافيين"),
        ("دبلوماسي", "دبلوماسي دبلوماسيا دبلوماسيين"), ("متظاهر", "متظاهر متظاهرا متظاهرين متظاهرون"),
    ]

    private static let members = table([("", "عنصر عنصرا عناصر فرد أفراد عضو عضوا أعضاء")]) { $0 }

    private static let kinds = [
        "مواطن": "المواطنين", "مدني": "المدنيين", "جندي": "العسكريين", "طفل": "الأطفال", "امرأة": "النساء",
        "مسلح": "المسلحين", "شرطي": "الشرطة",
        "فلسطيني": "الفلسطينيين", "صحفي": "الصحفيين", "دبلوماسي": "الدبلوماسيين", "متظاهر": "المتظاهرين",
    ]

    private static let times = table(
        [
            (
                "",
                "يوم يوما أيام ساعة ساعات دقيقة دقائق ثانية ثوان عام عاما أعوام سنة سنوات شهر شهرا أشهر أسبوع أسبوعا أسابيع مرة مرات عقد عقدا عقود قرن قرون درجة درجات مئوية نقطة نقاط هدف هدفا أهداف مباراة مباريات جولة جولات دور لقب ألقاب لقبا بطولة بطولات شوط مركز مراكز"
            )
        ]) { $0 }

    private static let sharedCurrencies: Set<String> = Set(["جنيه", "ليرة", "ريال", "دينار", "دولار"])

    private static let fateKeys: Set<String> = Set(["قتيل", "جريح", "نازح", "معتقل", "مفقود"])

    private static let nouns: [String: Notion] = table(
        nounRows.map { row in (String(row.prefix { $0 != " " }), row) }
    ) { Notion(key: $0, noun: $0) }

    private static let fates: [String: Notion] = table(fateRows) { Notion(key: $0, noun: $0) }

    private static let persons: [String: String] = table(personRows) { $0 }

    private static let duals: [String: Notion] = dual(of: nouns)

    private static let personDuals: [String: String] = dual(of: persons)

    private static func table<Value>(
        _ rows: [(name: String, words: String)], _ value: (String) -> Value
    ) -> [String: Value] {
        var table: [String: Value] = [:]
        for row in rows {
            for word in Fold.fold(row.words).split(separator: " ") { table[String(word)] = value(row.name) }
        }
        return table
    }

    /// The duals of the words of a table; those of plurals are words that nobody writes.
    private static func dual<Value>(of table: [String: Value]) -> [String: Value] {
        var duals: [String: Value] = [:]
        for (word, value) in table {
            let stem = word.hasSuffix("ه") ? word.dropLast() + "ت" : word[...]
            for ending in ["ان", "ين"] where table[stem + ending] == nil { duals[stem + ending] = value }
        }
        return duals
    }
}
