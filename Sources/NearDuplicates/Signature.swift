/// MinHash signatures: 128 numbers from which the Jaccard index of two sets of shingles can be estimated without the sets.
///
/// The estimator is one-permutation hashing (Li, Owen, Zhang 2012) with optimal densification (Shrivastava 2017): the
/// shingles are dealt into as many bins as there are slots, each slot keeps the least of its bin, and an empty slot borrows
/// from a bin drawn by the same rule in every signature. It costs one hash a shingle where classic MinHash costs 128, is
/// unbiased, and on texts of some hundred words it errs less; `docs/near-duplicates.md` has the measurement it was chosen by.
public enum Signature {
    /// Slots in a signature.
    public static let slots = 128
    /// What every slot of the empty set holds.
    public static let empty = UInt32.max

    private static let binShift = UInt64(64 - 7)

    /// The signature of a set of shingles, in any order and with or without repetition.
    public static func signature(of shingles: [UInt32]) -> [UInt32] {
        var signature = [UInt32](repeating: empty, count: slots)
        var filled: UInt128 = 0
        for shingle in shingles {
            let mixed = SeededHash.finish(UInt64(shingle))
            let bin = Int(truncatingIfNeeded: mixed >> binShift)
            let value = UInt32(truncatingIfNeeded: mixed)
            if value < signature[bin] { signature[bin] = value }
            filled |= 1 << UInt128(bin)
        }
        if !shingles.isEmpty { densify(&signature, filled) }
        return signature
    }

    /// Share of slots that agree: an unbiased estimate of the Jaccard index, with standard error about √(J(1−J)/128).
    public static func estimate(_ left: [UInt32], _ right: [UInt32]) -> Double {
        guard left.count == slots, right.count == slots else { return 0 }
        var equal = 0
        for slot in 0..<slots where left[slot] == right[slot] { equal += 1 }
        return Double(equal) / Double(slots)
    }

    private static func densify(_ signature: inout [UInt32], _ filled: UInt128) {
        guard filled != .max else { return }
        for slot in 0..<slots where filled & (1 << UInt128(slot)) == 0 {
            var attempt = 0
            while filled & (1 << UInt128(lender(of: slot, attempt))) == 0 { attempt += 1 }
            signature[slot] = signature[lender(of: slot, attempt)]
        }
    }

    /// The bin that a slot asks at its first, second, … attempt; the first ones from a table.
    private static func lender(of slot: Int, _ attempt: Int) -> Int {
        attempt < tabled ? Int(lenders[slot * tabled + attempt]) : drawn(slot, attempt)
    }

    private static func drawn(_ slot: Int, _ attempt: Int) -> Int {
        Int(truncatingIfNeeded: SeededHash.finish(UInt64(slot) << 32 | UInt64(attempt + 1)) >> binShift)
    }

    private static let tabled = 16
    private static let lenders: [UInt8] = (0..<(slots * tabled)).map { UInt8(drawn($0 / tabled, $0 % tabled)) }
}
