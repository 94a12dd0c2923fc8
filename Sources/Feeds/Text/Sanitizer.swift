import Charsets

/// Rewrites a tree of HTML so that it holds only elements and attributes known to be harmless.
///
/// Elements that are not on the list lose their tags and keep their text, those that can act lose that too; `dir` and
/// `lang` stay, since right-to-left text needs them. Addresses are made absolute.
struct Sanitizer {
    /// What relative addresses are relative to.
    let base: String?
    /// Bytes in UTF-8 after which nothing more is written but the end tags, since addresses grow as they are made absolute.
    var mostBytes = FeedLimits.standard.textBytes

    func sanitise(html: String) -> String {
        guard html.contains("<") || html.contains("&") else { return Sanitizer.escaped(TextCleaner.clean(html)) }
        return sanitise(MarkupDocument(html: Array(html.utf8)).topNodes)
    }

    func sanitise(_ nodes: MarkupNodes) -> String {
        var output = ""
        for node in nodes { write(node, base: base, to: &output) }
        return Sanitizer.trimmed(output)
    }

    /// Text as HTML that shows it.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private func write(_ node: MarkupNode, base: String?, to output: inout String) {
        guard output.utf8.count < mostBytes else { return }
        if let text = node.text {
            output += Sanitizer.escapedText(TextCleaner.clean(text))
            return
        }
        guard node.isElement else { return }
        let name = node.name
        guard !HTMLElements.dropped.contains(name) else { return }
        let attributes = node.attributes
        let ownBase = attributes.first { $0.qualifiedName == "xml:base" }
        let inner = ownBase.map { Links.resolve($0.value, against: base) ?? base } ?? base
        guard let keeps = HTMLElements.allowed[name], node.vocabulary == .xhtml || node.prefix == nil || isHTML(node)
        else {
            for child in node.children { write(child, base: inner, to: &output) }
            return
        }
        guard let written = tag(name, attributes, keeps, base: inner) else { return }
        output += written
        guard !HTMLElements.void.contains(name) else { return }
        for child in node.children { write(child, base: inner, to: &output) }
        output += "</\(name)>"
    }

    private func isHTML(_ node: MarkupNode) -> Bool { node.vocabulary == .core || node.vocabulary == .atom }

    /// The start tag; nil for a picture that shows nothing.
    private func tag(_ name: String, _ attributes: [MarkupAttribute], _ keeps: Set<String>, base: String?) -> String? {
        var tag = "<\(name)"
        var kept: Set<String> = []
        for attribute in attributes {
            let key = attribute.prefix == "xml" && attribute.name == "lang" ? "lang" : attribute.name.lowercased()
            guard attribute.prefix == nil || key == "lang", keeps.contains(key) || HTMLElements.common.contains(key),
                let value = Sanitizer.value(attribute.value, of: key, in: name, base: base), kept.insert(key).inserted
            else { continue }
            tag += " \(key)=\"\(Sanitizer.escaped(value))\""
        }
        if name == "img", !kept.contains("src") || isPixel(attributes) { return nil }
        if name == "a", kept.contains("href") { tag += " rel=\"noopener noreferrer\"" }
        return tag + ">"
    }

    /// A picture of one dot or none is there to count readers.
    private func isPixel(_ attributes: [MarkupAttribute]) -> Bool {
        let sides = attributes.filter { ["width", "height"].contains($0.name.lowercased()) }
        return sides.count == 2
            && sides.allSatisfy { ["0", "1", "0px", "1px"].contains(TextCleaner.folded($0.value).lowercased()) }
    }

    private static func value(_ raw: String, of key: String, in element: String, base: String?) -> String? {
        if HTMLElements.addresses.contains(key) {
            return element == "a" || element == "area" || key == "cite"
                ? Links.resolve(raw, against: base) : Links.resolveMedia(raw, against: base)
        }
        let value = TextCleaner.folded(TextCleaner.clean(raw))
        switch key {
        case "dir": return ["rtl", "ltr", "auto"].contains(value.lowercased()) ? value.lowercased() : nil
        case "lang":
            let isTag =
                value.utf8.count <= 35 && value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            return isTag && !value.isEmpty ? value : nil
        default: return value
        }
    }

    /// Text between tags; quotes need no escape there.
    private static func escapedText(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }) else { return text }
        return escaped(text).replacing("&quot;", with: "\"")
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
