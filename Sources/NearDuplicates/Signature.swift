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
        var round: UInt64 = 0
        repeat {
            deal(shingles, round: round, into: &signature)
            round += 1
        } while signature.contains(empty)
        return signature
    }

    /// The signature of the shingles of a text: of what `Shingles` makes of its folded words.
    ///
    /// - Parameters:
    ///   - text: The text; nothing is left out as furniture.
    ///   - seed: The archive's own seed.
    /// - Returns: `slots` numbers.
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

    /// Deals the shingles out once.
    ///
    /// A value has the round in its upper 8 bits and 24 bits of the hash below, so that no later round can take the place of an
    /// earlier one. After as many rounds as there are slots each further one fills a bin of its own, so that there is an end.
    /// Shingles are hashes already: they are hashed anew by a multiplication (multiply-shift, Dietzfelbinger and others 1997).
    private static func deal(_ shingles: [UInt32], round: UInt64, into signature: inout [UInt32]) {
        let multiplier = SeededHash.finish(round) | 1
        let addend = SeededHash.finish(~round)
        let rank = UInt32(truncatingIfNeeded: min(round, 254)) << 24
        let isFree = round < UInt64(slots)
        for shingle in shingles {
            let mixed = UInt64(shingle) &* multiplier &+ addend
            let bin = Int(truncatingIfNeeded: (isFree ? mixed >> 57 : round) & 127)
            let value = rank | UInt32(truncatingIfNeeded: mixed >> 33) & 0xFF_FFFF
            if value < signature[bin] { signature[bin] = value }
        }
    }
}
