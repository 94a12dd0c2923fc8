/// A word or number of a text.
public struct Token: Sendable, Hashable {
    /// The word as `Fold` writes it.
    public var text: String
    /// Where the word stands, in UTF-8 offsets of the original: from its first letter to behind its last letter's marks.
    public var range: Range<Int>
    /// Whether it is made of digits, with or without decimal points.
    public var isNumber: Bool

    /// A token as given; `Tokenizer` makes them from a text.
    public init(text: String, range: Range<Int>, isNumber: Bool) {
        self.text = text
        self.range = range
        self.isNumber = isNumber
    }
}

/// Cuts a text into folded words.
public struct Tokenizer {
    /// The words of a text, in order; their ranges do not overlap and begin and end between Unicode scalars.
    public static func tokens(in text: String) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(text.utf8.count / 11)
        var scanner = FoldScanner()
        scanner.scan(text.utf8.span) { word, range, isNumber in
            tokens.append(Token(text: String(folded: word), range: range, isNumber: isNumber))
            return true
        }
        return tokens
    }

    /// Hands each word to `body` without making a string of it: folded UTF-8, range in `text`, whether it is a number.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - part: The UTF-8 offsets to read, the whole text if nil; they are to begin and end between Unicode scalars. The
    ///     ranges of the words are offsets in the whole text all the same.
    ///   - body: Takes a word; its span is good for as long as the call.
    public static func forEach(
        in text: UTF8Span, part: Range<Int>? = nil,
        _ body: (_ folded: Span<UInt8>, _ range: Range<Int>, _ isNumber: Bool) -> Void
    ) {
        var scanner = FoldScanner()
        let part = part ?? 0..<text.count
        let base = part.lowerBound
        scanner.scan(text.span.extracting(part)) { word, range, isNumber in
            body(word, base + range.lowerBound..<base + range.upperBound, isNumber)
            return true
        }
    }
}

extension String {
    /// A word that a `Tokenizer` handed over as UTF-8.
    public init(folded word: Span<UInt8>) {
        self = unsafe word.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
