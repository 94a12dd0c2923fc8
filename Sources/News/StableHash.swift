/// FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): the same in every process, which Swift's own
/// hashing is not.
enum StableHash {
    static func value(of text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }
}
