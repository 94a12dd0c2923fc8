/// Addresses that may be put behind a word for readers to follow.
enum WebLink {
    /// More bytes than any honest address has.
    static let limit = 4096

    /// `address` in ASCII with everything percent-encoded that could end an attribute, a Markdown link or a line; nil
    /// unless it is an absolute `http` or `https` address with a host.
    static func safe(_ address: String) -> String? {
        guard address.utf8.count <= limit else { return nil }
        var bytes = address.utf8.drop(while: isBlank)
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        guard let host = afterScheme(bytes)?.first, !isDelimiter(host) else { return nil }
        return bytes.reduce(into: "") { encoded, byte in
            if isPlain(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                encoded += "%" + hexadecimal(byte >> 4) + hexadecimal(byte & 15)
            }
        }
    }

    private static func afterScheme(_ bytes: Substring.UTF8View) -> Substring.UTF8View? {
        for scheme in ["https://", "http://"] {
            let head = bytes.prefix(scheme.utf8.count).map { (65...90).contains($0) ? $0 + 32 : $0 }
            if head.elementsEqual(scheme.utf8) { return bytes.dropFirst(scheme.utf8.count) }
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

    private static func isDelimiter(_ byte: UInt8) -> Bool { "/?#:@".utf8.contains(byte) }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && !"\"'<>\\^`{|}".utf8.contains(byte)
    }

    private static func hexadecimal(_ nibble: UInt8) -> String { String(nibble, radix: 16, uppercase: true) }
}
