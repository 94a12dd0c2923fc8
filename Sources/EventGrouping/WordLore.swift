import ArabicText

/// What is known of a folded word whatever story it stands in.
struct WordLore: Sendable, Hashable {
    /// Its stem; the word itself for stop words and numbers.
    var stem: String
    var isStop: Bool
    /// What it counts as in a vector: one term for the spellings of a place and for words of one meaning.
    var term: String
    /// Without what is joined in front, for words that can be a name; else empty.
    var bare: String
    /// As `bare`, of the word without its first letter, where that letter may be و ف ب ل or ك.
    var bareRest: String
    /// What it means in a date, if anything.
    var dating: DayTerm?

    /// Looks a folded word up in every table.
    init(of text: String, isNumber: Bool) {
        isStop = StopWords.contains(text) || text.utf8.count < 4 && !isNumber
        stem = isStop || isNumber ? text : MisledStems.stem(of: text)
        term = isStop || isNumber ? stem : VectorTerm.of(text, stem: stem)
        bare = isStop || isNumber || !Principals.canBeName(text, stem: stem) ? "" : Principals.bare(text)
        bareRest = ""
        dating = isNumber ? nil : DayTerm.of(text)
        if bare.utf8.count > 8, let first = bare.unicodeScalars.first, "وفبلك".unicodeScalars.contains(first) {
            bareRest = Principals.bare(String(bare.dropFirst()))
        }
    }
}

/// Remembers the lore of the words met last, since few words make up most of the news.
struct LoreBook: Sendable {
    /// When so many words are known, all are forgotten; some megabytes.
    private static let mostWords = 30_000
    private var known: [String: WordLore] = [:]

    /// The lore of a word, which does not depend on what was asked before.
    mutating func lore(of text: String, isNumber: Bool) -> WordLore {
        if let lore = known[text] { return lore }
        let lore = WordLore(of: text, isNumber: isNumber)
        if known.count >= Self.mostWords { known.removeAll(keepingCapacity: true) }
        known[text] = lore
        return lore
    }
}
