import ArabicText

/// Tells what an article says from what its page adds: pointers to other articles, credits, share buttons, the headline again.
enum Furniture {
    /// The paragraphs that are the article's own, without those that are page furniture.
    static func paragraphs(of text: String, title: String) -> [String] {
        let foldedTitle = Fold.fold(title)
        var kept: [String] = []
        for line in text.split(whereSeparator: \.isNewline).prefix(200) {
            let folded = Fold.fold(String(line.prefix(4_000)))
            if folded.isEmpty || folded == foldedTitle { continue }
            if closers.contains(where: folded.hasPrefix), !kept.isEmpty { break }
            if !isFurniture(folded) { kept.append(String(line.prefix(4_000))) }
        }
        return kept
    }

    private static func isFurniture(_ folded: String) -> Bool {
        if pointers.contains(where: folded.hasPrefix) { return true }
        let words = folded.split(separator: " ").count
        return words <= 6 && credits.contains(where: folded.hasPrefix)
    }

    /// What opens a line that points to another article.
    private static let pointers = fold([
        "اقرأ أيضا", "إقرأ أيضا", "أقرأ أيضا", "واقرأ أيضا", "اقرأ المزيد", "إقرأ المزيد", "اقرأ كذلك", "اقرؤوا أيضا",
        "شاهد أيضا",
        "شاهد الفيديو", "للمزيد", "طالع أيضا", "تابع أيضا", "انظر أيضا", "قد يهمك", "تابعونا", "تابعوا",
    ])
    /// What opens the list of other articles below the text.
    private static let closers = fold([
        "قد يعجبك أيضا", "مواضيع متعلقة", "مواضيع ذات صلة", "مقالات ذات صلة", "أخبار ذات صلة", "اخترنا لك",
        "آخر الأخبار",
        "الأكثر قراءة", "تعليقات القراء",
    ])
    /// What opens a short line of credit or a button.
    private static let credits = fold([
        "المصدر", "مصدر الصورة", "كتب", "إعداد", "تحرير", "ترجمة", "حجم الخط", "عدد القراءات", "شارك", "مشاركة",
        "طباعة", "صورة",
        "نشر في", "فريق التحرير",
    ])

    private static func fold(_ lines: [String]) -> [String] { lines.map(Fold.fold) }
}
