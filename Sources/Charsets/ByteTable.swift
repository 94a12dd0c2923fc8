/// What each byte stands for in a charset in which every byte is a character by itself.
struct ByteTable: Sendable {
    /// The UTF-8 of each byte, one after the other; nothing for those without a meaning.
    private let text: [UInt8]
    /// Where in `text` that of each byte begins, and after the last byte, where it ends.
    private let starts: [Int]

    /// The table of a charset; nil for one that is not in common use, or in which bytes do not stand for themselves.
    static func of(_ canonical: String) -> ByteTable? { tables[canonical] }

    private static let tables = Dictionary(
        uniqueKeysWithValues: ["windows-1256", "windows-1252", "iso-8859-6"].map { ($0, ByteTable(charset: $0)) })

    private init(charset: String) {
        var text: [UInt8] = []
        var starts: [Int] = []
        for byte in UInt8.min...UInt8.max {
            starts.append(text.count)
            if let decoded = CharsetDecoder.convert([byte], from: charset), decoded.badBytes == 0 {
                text += decoded.text
            }
        }
        self.text = text
        self.starts = starts + [text.count]
    }

    /// The text, with U+FFFD for each byte without a meaning, and how many there are.
    func decode(_ bytes: ArraySlice<UInt8>) -> CharsetDecoder.Result {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 2)
        var bad = 0
        for byte in bytes {
            guard byte >= 0x80 else {
                output.append(byte)
                continue
            }
            let range = starts[Int(byte)]..<starts[Int(byte) + 1]
            if range.isEmpty {
                output += [0xEF, 0xBF, 0xBD]
                bad += 1
            } else {
                for place in range { output.append(text[place]) }
            }
        }
        return CharsetDecoder.Result(text: output, badBytes: bad)
    }
}
