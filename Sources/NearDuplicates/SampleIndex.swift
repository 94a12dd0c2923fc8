/// An inverted index over a sample of each text's shingles, to find excerpts and reworked copies that banding misses.
///
/// A shingle is sampled by its own value (one in six), so two texts that share a shingle both sample it or neither
/// does: the shared share of the samples estimates the containment of the shorter text in the longer, whatever their
/// lengths (Broder 1997, "sketches modulo m").
struct SampleIndex: Sendable {
    /// One shingle in this many is sampled.
    static let modulus: UInt32 = 6

    private var table = PostingTable()

    static func sample(of shingles: [UInt32]) -> [UInt32] {
        shingles.filter { $0 % modulus == 0 }
    }

    mutating func insert(_ entry: UInt32, sample: [UInt32]) {
        for key in sample {
            table.insert(entry, for: key)
        }
    }

    mutating func remove(_ entry: UInt32, sample: [UInt32]) {
        for key in sample {
            table.remove(entry, for: key)
        }
    }

    /// Calls the body once for each sampled shingle and entry that carries it.
    ///
    /// - Parameters:
    ///   - sample: Whose meetings.
    ///   - limit: A shingle that more entries carry than this is a common phrase, and is passed over.
    ///   - body: What to do with each entry.
    /// - Returns: How many of the sampled shingles were not common.
    func forEachMeeting(_ sample: [UInt32], limit: Int, _ body: (UInt32) -> Void) -> Int {
        var telling = 0
        for key in sample where table.count(of: key) <= limit {
            telling += 1
            table.forEach(of: key, body)
        }
        return telling
    }
}
