/// A charset of one byte in which UTF-8 is often read by mistake, turned round: from characters back to bytes.
struct WrongReading: Sendable {
    let charset: String
    private let bytes: [UInt32: UInt8]
    /// The same for the characters that UTF-8 writes in two bytes, by number; zero for those that spell nothing.
    private let commonBytes: [UInt8]

    static let all = [WrongReading(charset: "windows-1256"), WrongReading(charset: "windows-1252")]

    init(charset: String) {
        self.charset = charset
        var bytes: [UInt32: UInt8] = [:]
        for byte in UInt8(0x80)...0xFF {
            // Codes that mean nothing in a charset are passed as C1 controls by some converters.
            if byte < 0xA0, charset == "windows-1252" { bytes[UInt32(byte)] = byte }
            guard let decoded = CharsetDecoder.decode([byte], from: charset), decoded.badBytes == 0 else { continue }
            if let scalar = String(decoding: decoded.text, as: UTF8.self).unicodeScalars.first {
                bytes[scalar.value] = byte
            }
        }
        self.bytes = bytes
        commonBytes = (0..<0x800).map { bytes[$0] ?? 0 }
    }

    /// The bytes that a run of characters beyond ASCII spells; nil unless they are UTF-8, but for a few lost ones.
    func spelledBytes(of run: ArraySlice<UInt8>) -> [UInt8]? {
        guard mayStart(run) else { return nil }
        var spelled: [UInt8] = []
        for scalar in String(decoding: run, as: UTF8.self).unicodeScalars {
            // A byte that was lost costs its character, which its first byte alone tells.
            if scalar == "\u{FFFD}", !spelled.isEmpty { continue }
            guard let byte = bytes[scalar.value] else { return nil }
            spelled.append(byte)
        }
        let census = UTF8Census(spelled[...])
        return census.invalid * 3 <= census.multibyte ? spelled : nil
    }

    /// Whether the first two characters may spell one; most runs show here that they are none of this.
    func mayStart(_ run: ArraySlice<UInt8>) -> Bool {
        let start = run.startIndex
        // The bytes that begin a character of UTF-8 stand for letters that UTF-8 writes in two bytes.
        guard run.count >= 4, run[start] < 0xE0 else { return false }
        guard (0xC2...0xF4).contains(commonByte(run[start], run[start + 1])) else { return false }
        guard run[start + 2] < 0xE0 else { return true }
        return (0x80...0xBF).contains(commonByte(run[start + 2], run[start + 3]))
    }

    /// Whether, in any of the readings, a character of two bytes stands for a byte that begins a character of UTF-8.
    static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
        first < 0xE0 && beginnings[Int(first & 0x1F) << 6 | Int(second & 0x3F)]
    }

    private static let beginnings: [Bool] = (0..<0x800).map { place in
        all.contains { (0xC2...0xF4).contains($0.commonBytes[place]) }
    }

    private func commonByte(_ first: UInt8, _ second: UInt8) -> UInt8 {
        commonBytes[Int(first & 0x1F) << 6 | Int(second & 0x3F)]
    }
}
