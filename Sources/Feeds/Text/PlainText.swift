import Charsets

/// Text without markup.
package enum PlainText {
    /// The visible text of HTML, cleaned; each block, list item, table row and line break begins a new line, and no line is
    /// empty.
    package static func paragraphs(fromHTML html: String) -> String {
        guard html.contains("<") || html.contains("&") else { return paragraphs(in: html) }
        return paragraphs(of: MarkupDocument(html: Array(html.utf8)).topNodes)
    }

    /// The visible text of HTML, or of text in which only entities are written as in HTML, on one clean line.
    ///
    /// Publishers often escape a title twice; references that are left after reading it are read again.
    static func line(fromHTML html: String) -> String {
        var text = html
        for round in 0..<3 where text.contains("&") || (round == 0 && text.contains("<")) {
            guard round == 0 || hasReference(text) else { break }
            let source = round == 0 ? text : text.replacing("<", with: "&lt;")
            var lines = TextLines()
            lines.add(MarkupDocument(html: Array(source.utf8)).topNodes)
            text = lines.raw
        }
        return line(text)
    }

    /// The visible text of nodes on one clean line.
    static func line(of nodes: MarkupNodes) -> String {
        var lines = TextLines()
        lines.add(nodes)
        return line(lines.raw)
    }

    /// Text that has no markup on one clean line.
    static func line(_ text: String) -> String {
        TextCleaner.folded(TextCleaner.clean(text))
    }

    /// The visible text of nodes, in lines as `paragraphs(fromHTML:)` makes them.
    static func paragraphs(of nodes: MarkupNodes) -> String {
        var lines = TextLines()
        lines.add(nodes)
        return paragraphs(in: lines.raw)
    }

    private static func paragraphs(in text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { line(String($0)) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func hasReference(_ text: String) -> Bool {
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "&") {
            rest = rest[start...].dropFirst()
            let name = rest.prefix(12).prefix { $0 != ";" }
            let isClosed = rest.dropFirst(name.count).first == ";"
            if isClosed, EntityTable().expansion(of: String(name)) != nil { return true }
        }
        return false
    }
}

/// Gathers the visible text of a tree.
private struct TextLines {
    /// The text so far; lines are told apart by line feeds, those of the source being made spaces.
    private(set) var raw = ""

    mutating func add(_ nodes: MarkupNodes) {
        for node in nodes { add(node, isPreformatted: false) }
    }

    private mutating func add(_ node: MarkupNode, isPreformatted: Bool) {
        if let text = node.text {
            raw += isPreformatted ? text : TextLines.unbroken(text)
            return
        }
        guard node.isElement else { return }
        let name = node.name
        guard !HTMLElements.dropped.contains(name) else { return }
        let isBlock = HTMLElements.blocks.contains(name)
        if isBlock { raw += "\n" }
        for child in node.children { add(child, isPreformatted: isPreformatted || name == "pre") }
        if isBlock { raw += "\n" } else if name == "td" || name == "th" { raw += " " }
    }

    private static func unbroken(_ text: String) -> String {
        // All white space but the space itself has one of these bytes.
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xC2 || $0 == 0xE1 || $0 == 0xE2 || $0 == 0xE3 }) else {
            return text
        }
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }))
    }
}
