/// An Arabic word of up to 16 folded letters in one number, so that affixes are compared and cut without a string.
///
/// All folded letters lie between U+0600 and U+06FF: the low byte tells them apart. The first letter is the lowest byte.
struct PackedWord: Hashable {
    private(set) var letters: UInt128
    /// How many letters it has.
    private(set) var count: Int

    /// Nil for a word that is longer or holds anything but such letters.
    init?(_ folded: some StringProtocol) {
        letters = 0
        count = 0
        for scalar in folded.unicodeScalars {
            guard count < 16, scalar.value & ~0xFF == 0x600 else { return nil }
            letters |= UInt128(scalar.value & 0xFF) << (8 * count)
            count += 1
        }
    }

    /// The word that the UTF-8 of a folded word writes; nil as above.
    init?(utf8 bytes: Span<UInt8>) {
        guard bytes.count <= 32, bytes.count.isMultiple(of: 2) else { return nil }
        letters = 0
        count = bytes.count / 2
        for index in 0..<count {
            // U+0600 to U+06FF: their upper bits make the leads D8 to DB.
            let lead = bytes[2 * index]
            guard lead & 0xFC == 0xD8 else { return nil }
            letters |= UInt128(lead << 6 | bytes[2 * index + 1] & 0x3F) << (8 * index)
        }
    }

    /// A word of one letter.
    init(letter: Unicode.Scalar) {
        self.init(letters: UInt128(letter.value & 0xFF), count: 1)
    }

    private init(letters: UInt128, count: Int) {
        self.letters = letters
        self.count = count
    }

    /// The low byte of the last letter; 0 for no letter.
    var last: UInt8 { count == 0 ? 0 : UInt8(truncatingIfNeeded: letters >> (8 * (count - 1))) }

    /// Every bit of the places where a letter stands.
    func places(of letter: PackedWord) -> UInt128 {
        var places: UInt128 = 0
        for index in 0..<count where letters >> (8 * index) & 0xFF == letter.letters { places |= 0xFF << (8 * index) }
        return places
    }

    var string: String {
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

    private static func mask(_ count: Int) -> UInt128 { count >= 16 ? .max : (1 << (8 * count)) - 1 }
}
