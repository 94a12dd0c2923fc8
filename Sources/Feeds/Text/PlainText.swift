import Charsets

/// Text without markup.
enum PlainText {
    /// The lines of text that has no markup, cleaned, without the empty ones.
    static func paragraphs(in text: String) -> String {
        var lines = TextLines()
        lines.add(TextCleaner.clean(text), keepsLines: true)
        return lines.text
    }

    /// The visible text of HTML, or of text in which only entities are written as in HTML, on one clean line.
    ///
    /// Publishers often escape a title twice; references that are left after reading it are read again. A text that would
    /// vanish for a tag that does not end is no markup.
    static func line(fromHTML html: String) -> String {
        let line = lineReadAsHTML(html)
        return line.isEmpty && !html.utf8.contains(0x3E) ? Self.line(html) : line
    }

    private static func lineReadAsHTML(_ html: String) -> String {
        var text = html
        for round in 0..<3 where text.utf8.contains(0x26) || (round == 0 && text.utf8.contains(0x3C)) {
            guard round == 0 || hasReference(text) else { break }
            let source = round == 0 ? text : text.replacing("<", with: "&lt;")
            text = line(of: MarkupDocument(html: Array(source.utf8)).topNodes)
        }
        return line(text)
    }

    /// The visible text of nodes on one clean line.
    static func line(of nodes: MarkupNodes) -> String {
        var lines = TextLines()
        lines.add(nodes)
        return lines.line
    }

    /// Text that has no markup on one clean line.
    static func line(_ text: String) -> String { TextCleaner.line(text) }

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

extension String {
    /// Whether it holds a sign that HTML gives a meaning to.
    var mayBeMarkup: Bool { utf8.contains { $0 == 0x3C || $0 == 0x26 } }
}

extension TextLines {
    /// Adds the visible text of nodes.
    mutating func add(_ nodes: MarkupNodes, keepsLines: Bool = false) {
        for node in nodes { add(node, keepsLines: keepsLines) }
    }

    private mutating func add(_ node: MarkupNode, keepsLines: Bool) {
        if let text = node.text {
            add(TextCleaner.clean(text), keepsLines: keepsLines)
            return
        }
        guard node.isElement else { return }
        let name = node.name
        guard !HTMLElements.dropped.contains(name) else { return }
        begin(name)
        add(node.children, keepsLines: keepsLines || name == "pre")
        end(name)
    }

    /// Takes note of a start tag.
    mutating func begin(_ name: String) {
        if HTMLElements.blocks.contains(name) { endLine() }
    }

    /// Takes note of an end tag.
    mutating func end(_ name: String) {
        if HTMLElements.blocks.contains(name) { endLine() } else if name == "td" || name == "th" { endWord() }
    }
}
