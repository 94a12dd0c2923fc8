import ArabicText

/// The outlet's name that many feeds put behind a headline: «… - جريدة الراية», «… | قناة 218».
enum HeadlineTail {
    private static let separators: Set<Unicode.Scalar> = ["-", "–", "—", "|", "•"]
    /// A name of more words is part of the headline.
    private static let mostWords = 5
    /// A headline keeps at least so many words.
    private static let fewestWords = 3

    /// The headline without the names of outlets behind it.
    static func removed(from title: String, source: String) -> String {
        var title = Substring(title)
        while let cut = lastSeparator(in: title) {
            let tail = Fold.fold(String(title[title.unicodeScalars.index(after: cut)...])).split(separator: " ")
            guard words(in: title[..<cut]) >= fewestWords, tail.count <= mostWords,
                tail.isEmpty || isOutlet(tail, source: source)
            else { break }
            title = title[..<cut]
        }
        return String(title)
    }

    /// The last separator that stands between blanks or ends the title.
    private static func lastSeparator(in title: Substring) -> Substring.Index? {
        let scalars = title.unicodeScalars
        return scalars.indices.last { index in
            guard separators.contains(scalars[index]), index > scalars.startIndex else { return false }
            let next = scalars.index(after: index)
            return scalars[scalars.index(before: index)] == " " && (next == scalars.endIndex || scalars[next] == " ")
        }
    }

    private static func words(in part: Substring) -> Int { part.split(separator: " ").count }

    private static func isOutlet(_ tail: [Substring], source: String) -> Bool {
        if tail.joined(separator: " ") == Fold.fold(source) { return true }
        if tail.contains(where: { kinds.contains($0) || outlets.contains($0) }) { return true }
        if outlets.contains(Substring(tail.joined(separator: " "))) { return true }
        return tail.joined().unicodeScalars.allSatisfy { $0.isASCII && !("0"..."9").contains($0) }
    }

    /// Words that say what kind of outlet is named.
    private static let kinds = folded(
        "جريدة صحيفة قناة وكالة شبكة موقع بوابة مجلة تلفزيون تليفزيون راديو إذاعة جريده للأنباء الإخبارية الإخباري نيوز فضائية"
    )

    /// Names that are no ordinary words, and whole names that are.
    private static let outlets = folded("سانا واس بترا وام رويترز").union(
        [
            "فرانس 24", "بي بي سي", "سي ان ان", "سكاي نيوز", "روسيا اليوم", "اليوم السابع", "القدس العربي",
            "العربي الجديد",
            "الشرق الأوسط", "المصري اليوم", "دويتشه فيله", "الجزيرة نت", "العربية نت", "عنب بلدي", "النشرة", "المركزية",
        ]
        .map { Substring(Fold.fold($0)) })

    private static func folded(_ words: String) -> Set<Substring> {
        Set(words.split(separator: " ").map { Substring(Fold.fold(String($0))) })
    }
}
