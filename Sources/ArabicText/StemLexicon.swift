/// Words whose first or last letters only look like joined ones, and spellings and derivations that share a stem.
enum StemLexicon {
    /// The stem of a word it knows; endings and joined letters are for the caller to try without.
    static func stem(of folded: String) -> String? {
        shared[folded] ?? (kept.contains(folded) ? folded : nil)
    }

    private static let shared = WordList.leadingToFirst(StemRows.shared)
    private static let kept = WordList.folded(StemRows.names).union(WordList.folded(StemRows.words))
}
