/// Chance without chance: what tells sources apart and yet is the same in every run.
enum StableShare {
    /// A number from 0 to below 1 that depends on nothing but its arguments (FNV-1a, then SplitMix64's mixer).
    static func of(_ text: String, salt: UInt64 = 0) -> Double {
        var value = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325) ^ salt) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
        }
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return Double((value ^ (value >> 31)) >> 11) / Double(UInt64(1) << 53)
    }
}
