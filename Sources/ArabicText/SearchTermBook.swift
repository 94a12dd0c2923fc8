/// Makes texts into terms of search, remembering those of the words met last, since few words make up most of the news.
public struct SearchTermBook: Sendable {
    /// When so many words are known, all are forgotten; some megabytes.
    private static let mostWords = 30_000
    /// The UTF-8 of the terms of each word.
    private var known: [PackedWord: [UInt8]] = [:]

    /// A book without words.
    public init() {}

    /// The terms of a text in order, one space between them: `SearchTerm.terms` of each of its words.
    public mutating func terms(in text: String) -> String {
        var terms: [UInt8] = []
        terms.reserveCapacity(text.utf8.count)
        Tokenizer.forEach(in: text.utf8Span) { word, _, _ in
            if !terms.isEmpty { terms.append(UInt8(ascii: " ")) }
            terms.append(contentsOf: self.terms(of: word))
        }
        return String(decoding: terms, as: UTF8.self)
    }

    private mutating func terms(of word: Span<UInt8>) -> [UInt8] {
        // Words of other scripts are their own terms, and longer ones too rare to be worth a place.
        guard let packed = PackedWord(folded: word) else {
            return Array(SearchTerm.terms(of: SearchTermBook.string(word)).joined(separator: " ").utf8)
        }
        if let terms = known[packed] { return terms }
        let terms = Array(SearchTerm.terms(of: packed.string).joined(separator: " ").utf8)
        if known.count >= Self.mostWords { known.removeAll(keepingCapacity: true) }
        known[packed] = terms
        return terms
    }

    private static func string(_ bytes: Span<UInt8>) -> String {
        String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
}
