/// What each byte stands for in a charset in which every byte is a character by itself.
struct ByteTable: Sendable {
    /// The UTF-8 of each byte, up to three bytes from the lowest on, and their number in the highest; 0 for a byte without a
    /// meaning.
    private let characters: [UInt32]

    /// The table of a charset; nil for one that is not in common use, or in which bytes do not stand for themselves.
    static func of(_ canonical: String) -> ByteTable? { tables[canonical] }

    private static let tables = Dictionary(
        uniqueKeysWithValues: ["windows-1256", "windows-1252", "iso-8859-6"].map { ($0, ByteTable(charset: $0)) })

    private init(charset: String) {
        characters = (UInt8.min...UInt8.max).map { byte in
            guard let decoded = CharsetDecoder.convert([byte], from: charset), decoded.badBytes == 0,
                (1...3).contains(decoded.text.count)
            else { return 0 }
            return decoded.text.enumerated().reduce(UInt32(decoded.text.count) << 24) {
                $0 | UInt32($1.element) << (8 * UInt32($1.offset))
            }
        }
    }

    /// U+FFFD.
    private static let replacement: UInt32 = 3 << 24 | 0xBD_BF_EF

    /// The text, with U+FFFD for each byte without a meaning, and how many there are.
    func decode(_ bytes: ArraySlice<UInt8>) -> CharsetDecoder.Result {
        var output = [UInt8](repeating: 0, count: bytes.count * 3)
        var length = 0
        var bad = 0
        for byte in bytes {
            guard byte >= 0x80 else {
                output[length] = byte
                length += 1
                continue
            }
            var character = characters[Int(byte)]
            if character == 0 {
                character = Self.replacement
                bad += 1
            }
            output[length] = UInt8(truncatingIfNeeded: character)
            output[length + 1] = UInt8(truncatingIfNeeded: character >> 8)
            output[length + 2] = UInt8(truncatingIfNeeded: character >> 16)
            length += Int(character >> 24)
        }
        output.removeLast(output.count - length)
        return CharsetDecoder.Result(text: output, badBytes: bad)
    }
}
