/// Text written as HTML.
enum HTMLText {
    /// HTML that shows a text, fit for between tags and for attributes.
    static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { isSpecial($0) || $0 == 0x22 }) else { return text }
        return escaped(text, quotes: true)
    }

    /// HTML that shows a text between tags, where quotes need no escape.
    static func escapedBetweenTags(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        return escaped(text, quotes: false)
    }

    /// HTML without white space at its ends.
    static func trimmed(_ html: String) -> String {
        guard let first = html.unicodeScalars.first, let last = html.unicodeScalars.last,
            first.properties.isWhitespace || last.properties.isWhitespace
        else { return html }
        let start = html.unicodeScalars.drop(while: \.properties.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(start[...end])
    }

    private static func isSpecial(_ byte: UInt8) -> Bool { byte == 0x26 || byte == 0x3C || byte == 0x3E }

    private static func escaped(_ text: String, quotes: Bool) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            switch byte {
            case 0x26: bytes += "&amp;".utf8
            case 0x3C: bytes += "&lt;".utf8
            case 0x3E: bytes += "&gt;".utf8
            case 0x22 where quotes: bytes += "&quot;".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
