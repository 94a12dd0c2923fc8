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

    func word(_ word: String) -> UInt64 {
        var state = first
        var chunk: UInt64 = 0
        var filled: UInt64 = 0
        var length: UInt64 = 0
        for byte in word.utf8 {
            chunk |= UInt64(byte) << (filled &* 8)
            filled &+= 1
            length &+= 1
            if filled == 8 {
                state = fold(state ^ chunk, second)
                chunk = 0
                filled = 0
            }
        }
        return fold(state ^ chunk, second ^ length)
    }

    /// The hash of one word followed by another: order matters.
    func sequence(_ left: UInt64, _ right: UInt64) -> UInt64 {
        fold(left ^ first, right ^ second)
    }

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
