/// Lines on a page that are not the story: read-also headlines, share buttons, source lines, lists of other articles.
///
/// They are found by the phrases they open with, in folded letters, so that spelling and vowel marks do not matter.
public enum Furniture {
    /// The story without its furniture.
    ///
    /// Lines that open with a marker phrase are dropped; so are the headline printed again, the headline that follows a
    /// bare read-also line, and everything from the first line that opens a list of other articles, unless no story came
    /// before it.
    ///
    /// - Parameters:
    ///   - text: Plain text, one paragraph a line.
    ///   - title: The article's headline; a line that says the same and no more is not part of the story.
    /// - Returns: The paragraphs that are left, in order, as they were.
    public static func story(in text: String, title: String = "") -> String {
        var kept: [Substring] = []
        var isAfterLabel = false
        let headline = opening(of: Substring(title))
        for scalars in text.unicodeScalars.split(whereSeparator: isNewline) {
            let line = Substring(scalars)
            let words = opening(of: line)
            if words.isEmpty || words == headline { continue }
            switch role(of: words) {
            case .end:
                if !kept.isEmpty { return kept.joined(separator: "\n") }
                isAfterLabel = false
            case .label:
                isAfterLabel = words.count <= labelWords
            case .line:
                isAfterLabel = false
            case .story:
                if !(isAfterLabel && isHeadline(line, words)) { kept.append(line) }
                isAfterLabel = false
            }
        }
        return kept.joined(separator: "\n")
    }

    private enum Role {
        case story
        /// A line of its own.
        case line
        /// A line that announces another article, in itself or in the next line.
        case label
        /// The start of a list of other articles.
        case end
    }

    /// A label with no more words than this announces the next line.
    private static let labelWords = 3
    /// A headline has no more words than this.
    private static let headlineWords = 18
    /// Unicode scalars of a line that are looked at.
    private static let openingLength = 400

    private static func opening(of line: Substring) -> [Substring] {
        let opening = line.unicodeScalars.prefix(openingLength)
        return Fold.fold(String(opening)).utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    }

    /// As `Character.isNewline`, which costs a walk over grapheme clusters.
    private static func isNewline(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func role(of words: [Substring]) -> Role {
        guard let first = words.first, let candidates = markers[first] else { return .story }
        return candidates.first { $0.opens(words) }?.role ?? .story
    }

    private static func isHeadline(_ line: Substring, _ words: [Substring]) -> Bool {
        words.count <= headlineWords && !line.trimmedSuffix.hasSuffix(".")
    }

    /// The markers by their first word.
    private static let markers: [Substring: [Marker]] = {
        let all =
            ends.map { Marker($0, .end, atMost: 8) } + labels.map { Marker($0, .label, atMost: 30) }
            + lines.map { Marker($0, .line, atMost: $1) }
        return Dictionary(grouping: all) { $0.words.first ?? "" }
    }()

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

    /// A phrase that opens a line of furniture, and how many words such a line can have.
    private struct Marker: Sendable {
        let words: [Substring]
        let role: Role
        let longest: Int

        init(_ phrase: String, _ role: Role, atMost longest: Int) {
            words = Fold.fold(phrase).split(separator: " ")
            self.role = role
            self.longest = longest
        }

        func opens(_ line: [Substring]) -> Bool { line.count <= longest && line.starts(with: words) }
    }
}

extension Substring {
    /// The line without the white space at its end.
    fileprivate var trimmedSuffix: Substring {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return self[...last]
    }
}
