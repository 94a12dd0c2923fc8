/// A charset of one byte in which UTF-8 is often read by mistake, turned round: from characters back to bytes.
struct WrongReading: Sendable {
    let charset: String
    private let bytes: [UInt32: UInt8]

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
    }

    /// The bytes that a run of characters beyond ASCII spells; nil unless they are UTF-8, but for a few lost ones.
    func spelledBytes(of run: ArraySlice<UInt8>) -> [UInt8]? {
        var spelled: [UInt8] = []
        var isIntact = true
        for scalar in String(decoding: run, as: UTF8.self).unicodeScalars {
            // A byte that was lost costs its character, which its first byte alone tells.
            if scalar == "\u{FFFD}", !spelled.isEmpty {
                isIntact = false
                continue
            }
            guard let byte = bytes[scalar.value] else { return nil }
            spelled.append(byte)
            // Most runs are none of this, and show it in two characters.
            if spelled.count == 1, !(0xC2...0xF4).contains(byte) { return nil }
            if spelled.count == 2, isIntact, !(0x80...0xBF).contains(byte) { return nil }
        }
        let census = UTF8Census(spelled[...])
        return census.invalid * 3 <= census.multibyte ? spelled : nil
    }
}
