/// The phrases that lines of furniture open with.
struct FurniturePhrases {
    enum Role {
        /// A line of its own.
        case line
        /// A line that announces another article, in itself or in the next line.
        case label
        /// The start of a list of other articles.
        case end
    }

    /// A phrase that opens a line of furniture, and how many words such a line can have.
    private struct Phrase {
        let folded: [UInt8]
        let role: Role
        let longest: Int
    }

    static let known = FurniturePhrases()

    private var byFirstWord: [UInt64: [Phrase]] = [:]
    /// A bit for each of the first words, so that most lines need no look into the table.
    private var filter = [Bool](repeating: false, count: 1_024)

    private init() {
        for phrase in Self.ends { add(phrase, .end, atMost: 8) }
        for phrase in Self.labels { add(phrase, .label, atMost: 30) }
        for (phrase, longest) in Self.lines { add(phrase, .line, atMost: longest) }
    }

    private mutating func add(_ text: String, _ role: Role, atMost longest: Int) {
        var scanner = FoldScanner()
        let phrase = Phrase(folded: Array(Fold.fold(text).utf8), role: role, longest: longest)
        guard let first = LineOpening.firstWord(of: text.utf8.span, with: &scanner) else { return }
        byFirstWord[first, default: []].append(phrase)
        filter[Int(first & 1_023)] = true
    }

    /// Whether a line with this first word can be furniture.
    @inline(__always)
    func canOpen(with firstWord: UInt64) -> Bool { filter[Int(firstWord & 1_023)] }

    /// What a line is by the phrase it opens with; nil for a line of the story.
    func role(of opening: LineOpening, firstWord: UInt64) -> Role? {
        byFirstWord[firstWord]?.first { opening.words <= $0.longest && opening.begins(with: $0.folded) }?.role
    }

    private static let ends = [
        "قد يعجبك", "قد يهمك", "مواضيع ذات صلة", "أخبار ذات صلة", "مقالات ذات صلة", "موضوعات ذات صلة",
        "موضوعات متعلقة", "مواضيع متعلقة", "أخبار متعلقة", "المزيد من الأخبار", "الأكثر قراءة",
        "الأكثر مشاهدة", "اخترنا لك", "اشترك في نشرتنا", "اشترك في النشرة", "تابعونا على", "تابعنا على",
        "تعليقات القراء",
    ]

    private static let labels = [
        "اقرأ أيضا", "واقرأ أيضا", "اقرأوا أيضا", "اقرؤوا أيضا", "اقرأ المزيد", "اقرأ كذلك", "شاهد أيضا",
        "شاهد الفيديو",
        "طالع أيضا", "تابع أيضا", "للمزيد", "انظر أيضا",
    ]

    /// Phrases with the most words their line can have: a longer one is prose that happens to begin so.
    private static let lines = [
        ("المصدر", 5), ("المصدر وكالات", 8), ("شارك", 2), ("شارك الخبر", 8), ("شارك هذا", 8),
        ("شارك المقال", 8), ("شاركها", 3), ("انسخ الرابط", 4), ("رابط مختصر", 6), ("الرابط المختصر", 6),
        ("طباعة", 2), ("حجم الخط", 4), ("الوسوم", 12), ("كلمات مفتاحية", 16), ("لقراءة الخبر", 10),
        ("لقراءة المزيد", 10), ("لمتابعة آخر الأخبار", 16), ("انضم إلى قناتنا", 14), ("اضغط هنا", 8),
        ("حقوق النشر", 10), ("جميع الحقوق محفوظة", 10), ("ظهرت المقالة", 40), ("ظهر المقال", 40),
        ("the post", 40), ("مصدر الصورة", 6), ("مشاركة", 3), ("عدد القراءات", 4), ("فريق التحرير", 4), ("نشر في", 6),
        ("كتب", 4), ("إعداد", 6), ("تحرير", 6), ("ترجمة", 6),
    ]
}
