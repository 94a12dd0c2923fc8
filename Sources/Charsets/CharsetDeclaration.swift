/// Finds where a charset is named.
enum CharsetDeclaration {
    /// The `charset` parameter of a media type (RFC 9110, section 8.3), as written.
    static func inContentType(_ value: String) -> String? {
        for parameter in value.split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, trimmed(parts[0]).lowercased() == "charset" else { continue }
            let label = trimmed(parts[1])
            return label.isEmpty ? nil : label
        }
        return nil
    }

    /// The `encoding` of the XML declaration, even when something stands before it.
    static func inDocument(_ bytes: ArraySlice<UInt8>) -> String? {
        let head = String(decoding: bytes.prefix(4_096).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
        guard let start = head.firstRange(of: "<?xml") else { return nil }
        let rest = head[start.upperBound...]
        guard let end = rest.firstIndex(of: ">"), let key = rest[..<end].firstRange(of: "encoding") else { return nil }
        let value = rest[key.upperBound..<end].drop { $0 == "=" || $0.isWhitespace }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        let label = trimmed(value.dropFirst().prefix { $0 != quote })
        return label.isEmpty ? nil : label
    }

    /// The charset that a `meta` element near the start of a page names
    /// (https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding).
    static func inPage(_ bytes: ArraySlice<UInt8>) -> String? {
        let head = String(decoding: bytes.prefix(16_384).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
        var rest = Substring(head)
        while let start = rest.firstRange(of: "<meta") {
            rest = rest[start.upperBound...]
            let tag = rest.prefix(1_024).prefix { $0 != ">" }
            guard let key = tag.firstRange(of: "charset") else { continue }
            let value = tag[key.upperBound...].drop { $0.isWhitespace }
            guard value.first == "=" else { continue }
            let label = trimmed(
                value.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }.prefix(while: isLabel))
            if !label.isEmpty { return label }
        }
        return nil
    }

    private static func isLabel(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "-_:.".contains(character))
    }

    private static func trimmed(_ text: Substring) -> String {
        let isEdge = { (character: Character) in character.isWhitespace || character == "\"" || character == "'" }
        let start = text.drop(while: isEdge)
        guard let last = start.lastIndex(where: { !isEdge($0) }) else { return "" }
        return String(start[...last])
    }
}
