/// A noun that can stand behind a number in good Arabic.
public struct CountedNoun: Sendable, Hashable {
    /// The gender of the noun in the singular, which the words for one and two follow.
    public enum Gender: Sendable, Hashable { case masculine, feminine }

    /// The place of the phrase in its sentence: a subject, an object, or behind a preposition or another noun.
    public enum Case: Sendable, Hashable, CaseIterable { case nominative, accusative, genitive }

    /// خبر, نسخة.
    public let singular: String
    /// The plural as it stands behind a number or لا: أخبار, but ناشرين, not ناشرون.
    public let plural: String
    /// Which of واحد and واحدة it takes.
    public let gender: Gender

    /// A noun by its singular without article or vowel signs, and its plural as it stands behind a number.
    public init(singular: String, plural: String, gender: Gender) {
        self.singular = singular
        self.plural = plural
        self.gender = gender
    }

    /// The noun with its number, in Latin digits: `لا أخبار`, `خبر واحد`, `خبران`, `3 أخبار`, `11 خبرًا`, `100 خبر`.
    ///
    /// `لا أخبار` begins a sentence of its own and no verb or preposition can govern it: the other cases say `0 خبر`.
    public func phrase(_ count: Int, _ grammaticalCase: Case = .nominative) -> String {
        switch PluralCategory(count) {
        case .zero: grammaticalCase == .nominative ? "لا \(plural)" : "\(count) \(singular)"
        case .one: one(grammaticalCase)
        case .two: dual(grammaticalCase)
        case .few: "\(count) \(plural)"
        case .many: "\(count) \(specified)"
        case .other: "\(count) \(singular)"
        }
    }

    private func one(_ grammaticalCase: Case) -> String {
        switch (gender, grammaticalCase) {
        case (.feminine, _): "\(singular) واحدة"
        case (.masculine, .accusative): "\(specified) واحدًا"
        case (.masculine, _): "\(singular) واحد"
        }
    }

    private func dual(_ grammaticalCase: Case) -> String {
        let stem = endsInTehMarbuta ? singular.dropLast() + "ت" : singular[...]
        return stem + (grammaticalCase == .nominative ? "ان" : "ين")
    }

    /// The singular as a specification, in the accusative: خبرًا, نسخة, لقاءً.
    private var specified: String {
        if endsInTehMarbuta { return singular }
        return singular.hasSuffix("اء") ? singular + "ً" : singular + "ًا"
    }

    private var endsInTehMarbuta: Bool { singular.hasSuffix("ة") }
}

extension CountedNoun {
    /// An article of a source.
    public static let article = CountedNoun(singular: "خبر", plural: "أخبار", gender: .masculine)
    /// A happening that sources report.
    public static let event = CountedNoun(singular: "حدث", plural: "أحداث", gender: .masculine)
    /// A watched feed.
    public static let source = CountedNoun(singular: "مصدر", plural: "مصادر", gender: .masculine)
    /// A near-identical text.
    public static let copy = CountedNoun(singular: "نسخة", plural: "نسخ", gender: .feminine)
    /// One reading of a feed.
    public static let reading = CountedNoun(singular: "قراءة", plural: "قراءات", gender: .feminine)
    /// A headline.
    public static let headline = CountedNoun(singular: "عنوان", plural: "عناوين", gender: .masculine)
    /// A thread of events.
    public static let thread = CountedNoun(singular: "خيط", plural: "خيوط", gender: .masculine)
    /// A wording of an edited article.
    public static let version = CountedNoun(singular: "صيغة", plural: "صيغ", gender: .feminine)
    /// An outlet.
    public static let publisher = CountedNoun(singular: "ناشر", plural: "ناشرين", gender: .masculine)
    /// An attempt to fetch a feed.
    public static let fetch = CountedNoun(singular: "محاولة", plural: "محاولات", gender: .feminine)
    /// A text that others copied.
    public static let origin = CountedNoun(singular: "أصل", plural: "أصول", gender: .masculine)
    /// A group of sources.
    public static let group = CountedNoun(singular: "مجموعة", plural: "مجموعات", gender: .feminine)
    /// An occurrence: so many times.
    public static let time = CountedNoun(singular: "مرة", plural: "مرات", gender: .feminine)
    /// A minute.
    public static let minute = CountedNoun(singular: "دقيقة", plural: "دقائق", gender: .feminine)
    /// An hour.
    public static let hour = CountedNoun(singular: "ساعة", plural: "ساعات", gender: .feminine)
    /// A day.
    public static let day = CountedNoun(singular: "يوم", plural: "أيام", gender: .masculine)
    /// A month.
    public static let month = CountedNoun(singular: "شهر", plural: "أشهر", gender: .masculine)
    /// A year.
    public static let year = CountedNoun(singular: "سنة", plural: "سنوات", gender: .feminine)
}
