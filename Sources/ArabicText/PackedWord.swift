/// An Arabic word of up to 16 folded letters in one number, so that affixes are compared and cut without a string.
///
/// All folded letters lie between U+0600 and U+06FF: the low byte tells them apart. The first letter is the lowest byte.
public struct PackedWord: Hashable, Sendable {
    /// The letters, a byte each: two words are the same word if and only if these numbers are equal.
    public private(set) var letters: UInt128
    /// How many letters it has, from 0 to 16.
    public private(set) var count: Int

    /// Nil for a word that is longer or holds anything but such letters.
    public init?(_ folded: some StringProtocol) {
        letters = 0
        count = 0
        for scalar in folded.unicodeScalars {
            guard count < 16, scalar.value & ~0xFF == 0x600 else { return nil }
            letters |= UInt128(scalar.value & 0xFF) << (8 * count)
            count += 1
        }
    }

    /// The same of folded UTF-8, as `Tokenizer.forEach` hands it over.
    public init?(folded: Span<UInt8>) {
        guard folded.count <= 32, folded.count & 1 == 0 else { return nil }
        var low: UInt64 = 0
        var high: UInt64 = 0
        var offset = 0
        while offset < folded.count {
            let lead = folded[offset]
            guard lead & 0xFC == 0xD8 else { return nil }
            let letter = UInt64(lead & 3) << 6 | UInt64(folded[offset &+ 1] & 0x3F)
            if offset < 16 {
                low |= letter &<< UInt64(4 &* offset)
            } else {
                high |= letter &<< UInt64(4 &* offset &- 64)
            }
            offset &+= 2
        }
        letters = UInt128(high) << 64 | UInt128(low)
        count = folded.count / 2
    }

    /// A word of one letter.
    init(letter: Unicode.Scalar) {
        self.init(letters: UInt128(letter.value & 0xFF), count: 1)
    }

    private init(letters: UInt128, count: Int) {
        self.letters = letters
        self.count = count
    }

    /// The low byte of the first letter; 0 for no letter.
    var first: UInt8 { UInt8(truncatingIfNeeded: letters) }

    /// The low byte of the last letter; 0 for no letter.
    var last: UInt8 { count == 0 ? 0 : UInt8(truncatingIfNeeded: letters >> (8 * (count - 1))) }

    /// Every bit of the places where a letter stands.
    func places(of letter: PackedWord) -> UInt128 {
        var places: UInt128 = 0
        for index in 0..<count where letters >> (8 * index) & 0xFF == letter.letters { places |= 0xFF << (8 * index) }
        return places
    }

    /// The word as `Fold` writes it.
    public var string: String {
        var scalars = String.UnicodeScalarView()
        for index in 0..<count {
            let byte = UInt8(truncatingIfNeeded: letters >> (8 * index))
            Unicode.Scalar(0x600 | UInt32(byte)).map { scalars.append($0) }
        }
        return String(scalars)
    }

    /// What follows a prefix, if it begins with it and more than it.
    func dropping(prefix: PackedWord) -> PackedWord? {
        guard count > prefix.count, letters & PackedWord.mask(prefix.count) == prefix.letters else { return nil }
        return PackedWord(letters: letters >> (8 * prefix.count), count: count - prefix.count)
    }

    /// What precedes a suffix, if it ends with it and is more than it.
    func dropping(suffix: PackedWord) -> PackedWord? {
        let rest = count - suffix.count
        guard rest > 0, letters >> (8 * rest) == suffix.letters else { return nil }
        return PackedWord(letters: letters & PackedWord.mask(rest), count: rest)
    }

    /// Both in one word, if it is not too long.
    func followed(by other: PackedWord) -> PackedWord? {
        guard count + other.count <= 16 else { return nil }
        return PackedWord(letters: letters | other.letters << (8 * count), count: count + other.count)
    }

    /// Whether two words have the same letters.
    public static func == (left: PackedWord, right: PackedWord) -> Bool { left.letters == right.letters }

    /// Hashes the letters.
    public func hash(into hasher: inout Hasher) { hasher.combine(letters) }

    private static func mask(_ count: Int) -> UInt128 { count >= 16 ? .max : (1 << (8 * count)) - 1 }
}
