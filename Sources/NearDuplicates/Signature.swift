import ArabicText

/// MinHash signatures: 128 numbers from which the Jaccard index of two sets of shingles can be estimated without the sets.
///
/// The estimator is fast similarity sketching (Dahlgaard, Knudsen and Thorup 2017, arXiv:1704.04370): in a round the shingles
/// are dealt into as many bins as there are slots, and each slot keeps the least of its bin; bins that stay empty are
/// dealt another round, until none is, and what an earlier round gave comes first. It is unbiased, costs two or three hashes
/// a shingle where classic MinHash costs 128, and errs less than that at every length, since no shingle is drawn twice
/// before all bins had their turn; `docs/near-duplicates.md` has the measurement it was chosen by.
public enum Signature {
    /// Slots in a signature.
    public static let slots = 128
    /// What every slot of the empty set holds.
    public static let empty = UInt32.max

    /// The signature of a set of shingles, in any order and with or without repetition.
    public static func signature(of shingles: [UInt32]) -> [UInt32] {
        var signature = [UInt32](repeating: empty, count: slots)
        guard !shingles.isEmpty else { return signature }
        var filled: UInt128 = 0
        var round: UInt64 = 0
        while filled != .max {
            filled |= deal(shingles, round: round, into: &signature, beside: filled)
            round += 1
        }
        return signature
    }

    /// The signature of the shingles of a text: of what `Shingles` makes of its folded words.
    ///
    /// - Parameters:
    ///   - text: The text; nothing is left out as furniture.
    ///   - seed: The archive's own seed.
    public static func signature(of text: String, seed: UInt64) -> [UInt32] {
        let hash = SeededHash(seed: seed)
        var shingles: [UInt32] = []
        shingles.reserveCapacity(text.utf8.count / 8)
        var previous: UInt32?
        Tokenizer.forEach(in: text.utf8Span) { word, _, _ in
            let next = Shingles.narrow(hash.word(word))
            if let previous { shingles.append(Shingles.pair(previous, next)) }
            previous = next
        }
        if shingles.isEmpty, let previous { shingles = [Shingles.run([previous])] }
        return signature(of: shingles)
    }

    /// Share of slots that agree: an unbiased estimate of the Jaccard index, with a standard error below √(J(1−J)/128).
    public static func estimate(_ left: [UInt32], _ right: [UInt32]) -> Double {
        guard left.count == slots, right.count == slots else { return 0 }
        var equal = 0
        for slot in 0..<slots where left[slot] == right[slot] { equal += 1 }
        return Double(equal) / Double(slots)
    }

    /// Deals the shingles out once; returns the bins that got one, of those that were empty.
    ///
    /// A value has the round in its upper 8 bits and 24 bits of the hash below. After as many rounds as there are slots each
    /// further one fills a bin of its own, so that there is an end.
    private static func deal(
        _ shingles: [UInt32], round: UInt64, into signature: inout [UInt32], beside filled: UInt128
    ) -> UInt128 {
        var fresh: UInt128 = 0
        let salt = round &* 0xD1B5_4A32_D192_ED03
        let rank = UInt32(truncatingIfNeeded: min(round, 255)) << 24
        for shingle in shingles {
            let mixed = SeededHash.finish(UInt64(shingle) ^ salt)
            let bin = Int(truncatingIfNeeded: round < UInt64(slots) ? mixed >> 57 : round - UInt64(slots))
            let bit = UInt128(1) << UInt128(bin)
            guard filled & bit == 0 else { continue }
            let value = rank | UInt32(truncatingIfNeeded: mixed & 0xFF_FFFF)
            if value < signature[bin] { signature[bin] = value }
            fresh |= bit
        }
        return fresh
    }
}
