/// What sanitised HTML promises, read by rules of its own: harmless tags, closed in order, and text that is escaped.
package struct HTMLPromises {
    private var rest: Substring.UTF8View
    private var open: [String] = []

    package init(_ html: String) { rest = Substring(html).utf8 }

    /// Whether following an address would run something.
    static func acts(_ address: String) -> Bool {
        let bare = String(String.UnicodeScalarView(address.unicodeScalars.filter { $0.value > 0x20 })).lowercased()
        return ["javascript:", "vbscript:", "data:", "file:", "blob:", "about:"].contains(where: bare.hasPrefix)
    }

    /// Holds the HTML to them.
    package func check() throws(BrokenPromise) {
        var reading = self
        try Line.checkShown(String(Substring(rest)), "HTML", atMost: .max)
        while let byte = reading.rest.first {
            reading.rest.removeFirst()
            switch byte {
            case UInt8(ascii: "<"): try reading.readTag()
            case UInt8(ascii: ">"): throw BrokenPromise("a > stands in the text of HTML")
            case UInt8(ascii: "&"): try reading.checkReference()
            default: break
            }
        }
        try BrokenPromise.unless(reading.open.isEmpty, "<\(reading.open.last ?? "")> is not closed")
    }

    private mutating func readTag() throws(BrokenPromise) {
        let isEnd = take("/")
        let name = takeName()
        try BrokenPromise.unless(!name.isEmpty && !HTMLPromises.harmful.contains(name), "there is a tag <\(name)>")
        guard !isEnd else {
            try BrokenPromise.unless(take(">") && open.popLast() == name, "</\(name)> closes something else")
            return
        }
        while take(" ") { try readAttribute(of: name) }
        try BrokenPromise.unless(take(">"), "<\(name)> does not end")
        if !HTMLPromises.void.contains(name) { open.append(name) }
    }

    private mutating func readAttribute(of name: String) throws(BrokenPromise) {
        let key = takeName()
        try BrokenPromise.unless(
            !key.isEmpty && !key.hasPrefix("on") && !HTMLPromises.harmfulAttributes.contains(key),
            "<\(name)> has the attribute \(key)")
        try BrokenPromise.unless(take("=\""), "\(key) of <\(name)> has no value")
        guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else {
            throw BrokenPromise("\(key) of <\(name)> does not end")
        }
        let value = String(Substring(rest[..<end]))
        rest = rest[rest.index(after: end)...]
        try BrokenPromise.unless(
            !value.contains(where: { $0 == "<" || $0 == ">" }), "\(key) of <\(name)> is not escaped")
        if HTMLPromises.addresses.contains(key) {
            try BrokenPromise.unless(!HTMLPromises.acts(value), "\(key) of <\(name)> acts")
        }
        var references = HTMLPromises(value)
        while let index = references.rest.firstIndex(of: UInt8(ascii: "&")) {
            references.rest = references.rest[references.rest.index(after: index)...]
            try references.checkReference()
        }
    }

    private mutating func takeName() -> String {
        let name = rest.prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
        rest = rest[name.endIndex...]
        return String(Substring(name))
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    private func checkReference() throws(BrokenPromise) {
        let isKnown = ["amp;", "lt;", "gt;", "quot;"].contains { rest.starts(with: $0.utf8) }
        try BrokenPromise.unless(isKnown, "an & stands in the text of HTML")
    }

    private static let harmful: Set<String> = [
        "script", "style", "iframe", "frame", "object", "embed", "applet", "form", "input", "button", "select",
        "textarea", "meta", "link", "base", "svg", "math", "template", "noscript", "title", "plaintext", "xmp",
    ]
    private static let harmfulAttributes: Set<String> = [
        "style", "srcset", "action", "formaction", "background", "ping",
    ]
    private static let addresses: Set<String> = ["href", "src", "cite", "poster"]
    private static let void: Set<String> = ["area", "br", "col", "hr", "img", "source", "track", "wbr"]
}
