/// The first words of a line, folded, with a space between: what tells furniture from the story.
struct LineOpening {
    /// Words that are read; of a line of more it is enough to know that they are more.
    static let longest = 64

    private(set) var folded: [UInt8] = []
    private(set) var words = 0

    /// Reads a line in place of the one before.
    mutating func read(_ line: Span<UInt8>, with scanner: inout FoldScanner) {
        folded.removeAll(keepingCapacity: true)
        words = 0
        scanner.scan(line) { word, _, _ in
            if words > 0 { folded.append(UInt8(ascii: " ")) }
            for index in word.indices { folded.append(word[index]) }
            words += 1
            return words < LineOpening.longest
        }
    }

    /// Whether the line begins with these words.
    func begins(with phrase: [UInt8]) -> Bool {
        folded.starts(with: phrase) && (folded.count == phrase.count || folded[phrase.count] == UInt8(ascii: " "))
    }

    /// A number for the first word of a line, by which most lines are told to be story without reading on; nil for a
    /// line without words.
    static func firstWord(of line: Span<UInt8>, with scanner: inout FoldScanner) -> UInt64? {
        var number: UInt64?
        scanner.scan(line) { word, _, _ in
            number = LineOpening.number(of: word)
            return false
        }
        return number
    }

    /// FNV-1a (Fowler, Noll and Vo 1991).
    private static func number(of word: Span<UInt8>) -> UInt64 {
        var number: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in word.indices { number = (number ^ UInt64(word[index])) &* 0x100_0000_01B3 }
        return number
    }
}
