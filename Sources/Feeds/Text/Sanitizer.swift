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

    func sanitise(html: String) -> SafeHTML {
        let survey = html.survey
        if survey.isClean, survey.isFolded, survey.isFreeOfMarkup { return SafeHTML(html: html, text: html) }
        guard html.mayBeMarkup else { return Sanitizer.safe(plain: html) }
        if survey.isClean, let tidy = TidyHTML.read(html, with: self) { return tidy }
        return sanitise(MarkupDocument(html: Array(html.utf8)).topNodes)
    }

    func sanitise(_ nodes: MarkupNodes) -> SafeHTML {
        var output = Output()
        for node in nodes { write(node, base: base, to: &output) }
        return SafeHTML(html: HTMLText.trimmed(output.html), text: output.lines.text)
    }

    /// Text without markup.
    static func safe(plain text: String) -> SafeHTML {
        let text = TextCleaner.clean(text)
        return SafeHTML(html: HTMLText.trimmed(HTMLText.escaped(text)), text: PlainText.paragraphs(in: text))
    }

    /// What is written of a tree.
    private struct Output {
        var html = ""
        var lines = TextLines()
        /// Whether the text that comes is preformatted.
        var keepsLines = false
    }

    private func write(_ node: MarkupNode, base: String?, to output: inout Output) {
        guard output.html.utf8.count < mostBytes else { return }
        if let text = node.text {
            let text = TextCleaner.clean(text)
            output.html += HTMLText.escapedBetweenTags(text)
            output.lines.add(text, keepsLines: output.keepsLines)
            return
        }
        guard node.isElement else { return }
        let name = node.name
        guard !HTMLElements.dropped.contains(name) else { return }
        let inner = node.attribute("xml:base").map { Links.resolve($0, against: base) ?? base } ?? base
        let outer = output.keepsLines
        if name == "pre" { output.keepsLines = true }
        output.lines.begin(name)
        writeElement(node, name, base: inner, to: &output)
        output.lines.end(name)
        output.keepsLines = outer
    }

    private func writeElement(_ node: MarkupNode, _ name: String, base: String?, to output: inout Output) {
        guard let keeps = HTMLElements.allowed[name], node.vocabulary == .xhtml || node.prefix == nil || isHTML(node)
        else {
            for child in node.children { write(child, base: base, to: &output) }
            return
        }
        guard let tag = tag(name, node.attributes, keeps, base: base) else { return }
        output.html += tag
        guard !HTMLElements.void.contains(name) else { return }
        for child in node.children { write(child, base: base, to: &output) }
        output.html += "</\(name)>"
    }

    private func isHTML(_ node: MarkupNode) -> Bool { node.vocabulary == .core || node.vocabulary == .atom }

    /// The start tag; nil for a picture that shows nothing.
    func tag(_ name: String, _ attributes: [MarkupAttribute], _ keeps: Set<String>, base: String?) -> String? {
        guard !attributes.isEmpty else { return name == "img" ? nil : "<\(name)>" }
        var tag = "<\(name)"
        var kept: [String] = []
        for attribute in attributes {
            let key = Sanitizer.key(of: attribute)
            guard let key, keeps.contains(key) || HTMLElements.common.contains(key), !kept.contains(key),
                let value = Sanitizer.value(attribute.value, of: key, in: name, base: base)
            else { continue }
            kept.append(key)
            tag += " \(key)=\"\(HTMLText.escaped(value))\""
        }
        if name == "img", !kept.contains("src") || TrackingPixel.isOne(attributes) { return nil }
        if name == "a", kept.contains("href") { tag += " rel=\"noopener noreferrer\"" }
        return tag + ">"
    }

    /// The name in lower case; nil for one with a prefix, but for `xml:lang`, which means `lang`.
    private static func key(of attribute: MarkupAttribute) -> String? {
        if let prefix = attribute.prefix { return prefix == "xml" && attribute.name == "lang" ? "lang" : nil }
        return attribute.name.utf8.contains { (0x41...0x5A).contains($0) }
            ? attribute.name.lowercased() : attribute.name
    }

    private static func value(_ raw: String, of key: String, in element: String, base: String?) -> String? {
        if HTMLElements.addresses.contains(key) {
            return element == "a" || element == "area" || key == "cite"
                ? Links.resolve(raw, against: base) : Links.resolveMedia(raw, against: base)
        }
        let value = TextCleaner.line(raw)
        switch key {
        case "dir": return ["rtl", "ltr", "auto"].contains(value.lowercased()) ? value.lowercased() : nil
        case "lang":
            let isTag =
                value.utf8.count <= 35 && value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
            return isTag && !value.isEmpty ? value : nil
        default: return value
        }
    }
}
