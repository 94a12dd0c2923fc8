import CXML

/// Bytes in a named charset to text.
enum CharsetDecoder {
    struct Result {
        var text: [UInt8]
        /// Bytes that meant nothing in the charset, each replaced by U+FFFD.
        var badBytes: Int
    }

    /// UTF-8 bytes, always valid; nil when the charset is unknown.
    static func decode(_ bytes: ArraySlice<UInt8>, from canonical: String) -> Result? {
        if canonical == "utf-8" { return decodeUTF8(bytes) }
        return ByteTable.of(canonical)?.decode(bytes) ?? convert(bytes, from: canonical)
    }

    /// The same by iconv.
    static func convert(_ bytes: ArraySlice<UInt8>, from canonical: String) -> Result? {
        let name = CharsetLabel.iconvName(canonical)
        // A name goes to iconv as a C string and selects options after a slash, so only plain names may pass.
        guard !name.isEmpty, name.utf8.count < 40, name.utf8.allSatisfy(isNameByte) else { return nil }
        var length = 0
        var bad = 0
        let decoded = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe cxml_decode(name, buffer.baseAddress, buffer.count, &length, &bad)
        }
        guard let decoded = unsafe decoded else { return nil }
        defer { unsafe cxml_free_bytes(decoded) }
        let text = unsafe Array(UnsafeBufferPointer(start: decoded, count: length))
        // Some converters pass lone surrogates; what leaves here is valid for certain.
        return Result(text: Array(String(decoding: text, as: UTF8.self).utf8), badBytes: bad)
    }

    /// Whether a charset can be decoded.
    static func knows(_ canonical: String) -> Bool {
        decode([0x20], from: canonical) != nil
    }

    private static func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> Result {
        let invalid = UTF8Census.isValid(bytes) ? 0 : UTF8Census(bytes).invalid
        let text = invalid == 0 ? Array(bytes) : Array(String(decoding: bytes, as: UTF8.self).utf8)
        return Result(text: text, badBytes: invalid)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
            || byte == 0x5F
    }
}
