/// The first words of a line, folded, with a space between: what tells furniture from the story.
struct LineOpening {
    /// Words that are read; of a line of more it is enough to know that they are more.
    static let longest = 64

    private(set) var folded: [UInt8] = []
    private(set) var words = 0
    /// Where each word ends: in `folded` and in the line.
    private var ends: [(folded: Int, line: Int)] = []

    /// Reads a line, or no more than its first words, in place of the one before.
    mutating func read(_ line: Span<UInt8>, with scanner: inout FoldScanner, atMost limit: Int = longest) {
        folded.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        words = 0
        scanner.scan(line) { word, range, _ in
            if words > 0 { folded.append(UInt8(ascii: " ")) }
            for index in word.indices { folded.append(word[index]) }
            ends.append((folded.count, range.upperBound))
            words += 1
            return words < limit
        }
    }

    /// Where the words of a phrase end in the line, if it begins with them.
    func end(of phrase: [UInt8]) -> Int? {
        guard folded.starts(with: phrase) else { return nil }
        return ends.first { $0.folded == phrase.count }?.line
    }

    /// Whether the words of a phrase stand anywhere in the line.
    func holds(_ phrase: [UInt8]) -> Bool {
        var start = 0
        for end in ends {
            let rest = folded[start...]
            if rest.starts(with: phrase) {
                let next = start + phrase.count
                if next == folded.count || folded[next] == UInt8(ascii: " ") { return true }
            }
            start = min(end.folded + 1, folded.count)
        }
        return false
    }

    /// A number for the words of the line that only the holder of the seed can foresee.
    func hash(seed: UInt64) -> UInt64 {
        var hash = seed ^ 0xCBF2_9CE4_8422_2325
        for byte in folded {
            hash = (hash ^ UInt64(byte)) &* 0xA076_1D64_78BD_642F
            hash ^= hash >> 32
        }
        return hash
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
