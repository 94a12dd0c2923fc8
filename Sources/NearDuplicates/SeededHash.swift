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
        var offset = 0
        let bytes = unsafe word.bytes
        while offset + 8 <= word.count {
            let chunk = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
            state = Self.mixed(state ^ UInt64(littleEndian: chunk), second)
            offset += 8
        }
        var rest: UInt64 = 0
        var shift: UInt64 = 0
        while offset < word.count {
            rest |= UInt64(word[offset]) << shift
            shift &+= 8
            offset += 1
        }
        return fold(state ^ rest, second ^ UInt64(word.count))
    }

    /// The hash of a word that is packed into one number.
    func letters(_ letters: UInt128) -> UInt64 {
        fold(UInt64(truncatingIfNeeded: letters) ^ first, UInt64(truncatingIfNeeded: letters >> 64) ^ second)
    }

    /// The hash of one word followed by another: order matters.
    func sequence(_ left: UInt64, _ right: UInt64) -> UInt64 { fold(left ^ first, right ^ second) }

    private func fold(_ left: UInt64, _ right: UInt64) -> UInt64 { Self.finish(Self.mixed(left, right)) }

    /// Both halves of a product folded together.
    @inline(__always)
    static func mixed(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
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
