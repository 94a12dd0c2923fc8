import ArabicText

/// Lines on a page that are not the story: read-also headlines, share buttons, source lines, lists of other articles.
///
/// They are found by the phrases they open with, in folded letters, so that spelling and vowel marks do not matter.
public enum Furniture {
    /// The story without its furniture.
    ///
    /// Lines that open with a marker phrase are dropped; so are the headline that follows a bare read-also line, and everything from the first line
    /// that opens a list of other articles, unless no story came before it.
    ///
    /// - Parameter text: plain text, one paragraph a line.
    /// - Returns: The paragraphs that are left, in order, as they were.
    public static func story(in text: String) -> String {
        var kept: [Substring] = []
        var isAfterLabel = false
        for line in text.split(whereSeparator: \.isNewline) {
            let words = opening(of: line)
            if words.isEmpty { continue }
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
    /// Characters of a line that are looked at.
    private static let openingLength = 240

    private static func opening(of line: Substring) -> [Substring] {
        Fold.fold(String(line.prefix(openingLength))).split(separator: " ")
    }

    private static func role(of words: [Substring]) -> Role {
        if ends.contains(where: { $0.opens(words) }) { return .end }
        if labels.contains(where: { $0.opens(words) }) { return .label }
        return lines.contains { $0.opens(words) } ? .line : .story
    }

    private static func isHeadline(_ line: Substring, _ words: [Substring]) -> Bool {
        words.count <= headlineWords && !line.trimmedSuffix.hasSuffix(".")
    }

    private static let ends = [
        "قد يعجبك أيضا", "قد يعجبك", "قد يهمك أيضا", "قد يهمك", "مواضيع ذات صلة", "أخبار ذات صلة", "مقالات ذات صلة",
        "موضوعات ذات صلة", "موضوعات متعلقة", "مواضيع متعلقة", "أخبار متعلقة", "المزيد من الأخبار", "الأكثر قراءة",
        "الأكثر مشاهدة", "اخترنا لك", "اشترك في نشرتنا", "اشترك في النشرة", "تابعونا على", "تابعنا على",
    ].map { Marker($0, atMost: 8) }

    private static let labels = [
        "اقرأ أيضا", "إقرأ أيضا", "اقرأوا أيضا", "اقرأ المزيد", "اقرأ كذلك", "شاهد أيضا", "طالع أيضا", "للمزيد", "انظر أيضا",
    ].map { Marker($0, atMost: 30) }

    private static let lines = [
        Marker("المصدر", atMost: 5), Marker("المصدر وكالات", atMost: 8), Marker("شارك", atMost: 4), Marker("شارك الخبر", atMost: 8),
        Marker("شارك هذا", atMost: 8), Marker("شارك المقال", atMost: 8), Marker("شاركها", atMost: 4), Marker("انسخ الرابط", atMost: 4),
        Marker("رابط مختصر", atMost: 6), Marker("الرابط المختصر", atMost: 6), Marker("طباعة", atMost: 4), Marker("حجم الخط", atMost: 4),
        Marker("الوسوم", atMost: 12), Marker("كلمات مفتاحية", atMost: 16), Marker("لقراءة الخبر", atMost: 10),
        Marker("لقراءة المزيد", atMost: 10), Marker("لمتابعة آخر الأخبار", atMost: 16), Marker("انضم إلى قناتنا", atMost: 14),
        Marker("اضغط هنا", atMost: 8), Marker("حقوق النشر", atMost: 10), Marker("جميع الحقوق محفوظة", atMost: 10),
        Marker("ظهرت المقالة", atMost: 40), Marker("ظهر المقال", atMost: 40), Marker("the post", atMost: 40),
    ]
}

/// A phrase that opens a line of furniture, and how long such a line can be: a longer one is prose that happens to begin so.
private struct Marker: Sendable {
    let words: [Substring]
    let longest: Int

    init(_ phrase: String, atMost longest: Int) {
        words = Fold.fold(phrase).split(separator: " ")
        self.longest = longest
    }

    func opens(_ line: [Substring]) -> Bool { line.count <= longest && line.starts(with: words) }
}

extension Substring {
    /// The line without the white space at its end.
    fileprivate var trimmedSuffix: Substring {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return self[...last]
    }
}
