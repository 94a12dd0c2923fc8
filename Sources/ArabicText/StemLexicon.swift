/// Words whose first or last letters only look like joined ones, and spellings and derivations that share a stem.
enum StemLexicon {
    /// The stem of a word it knows; endings and joined letters are for the caller to try without.
    static func stem(of word: PackedWord) -> PackedWord? { stems[word] }

    private static let stems: PackedTable<PackedWord> = {
        var stems: [PackedWord: PackedWord] = [:]
        for word in WordList.folded(StemRows.names + " " + StemRows.words).compactMap({ PackedWord($0) }) {
            stems[word] = word
        }
        for (spelling, stem) in WordList.leadingToFirst(StemRows.shared) {
            guard let spelling = PackedWord(spelling), let stem = PackedWord(stem) else { continue }
            stems[spelling] = stem
        }
        return PackedTable(stems)
    }()
}
