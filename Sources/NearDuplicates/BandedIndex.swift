/// Locality-sensitive hashing of signatures: entries that agree in all rows of at least one band meet.
///
/// With 25 bands of 5 rows a pair of Jaccard index J meets with probability 1 − (1 − J⁵)²⁵: 0.99 at 0.7, 0.87 at 0.6,
/// 0.06 at 0.3. What is less alike, or contained in a longer text, is found by `SampleIndex`.
struct BandedIndex: Sendable {
    static let bands = 25
    static let rows = 5

    private var table = PostingTable()

    mutating func insert(_ entry: UInt32, signature: [UInt32]) {
        for key in Self.keys(of: signature) {
            table.insert(entry, for: key)
        }
    }

    mutating func remove(_ entry: UInt32, signature: [UInt32]) {
        for key in Self.keys(of: signature) {
            table.remove(entry, for: key)
        }
    }

    /// Calls the body once for each band and entry that meet.
    ///
    /// - Parameters:
    ///   - signature: Whose meetings.
    ///   - limit: A bucket with more entries than this is passed over.
    ///   - body: What to do with each entry.
    func forEachMeeting(_ signature: [UInt32], limit: Int, _ body: (UInt32) -> Void) {
        for key in Self.keys(of: signature) where table.count(of: key) <= limit {
            table.forEach(of: key, body)
        }
    }

    private static func keys(of signature: [UInt32]) -> [UInt32] {
        guard signature.count >= bands * rows, signature.contains(where: { $0 != Signature.empty }) else { return [] }
        return (0..<bands).map { band in
            var state = UInt64(band)
            for row in 0..<rows {
                state = SeededHash.finish(state &* 0x2545_F491_4F6C_DD1D ^ UInt64(signature[band * rows + row]))
            }
            return UInt32(truncatingIfNeeded: state)
        }
    }
}
