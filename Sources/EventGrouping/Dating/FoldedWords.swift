import ArabicText

extension Set<String> {
    /// The words of a list, folded as a text's words are.
    init(folding words: String) { self.init(words.split(separator: " ").map { Fold.fold(String($0)) }) }
}
