/// HTML that a publisher escaped inside of elements but forgot to escape outside of them.
enum HalfEscaped {
    /// The element's contents as the HTML that was meant: its elements as tags, its text as it stands.
    static func html(of node: MarkupNode) -> String {
        var html = ""
        for child in node.children { write(child, to: &html) }
        return html
    }

    private static func write(_ node: MarkupNode, to html: inout String) {
        if let text = node.text {
            html += text
            return
        }
        guard node.isElement else { return }
        html += "<\(node.name)"
        for attribute in node.attributes where attribute.prefix == nil {
            html += " \(attribute.name)=\"\(HTMLText.escaped(attribute.value))\""
        }
        html += ">"
        guard !HTMLElements.void.contains(node.name) else { return }
        for child in node.children { write(child, to: &html) }
        html += "</\(node.name)>"
    }
}
