/// Tells the lines of a story from its furniture, in one pass over UTF-8.
struct StoryReader {
    /// A label with no more words than this announces the next line.
    private static let labelWords = 3
    /// A headline has no more words than this.
    private static let headlineWords = 18

    private let phrases = FurniturePhrases.known
    private let repeated: RepeatedLines?
    private var scanner = FoldScanner()
    private var headline = LineOpening()
    private let headlineFirst: UInt64?
    /// The line that is looked at, when its first word alone does not settle it.
    private var opening = LineOpening()
    private var isAfterLabel = false

    init(title: Span<UInt8>, repeated: RepeatedLines?) {
        self.repeated = repeated
        headline.read(title, with: &scanner)
        headlineFirst = LineOpening.firstWord(of: title, with: &scanner)
    }

    private enum Verdict { case story, furniture, end }

    /// Hands each line that has words to `body`, with whether it is story, up to the end of the story.
    mutating func forEachLine(in text: Span<UInt8>, _ body: (_ line: Range<Int>, _ isStory: Bool) -> Void) {
        var start = 0
        var hasStory = false
        isAfterLabel = false
        while start < text.count {
            let (end, next) = TextLines.line(in: text, from: start)
            switch verdict(on: text.extracting(start..<end)) {
            case .story:
                body(start..<end, true)
                hasStory = true
            case .end where hasStory: return
            case .end, .furniture: body(start..<end, false)
            case nil: break
            }
            start = next
        }
    }

    /// What a line is; nil for one without words.
    private mutating func verdict(on line: Span<UInt8>) -> Verdict? {
        guard let first = LineOpening.firstWord(of: line, with: &scanner) else { return nil }
        let isRepeatable = repeated?.canOpen(with: first) ?? false
        guard isAfterLabel || isRepeatable || first == headlineFirst || opensWithPhrase(line, first) else {
            return .story
        }
        opening.read(line, with: &scanner)
        if opening.folded == headline.folded || (isRepeatable && repeated?.contains(opening) == true) {
            return .furniture
        }
        let isAnnounced = isAfterLabel
        isAfterLabel = false
        switch phrases.role(of: line, opening, firstWord: first) {
        case .end: return .end
        case .label:
            isAfterLabel = opening.words <= StoryReader.labelWords
            return .furniture
        case .line: return .furniture
        case nil: return isAnnounced && isHeadline(line) ? .furniture : .story
        }
    }

    private mutating func opensWithPhrase(_ line: Span<UInt8>, _ firstWord: UInt64) -> Bool {
        guard phrases.canOpen(with: firstWord) else { return false }
        opening.read(line, with: &scanner, atMost: FurniturePhrases.phraseWords)
        return phrases.opens(opening, firstWord: firstWord)
    }

    private func isHeadline(_ line: Span<UInt8>) -> Bool {
        opening.words <= StoryReader.headlineWords && StoryReader.lastByte(of: line) != UInt8(ascii: ".")
    }

    /// The last byte that is no ASCII white space.
    private static func lastByte(of line: Span<UInt8>) -> UInt8? {
        var offset = line.count - 1
        while offset >= 0 {
            if line[offset] > 0x20 { return line[offset] }
            offset -= 1
        }
        return nil
    }
}
