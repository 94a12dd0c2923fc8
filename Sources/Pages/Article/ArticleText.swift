import ArabicText
import Charsets

/// A paragraph of an article, or another block of text.
struct Paragraph {
    /// One clean line.
    var text: String
    var isHeading = false
    /// Whether it belongs to a list or a table.
    var isListed = false
    var isPreformatted = false
}

/// Writes the elements of an article as plain text.
struct ArticleText {
    private var paragraphs: [Paragraph] = []
    private var current = ""
    private var bytes = 0
    /// The names of the elements around the current place.
    private var around: [String] = []

    /// The text, paragraphs separated by a blank line.
    static func text(of nodes: [PageNode], title: String, byline: String?) -> String {
        var writer = ArticleText()
        for node in nodes {
            writer.write(node)
            writer.close()
        }
        let filter = LineFilter(title: title, byline: byline)
        let lines = filter.story(in: writer.paragraphs).map(\.text)
        let text = lines.joined(separator: "\n")
        guard Script.arabicShare(of: text.prefix(bytes: 10_000)) > 0.5 else { return lines.joined(separator: "\n\n") }
        return Furniture.story(in: text, title: title).replacing("\n", with: "\n\n")
    }

    /// All text inside of a node, each block on a line of its own.
    static func lines(of node: PageNode) -> String {
        var writer = ArticleText()
        writer.write(node)
        writer.close()
        return writer.paragraphs.map(\.text).joined(separator: "\n")
    }

    private mutating func write(_ node: PageNode) {
        guard bytes < PageLimits.textBytes else { return }
        if node.isText { return add(node.text) }
        if node.name == "br" { return close() }
        let isCell = node.name == "td" || node.name == "th"
        let isBlock = ElementNames.blocks.contains(node.name) && !(isCell && node.isShortCell)
        if isBlock { close() } else if isCell { current += " " }
        around.append(node.name)
        for child in node.children { write(child) }
        if isBlock { close() }
        around.removeLast()
    }

    private mutating func add(_ text: String) {
        guard around.contains("pre") else {
            current += text
            return
        }
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if index > 0 { close() }
            current += line
        }
    }

    private mutating func close() {
        let line = TextCleaner.folded(TextCleaner.clean(current))
        current = ""
        guard !line.isEmpty else { return }
        bytes += line.utf8.count
        let paragraph = Paragraph(
            text: line, isHeading: around.contains(where: ElementNames.headings.contains),
            isListed: around.contains { $0 == "li" || $0 == "table" }, isPreformatted: around.contains("pre"))
        paragraphs.append(paragraph)
    }
}

extension PageNode {
    /// Whether it is a cell of a table of data, which reads better on one line with its neighbours.
    fileprivate var isShortCell: Bool {
        measure.characters < 200 && first { ElementNames.blocks.contains($0.name) } == nil
    }
}
