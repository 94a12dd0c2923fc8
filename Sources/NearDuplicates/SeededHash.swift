/// Hashing of words that only the holder of the seed can predict.
///
/// With a seed of its own for each archive, nobody can write texts whose shingles collide in every installation. The
/// mixing is that of wyhash (Wang Yi 2019): a 64 by 64 bit multiplication whose two halves are folded together.
struct SeededHash: Sendable {
    private let first: UInt64
    private let second: UInt64

    init(seed: UInt64) {
        first = Self.finish(seed ^ 0xA076_1D64_78BD_642F)
        second = Self.finish(seed ^ 0xE703_7ED1_A0B4_28DB) | 1
    }

    /// The hash of a word in UTF-8.
    func word(_ word: borrowing Span<UInt8>) -> UInt64 {
        var state = first
        var chunk: UInt64 = 0
        var shift: UInt64 = 0
        for index in word.indices {
            chunk |= UInt64(word[index]) << shift
            shift &+= 8
            if shift == 64 {
                state = fold(state ^ chunk, second)
                chunk = 0
                shift = 0
            }
        }
        return fold(state ^ chunk, second ^ UInt64(word.count))
    }

    /// The hash of one word followed by another: order matters.
    func sequence(_ left: UInt64, _ right: UInt64) -> UInt64 { fold(left ^ first, right ^ second) }

    private func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return Self.finish(product.high ^ product.low)
    }

    /// Spreads every bit of the input over all bits of the output.
    ///
    /// It is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    static func finish(_ value: UInt64) -> UInt64 {
        var mixed = value &+ 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
