import CXML
import Charsets

/// The entities that text may refer to by name or number.
struct EntityTable {
    /// Entities that the document declares itself, when their text is plain.
    private var own: [String: String] = [:]
    private static let mostOwn = 200
    private static let longestOwn = 100

    /// Takes in the plain entities of an internal subset; those that refer to others or to files are left out, so that
    /// nothing can grow.
    mutating func declare(from subset: ArraySlice<UInt8>) {
        let text = String(decoding: subset, as: UTF8.self)
        for piece in text.components(after: "<!ENTITY") {
            let words = piece.drop(while: \.isWhitespace)
            let name = words.prefix { !$0.isWhitespace }
            let rest = words[name.endIndex...].drop(while: \.isWhitespace)
            guard let quote = rest.first, quote == "\"" || quote == "'", !name.isEmpty, name != "%" else { continue }
            let value = rest.dropFirst().prefix { $0 != quote }
            guard own.count < EntityTable.mostOwn, value.utf8.count <= EntityTable.longestOwn, own[String(name)] == nil
            else { continue }
            if let plain = EntityTable.plain(value) { own[String(name)] = plain }
        }
    }

    /// What a name, or a number after `#`, stands for; nil when it is unknown, empty when it stands for no character.
    func expansion(of reference: String) -> String? {
        if reference.hasPrefix("#") { return EntityTable.character(reference.dropFirst()) }
        if let value = own[reference] { return value }
        return EntityTable.named(reference)
    }

    /// Whether a reference needs no table but those of XML and of the document.
    func isDeclared(_ reference: String) -> Bool {
        reference.hasPrefix("#") || EntityTable.predefined.contains(reference) || own[reference] != nil || isTyped
    }

    /// Whether the document names a type, which may declare the entities of HTML elsewhere.
    var isTyped = false

    private static let predefined: Set<String> = ["amp", "lt", "gt", "quot", "apos"]

    /// The character that a name or number stands for in HTML without a doubt; nil for any other.
    static func plainExpansion(of reference: String) -> String? {
        guard reference.hasPrefix("#") else { return named(reference) }
        let expansion = character(reference.dropFirst())
        return expansion?.isEmpty == true ? nil : expansion
    }

    /// The character of an HTML entity.
    static func named(_ name: String) -> String? {
        let code = unsafe cxml_entity(name)
        guard code > 0 else { return name == "apos" ? "'" : nil }
        return Unicode.Scalar(UInt32(code)).map { String($0) }
    }

    /// The character of a number; numbers from 128 to 159 mean windows-1252, as in HTML.
    private static func character(_ digits: Substring) -> String? {
        let isHex = digits.first == "x" || digits.first == "X"
        let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number else {
            return digits.count > 7 && digits.allSatisfy(\.isHexDigit) ? "" : nil
        }
        if let western = WesternControls.character(number) { return String(western) }
        guard let scalar = Unicode.Scalar(number), scalar.isXMLCharacter else { return "" }
        return String(scalar)
    }

    private static func plain(_ value: Substring) -> String? {
        guard !value.contains("%"), !value.contains("<") else { return nil }
        guard value.contains("&") else { return String(value) }
        guard value.hasPrefix("&#"), value.hasSuffix(";"), value.dropFirst().firstIndex(of: "&") == nil else {
            return nil
        }
        return character(value.dropFirst(2).dropLast())
    }
}

extension Unicode.Scalar {
    /// Whether XML 1.0 allows it (section 2.2).
    var isXMLCharacter: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

extension String {
    /// The pieces that follow each occurrence of `mark`, each up to the next.
    fileprivate func components(after mark: String) -> [Substring] {
        var pieces: [Substring] = []
        var rest = Substring(self)
        while let found = rest.firstRange(of: mark) {
            rest = rest[found.upperBound...]
            pieces.append(rest.firstRange(of: mark).map { rest[..<$0.lowerBound] } ?? rest)
        }
        return pieces
    }
}
