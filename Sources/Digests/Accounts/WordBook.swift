import ArabicText

/// What is known of the words met so far, so that each is looked up in the lists and stemmed once.
///
/// Few words make up most of the news. A book may serve many comparisons, one after the other; what it remembers changes none.
struct WordBook {
    struct Entry {
        let traits: WordTraits
        let forms: [TermForm]
    }

    /// When so many words are known, all are forgotten before the next comparison; some megabytes.
    private static let mostWords = 60_000

    private(set) var entries: [Entry] = []
    private var packed: [PackedWord: Int] = [:]
    private var others: [String: Int] = [:]

    subscript(number: Int) -> Entry { entries[number] }

    /// The number of a folded word, good until `forgetIfFull` is called.
    mutating func number(of word: String) -> Int {
        guard let short = PackedWord(word) else {
            if let number = others[word] { return number }
            others[word] = entries.count
            return add(word)
        }
        if let number = packed[short] { return number }
        packed[short] = entries.count
        return add(word)
    }

    mutating func forgetIfFull() {
        if entries.count >= Self.mostWords { self = WordBook() }
    }

    private mutating func add(_ word: String) -> Int {
        entries.append(Entry(traits: WordTraits(of: word), forms: TermForm.forms(of: word)))
        return entries.count - 1
    }
}
