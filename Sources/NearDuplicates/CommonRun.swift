/// The longest run of words that two texts have in common.
public struct CommonRun: Sendable, Hashable, Codable {
    /// Words in it; 0 when the texts share no run of `least` words.
    public var words: Int
    /// Where it begins in the first text, counted in words from 0.
    public var left: Int
    /// Where it begins in the second.
    public var right: Int

    /// Words of the shortest run that is looked for.
    public static let least = 4
    /// Places in the first text at which one beginning of a run is looked up, so that a text that repeats itself costs no more.
    private static let mostPlaces = 16

    /// Searches two sequences of word hashes; of several longest runs, the one that begins first in the second text.
    ///
    /// Each run of `least` words of the second text is looked up in the first, and one that no run before it covers is extended as
    /// far as the texts agree (seed and extend, as in BLAST, Altschul and others 1990).
    public init(_ left: [UInt32], _ right: [UInt32]) {
        self.init(words: 0, left: 0, right: 0)
        guard left.count >= Self.least, right.count >= Self.least else { return }
        let seeds = Seeds(left)
        for start in 0...(right.count - Self.least) {
            seeds.forEachPlace(of: Seeds.hash(right, start), atMost: Self.mostPlaces) { place in
                // A run that could begin a word earlier has been seen.
                if place > 0, start > 0, left[place - 1] == right[start - 1] { return }
                var length = 0
                while place + length < left.count, start + length < right.count,
                    left[place + length] == right[start + length]
                { length += 1 }
                if length >= Self.least, length > words { self = CommonRun(words: length, left: place, right: start) }
            }
        }
    }

    init(words: Int, left: Int, right: Int) {
        self.words = words
        self.left = left
        self.right = right
    }
}

/// Where in a text each run of `CommonRun.least` words begins, in lists that hang on a hash table.
private struct Seeds {
    private var heads: [Int32]
    private var nexts: [Int32]
    private let hashes: [UInt32]
    private let mask: Int

    init(_ words: [UInt32]) {
        let count = words.count - CommonRun.least + 1
        var size = 16
        while size < count * 2 { size *= 2 }
        mask = size - 1
        heads = [Int32](repeating: -1, count: size)
        nexts = [Int32](repeating: -1, count: count)
        hashes = (0..<count).map { Self.hash(words, $0) }
        // From the end, so that the lists begin with the first place.
        for place in stride(from: count - 1, through: 0, by: -1) {
            let slot = Int(hashes[place]) & mask
            nexts[place] = heads[slot]
            heads[slot] = Int32(place)
        }
    }

    static func hash(_ words: [UInt32], _ start: Int) -> UInt32 {
        var state: UInt64 = 0
        for offset in 0..<CommonRun.least {
            state = (state ^ UInt64(words[start + offset])) &* 0x9E37_79B9_7F4A_7C15
            state ^= state >> 29
        }
        return UInt32(truncatingIfNeeded: state >> 32)
    }

    func forEachPlace(of hash: UInt32, atMost limit: Int, _ body: (Int) -> Void) {
        var place = heads[Int(hash) & mask]
        var seen = 0
        while place >= 0, seen < limit {
            if hashes[Int(place)] == hash {
                body(Int(place))
                seen += 1
            }
            place = nexts[Int(place)]
        }
    }
}
