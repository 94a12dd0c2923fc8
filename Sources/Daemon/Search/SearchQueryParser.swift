import ArabicText

/// Reads what somebody typed as a search.
///
/// Words stand beside each other: all must be found. `"…"`, «…» and “…” hold a phrase; `OR`, `|` and a bare أو let
/// either neighbour do and bind closer than standing side by side; `-` before a word or phrase excludes it; `*` behind a
/// word takes in all that begins so. Every other sign parts words or is nothing: no text can be more than a search.
struct SearchQueryParser {
    /// Bounds on what one search may cost.
    private static let longest = 2_000
    private static let mostItems = 64
    private static let mostWords = 256
    /// Fewer letters before a `*` would mean half the words of the archive.
    private static let shortestBeginning = 2

    private let letters: [Unicode.Scalar]
    private var place = 0
    private var query = SearchQuery(clauses: [])
    /// The `OR` whose right neighbour is awaited.
    private var pending: Pending?
    /// Whether a word to look for stands right before, to which an `OR` may give an alternative.
    private var hasLeft = false

    private struct Pending {
        var position: Int
        /// Whether it may also be a word, as أو may.
        var word: SearchQuery.Item?
    }

    private init(_ text: String) { letters = Array(text.unicodeScalars) }

    static func parse(_ text: String) throws(SearchRequestError) -> SearchQuery {
        var parser = SearchQueryParser(text)
        guard parser.letters.count <= longest else {
            throw .words(problem: "the search is longer than \(longest) characters", position: longest + 1)
        }
        while parser.skipBlanks() { try parser.readPart() }
        try parser.settlePending()
        return try parser.checked()
    }

    private func checked() throws(SearchRequestError) -> SearchQuery {
        guard !query.clauses.isEmpty else {
            let problem =
                query.excluded.isEmpty
                ? "there is no word to look for" : "there is no word to look for, only words to exclude"
            throw .words(problem: problem, position: 1)
        }
        let items = query.clauses.joined() + query.excluded
        guard items.count <= Self.mostItems, items.reduce(0, { $0 + $1.words.count }) <= Self.mostWords else {
            throw .words(problem: "the search has more words than can be looked for at once", position: 1)
        }
        return query
    }

    // MARK: Parts

    private mutating func readPart() throws(SearchRequestError) {
        let start = place
        if letters[place] == "|" {
            place += 1
            return try awaitRight(Pending(position: start + 1))
        }
        let isExcluded = letters[place] == "-" && place + 1 < letters.count && isWordStart(letters[place + 1])
        if isExcluded { place += 1 }
        let isPhrase = closing(letters[place]) != nil
        let text = isPhrase ? try readPhrase() : readWord()
        let isOpen = !isPhrase && text.hasSuffix("*")
        let words = Tokenizer.tokens(in: text).map(\.text)
        guard let last = words.last else { return }
        if isOpen, words.count == 1, last.unicodeScalars.count < Self.shortestBeginning {
            throw .words(
                problem: "a * needs at least \(Self.shortestBeginning) letters before it", position: start + 1)
        }
        let item = SearchQuery.Item(words: words, isOpen: isOpen)
        if isExcluded { return try exclude(item, at: start + 1) }
        if !isPhrase, text == "OR" { return try awaitRight(Pending(position: start + 1)) }
        if !isPhrase, !isOpen, words == ["او"], pending == nil, hasLeft {
            return pending = Pending(position: start + 1, word: item)
        }
        add(item)
    }

    private mutating func add(_ item: SearchQuery.Item) {
        if pending == nil {
            query.clauses.append([item])
        } else {
            query.clauses[query.clauses.count - 1].append(item)
        }
        pending = nil
        hasLeft = true
    }

    private mutating func exclude(_ item: SearchQuery.Item, at position: Int) throws(SearchRequestError) {
        guard pending == nil || pending?.word != nil else {
            throw .words(problem: "an excluded word cannot be an alternative", position: position)
        }
        try settlePending()
        query.excluded.append(item)
        hasLeft = false
    }

    /// Notes that either neighbour will do; the left one must be there.
    private mutating func awaitRight(_ next: Pending) throws(SearchRequestError) {
        try settlePending()
        guard hasLeft else {
            throw .words(problem: "an OR needs a word to look for before it", position: next.position)
        }
        pending = next
    }

    /// Takes an أو without a right neighbour for the word it is.
    private mutating func settlePending() throws(SearchRequestError) {
        guard let pending else { return }
        guard let word = pending.word else {
            throw .words(problem: "an OR needs a word to look for behind it", position: pending.position)
        }
        self.pending = nil
        query.clauses.append([word])
    }

    // MARK: Letters

    /// Whether anything is left.
    private mutating func skipBlanks() -> Bool {
        while place < letters.count, letters[place].properties.isWhitespace { place += 1 }
        return place < letters.count
    }

    private func isWordStart(_ letter: Unicode.Scalar) -> Bool {
        !letter.properties.isWhitespace && letter != "-" && letter != "|"
    }

    private mutating func readWord() -> String {
        let start = place
        while place < letters.count, !letters[place].properties.isWhitespace, letters[place] != "|",
            place == start || closing(letters[place]) == nil
        { place += 1 }
        return string(start..<place)
    }

    private mutating func readPhrase() throws(SearchRequestError) -> String {
        let start = place
        guard let closing = closing(letters[start]),
            let end = letters[(start + 1)...].firstIndex(where: closing.contains)
        else {
            throw .words(
                problem: "the quotation mark \(letters[start]) is never closed", position: start + 1)
        }
        place = end + 1
        return string(start + 1..<end)
    }

    /// The signs that end what a quotation mark opens; nil for any other letter.
    private func closing(_ letter: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch letter {
        case "\"": ["\""]
        case "«": ["»"]
        case "“", "„": ["”", "“"]
        default: nil
        }
    }

    private func string(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(letters[range]))
    }
}
