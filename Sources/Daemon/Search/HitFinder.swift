import ArabicText

/// Finds in an article's own words what a search found by their terms.
struct HitFinder: Sendable {
    /// The most words of a text that are looked at.
    private static let mostWords = 20_000
    /// Words of a snippet.
    private static let snippetWords = 30

    /// The patterns of each item that is looked for.
    private let items: [[SearchPattern]]

    init(_ query: SearchQuery) { items = query.clauses.joined().map(\.patterns) }

    /// A headline, whole, with its hits.
    func title(_ text: String) -> MarkedText {
        let words = FoundWords(text, mostWords: Self.mostWords, items: items)
        return words.marked(words.all)
    }

    /// The part of a text where most of what is looked for stands close together; its beginning when nothing does.
    func snippet(of text: String) -> MarkedText {
        let words = FoundWords(text, mostWords: Self.mostWords, items: items)
        return words.marked(words.best(Self.snippetWords))
    }
}

/// The words of a text, and which of them are hits of which items.
private struct FoundWords {
    private let text: String
    private let ranges: [Range<Int>]
    /// For each word the numbers of the items it is a hit of.
    private var hits: [Set<Int>]

    var all: Range<Int> { 0..<ranges.count }

    init(_ text: String, mostWords: Int, items: [[SearchPattern]]) {
        self.text = text
        let tokens = Tokenizer.tokens(in: text).prefix(mostWords)
        ranges = tokens.map(\.range)
        hits = Array(repeating: [], count: tokens.count)
        let terms = tokens.enumerated().flatMap { index, token in
            SearchTerm.terms(of: token.text).map { (word: index, term: $0) }
        }
        find(items, in: terms.map(\.term), owners: terms.map(\.word))
    }

    private mutating func find(_ items: [[SearchPattern]], in terms: [String], owners: [Int]) {
        for place in terms.indices {
            for (number, patterns) in items.enumerated() {
                for pattern in patterns where pattern.stands(in: terms, at: place) {
                    for owner in owners[place..<place + pattern.terms.count] { hits[owner].insert(number) }
                }
            }
        }
    }

    // MARK: The best part

    /// So many words: those with the most items, then the most hits, the first of equals; hits stand in their middle.
    func best(_ count: Int) -> Range<Int> {
        var best = (items: 0, hits: 0, range: 0..<min(count, ranges.count))
        for start in hits.indices where !hits[start].isEmpty {
            let span = start..<min(start + count, hits.count)
            let items = Set(hits[span].joined()).count
            let found = hits[span].count { !$0.isEmpty }
            if (items, found) > (best.items, best.hits) { best = (items, found, span) }
        }
        return best.items == 0 ? best.range : centred(best.range, count: count)
    }

    private func centred(_ range: Range<Int>, count: Int) -> Range<Int> {
        let last = range.last { !hits[$0].isEmpty } ?? range.lowerBound
        let spare = count - (last - range.lowerBound + 1)
        let start = max(0, range.lowerBound - spare / 2)
        let end = min(hits.count, start + count)
        return max(0, end - count)..<end
    }

    // MARK: Marking

    /// The text from the first to the last of some words, with ellipses where it was cut.
    func marked(_ words: Range<Int>) -> MarkedText {
        guard !words.isEmpty else { return MarkedText(pieces: [piece(0..<text.utf8.count, isHit: false)]) }
        let start = words.lowerBound == 0 ? 0 : start(of: words.lowerBound)
        let end = words.upperBound == ranges.count ? text.utf8.count : end(of: words.upperBound - 1)
        var pieces: [MarkedText.Piece] = []
        var place = start
        for run in runs(in: words) {
            pieces.append(piece(place..<ranges[run.lowerBound].lowerBound, isHit: false))
            pieces.append(piece(ranges[run.lowerBound].lowerBound..<ranges[run.upperBound - 1].upperBound, isHit: true))
            place = ranges[run.upperBound - 1].upperBound
        }
        pieces.append(piece(place..<end, isHit: false))
        if start > 0 { pieces.insert(MarkedText.Piece(text: "… ", isHit: false), at: 0) }
        if end < text.utf8.count { pieces.append(MarkedText.Piece(text: " …", isHit: false)) }
        return MarkedText(pieces: pieces.filter { !$0.text.isEmpty })
    }

    /// Neighbouring hits.
    private func runs(in words: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for index in words where !hits[index].isEmpty {
            if let last = runs.last, last.upperBound == index, isBlank(between: index - 1, and: index) {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    private func isBlank(between word: Int, and next: Int) -> Bool {
        bytes(ranges[word].upperBound..<ranges[next].lowerBound).allSatisfy { $0 == UInt8(ascii: " ") }
    }

    /// Where a word begins, with the signs that stand right before it.
    private func start(of word: Int) -> Int {
        let gap = bytes(ranges[word - 1].upperBound..<ranges[word].lowerBound)
        return ranges[word].lowerBound - gap.reversed().prefix { !FoundWords.isBlank($0) }.count
    }

    /// Where a word ends, with the signs that stand right behind it.
    private func end(of word: Int) -> Int {
        let gap = bytes(ranges[word].upperBound..<ranges[word + 1].lowerBound)
        return ranges[word].upperBound + gap.prefix { !FoundWords.isBlank($0) }.count
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

    private func bytes(_ range: Range<Int>) -> [UInt8] {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return Array(utf8[start..<utf8.index(start, offsetBy: range.count)])
    }

    private func piece(_ range: Range<Int>, isHit: Bool) -> MarkedText.Piece {
        MarkedText.Piece(text: FoundWords.tidy(String(decoding: bytes(range), as: UTF8.self)), isHit: isHit)
    }

    /// The most characters of a piece: a text may hold a line of a thousand dashes.
    private static let longestPiece = 600

    /// A piece on one line, a blank for each run of them.
    private static func tidy(_ text: String) -> String {
        var tidy = ""
        for letter in text.unicodeScalars.prefix(longestPiece) {
            let isBlank = letter.properties.isWhitespace
            if !isBlank || tidy.unicodeScalars.last != " " { tidy.unicodeScalars.append(isBlank ? " " : letter) }
        }
        return tidy
    }
}
