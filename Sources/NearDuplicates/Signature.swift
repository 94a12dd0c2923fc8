/// MinHash signatures: 128 numbers from which the Jaccard index of two sets of shingles can be estimated without the
/// sets.
///
/// The estimator is one-permutation hashing (Li, Owen, Zhang 2012) with optimal densification (Shrivastava 2017): the
/// shingles are dealt into as many bins as there are slots, each slot keeps the least of its bin, and an empty slot
/// borrows from a bin drawn by the same rule in every signature. It costs one hash a shingle where classic MinHash
/// costs 128, is unbiased, and on texts of some hundred words it errs less.
public enum Signature {
    /// Slots in a signature.
    public static let slots = 128
    /// What every slot of the empty set holds.
    public static let empty = UInt32.max

    private static let binShift = UInt64(64 - 7)

    /// The signature of a set of shingles.
    public static func signature(of shingles: [UInt32]) -> [UInt32] {
        var signature = [UInt32](repeating: empty, count: slots)
        var filled = [Bool](repeating: false, count: slots)
        for shingle in shingles {
            let mixed = SeededHash.finish(UInt64(shingle))
            let bin = Int(mixed >> binShift)
            signature[bin] = min(signature[bin], UInt32(truncatingIfNeeded: mixed))
            filled[bin] = true
        }
        guard !shingles.isEmpty else { return signature }
        for slot in 0..<slots where !filled[slot] {
            signature[slot] = signature[lender(for: slot, filled: filled)]
        }
        return signature
    }

    /// Share of slots that agree: an unbiased estimate of the Jaccard index, with standard error about √(J(1−J)/128).
    public static func estimate(_ left: [UInt32], _ right: [UInt32]) -> Double {
        guard left.count == slots, right.count == slots else { return 0 }
        var equal = 0
        for slot in 0..<slots where left[slot] == right[slot] {
            equal += 1
        }
        return Double(equal) / Double(slots)
    }

    private static func lender(for slot: Int, filled: [Bool]) -> Int {
        var attempt: UInt64 = 1
        while true {
            let bin = Int(SeededHash.finish(UInt64(slot) << 32 | attempt) >> binShift)
            if filled[bin] { return bin }
            attempt += 1
        }
    }
}
