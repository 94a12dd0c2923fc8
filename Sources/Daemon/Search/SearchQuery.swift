/// What somebody looks for, as words.
struct SearchQuery: Sendable, Hashable {
    /// Words that stand side by side: a phrase, a single word, or one that signs part (`24/7`).
    struct Item: Sendable, Hashable {
        /// Folded; at least one.
        var words: [String]
        /// Whether words that only begin like the last one count too.
        var isOpen = false
    }

    /// At least one; each must be found, by one of its alternatives.
    var clauses: [[Item]]
    /// None of them may be found.
    var excluded: [Item] = []
}
