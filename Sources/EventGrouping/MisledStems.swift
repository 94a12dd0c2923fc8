import ArabicText

/// Stems of words that the light stemmer takes for forms of another: social for a meeting, tools for medicines.
enum MisledStems {
    /// The stem of a folded word.
    static func stem(of text: String) -> String {
        let stem = Stem.light(text)
        guard let words = exceptions[stem] else { return stem }
        return words.first { text.contains($0) } ?? stem
    }

    /// Misleading stems to what the words that are not meant have in them.
    private static let exceptions: [String: [String]] = [
        "اجتماعي": "اجتماعي", "أدوات": "ادوات", "سيولة": "سيوله", "وعودة": "وعوده", "مركبة": "مركبه", "عملات": "عملات",
    ]
    .reduce(into: [:]) { table, pair in
        table[Stem.light(Fold.fold(pair.key)), default: []].append(pair.value)
    }
    .mapValues { $0.sorted() }
}
