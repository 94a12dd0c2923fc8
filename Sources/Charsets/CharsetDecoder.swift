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
        guard canonical != "utf-8" else { return decodeUTF8(bytes) }
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

    private static func decodeUTF8(_ bytes: ArraySlice<UInt8>) -> Result {
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        return Result(text: text, badBytes: UTF8Census(bytes).invalid)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
            || byte == 0x5F
    }
}

/// How far bytes look like UTF-8.
struct UTF8Census {
    /// Characters of two bytes or more.
    private(set) var multibyte = 0
    /// Bytes that belong to no character.
    private(set) var invalid = 0

    init(_ bytes: ArraySlice<UInt8>) {
        var index = bytes.startIndex
        let end = bytes.endIndex
        while index < end {
            let byte = bytes[index]
            guard byte >= 0x80 else {
                index += 1
                continue
            }
            let length = UTF8Census.length(lead: byte)
            if length > 1, index + length <= end, UTF8Census.isTail(bytes[(index + 1)..<(index + length)], after: byte)
            {
                multibyte += 1
                index += length
            } else {
                invalid += 1
                index += 1
            }
        }
    }

    private static func length(lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
    }

    private static func isTail(_ tail: ArraySlice<UInt8>, after lead: UInt8) -> Bool {
        guard let first = tail.first, tail.allSatisfy({ $0 & 0xC0 == 0x80 }) else { return false }
        return switch lead {
        case 0xE0: first >= 0xA0
        case 0xED: first < 0xA0
        case 0xF0: first >= 0x90
        case 0xF4: first < 0x90
        default: true
        }
    }
}
