/// Words written in ordinary spelling in the sources, kept folded.
enum WordList {
    /// The folded words of a text.
    static func folded(_ words: String) -> Set<String> {
        Set(Fold.fold(words).split(separator: " ").map(String.init))
    }

    /// The folded words of a text, but for those that cannot be packed.
    static func packed(_ words: String) -> Set<PackedWord> {
        Set(folded(words).compactMap { PackedWord($0) })
    }

    /// For each row, all its words lead to its first.
    static func leadingToFirst(_ rows: String) -> [String: String] {
        var firsts: [String: String] = [:]
        for row in rows.split(whereSeparator: \.isNewline) {
            let words = Fold.fold(String(row)).split(separator: " ").map(String.init)
            for word in words { firsts[word] = words[0] }
        }
        return firsts
    }
}
