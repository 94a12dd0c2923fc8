import ArabicText

/// A word of a passage with what its surroundings say of it.
struct PassageWord {
    /// The word as `Fold` writes it.
    let text: String
    /// UTF-8 offsets in the passage.
    let range: Range<Int>
    let isNumber: Bool
    /// Its number in the book of words; nil for a number.
    let entry: Int?
    let traits: WordTraits
    let isQuoted: Bool
    /// The first sign between the word before and this, when it is neither space nor quotation mark.
    let sign: Unicode.Scalar?
    /// Whether a quotation opens before this word.
    let opensQuotation: Bool
    /// Whether a per cent sign follows.
    let isPercent: Bool
}

/// A line of a story: its words, quotations and sentences.
struct Passage {
    let text: String
    let words: [PassageWord]
    let quotations: Quotations
    /// UTF-8 ranges.
    let sentences: [Range<Int>]

    init(_ text: String) {
        var book = WordBook()
        self.init(text, book: &book)
    }

    init(_ text: String, book: inout WordBook) {
        self.text = text
        let line = LineScalars(text)
        quotations = Quotations(in: line)
        sentences = SentenceSplitter(line: line, quotations: quotations).sentences()
        words = Passage.words(of: text, quotations: quotations, book: &book)
    }

    /// The words within a UTF-8 range.
    func words(in range: Range<Int>) -> ArraySlice<PassageWord> {
        let first = words.firstIndex { $0.range.lowerBound >= range.lowerBound } ?? words.endIndex
        let last = words[first...].firstIndex { $0.range.lowerBound >= range.upperBound } ?? words.endIndex
        return words[first..<last]
    }

    private static func words(of text: String, quotations: Quotations, book: inout WordBook) -> [PassageWord] {
        let bytes = text.utf8.span
        var words: [PassageWord] = []
        var end = 0
        var span = 0
        for token in Tokenizer.tokens(in: text) {
            let spans = quotations.spans
            while span < spans.count, spans[span].upperBound <= token.range.lowerBound { span += 1 }
            let isQuoted = span < spans.count && spans[span].lowerBound < token.range.lowerBound
            let opens = isQuoted && spans[span].lowerBound >= end
            let entry = token.isNumber ? nil : book.number(of: token.text)
            words.append(
                PassageWord(
                    text: token.text, range: token.range, isNumber: token.isNumber,
                    entry: entry,
                    traits: entry.map { book[$0].traits } ?? [], isQuoted: isQuoted,
                    sign: sign(in: bytes.extracting(end..<token.range.lowerBound)), opensQuotation: opens,
                    isPercent: token.isNumber && isPercent(bytes, at: token.range.upperBound)))
            end = token.range.upperBound
        }
        return words
    }

    private static func sign(in gap: Span<UInt8>) -> Unicode.Scalar? {
        guard gap.count > 1 || (gap.count == 1 && gap[0] != 0x20) else { return nil }
        return String(folding: gap).unicodeScalars.first { !$0.isBlank && !isQuotationMark($0) }
    }

    private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
        ["«", "»", "“", "”", "\"", "‘", "’", "'", "„", "‹", "›", "ـ"].contains(scalar)
    }

    private static func isPercent(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        var place = offset
        if place < bytes.count, bytes[place] == 0x20 { place += 1 }
        guard place < bytes.count else { return false }
        // % and ٪
        return bytes[place] == 0x25 || (bytes[place] == 0xD9 && place + 1 < bytes.count && bytes[place + 1] == 0xAA)
    }
}

extension String {
    /// The text of a part of a line.
    fileprivate init(folding bytes: Span<UInt8>) {
        self = String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }

    /// The part of a text at UTF-8 offsets that lie between scalars.
    subscript(utf8 range: Range<Int>) -> String {
        String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }
}
