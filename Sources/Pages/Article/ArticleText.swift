import ArabicText
import Charsets

/// Writes the elements of an article as plain text.
struct ArticleText {
    private var paragraphs: [String] = []
    private var current = ""
    private var bytes = 0

    /// The text, paragraphs separated by a blank line.
    static func text(of nodes: [PageNode], title: String) -> String {
        var writer = ArticleText()
        for node in nodes {
            writer.write(node, isPreformatted: false)
            writer.close()
        }
        let lines = writer.paragraphs.joined(separator: "\n")
        guard Script.arabicShare(of: lines.prefix(bytes: 10_000)) > 0.5 else {
            return writer.paragraphs.joined(separator: "\n\n")
        }
        return Furniture.story(in: lines, title: title).replacing("\n", with: "\n\n")
    }

    /// All text inside of a node, each block on a line of its own.
    static func lines(of node: PageNode) -> String {
        var writer = ArticleText()
        writer.write(node, isPreformatted: false)
        writer.close()
        return writer.paragraphs.joined(separator: "\n")
    }

    private mutating func write(_ node: PageNode, isPreformatted: Bool) {
        guard bytes < PageLimits.textBytes else { return }
        if node.isText {
            let pieces = isPreformatted ? node.text.split(whereSeparator: \.isNewline) : [Substring(node.text)]
            for (index, piece) in pieces.enumerated() {
                if index > 0 { close() }
                current += piece
            }
            return
        }
        if node.name == "br" { return close() }
        let isCell = node.name == "td" || node.name == "th"
        let isBlock = ElementNames.blocks.contains(node.name) && !(isCell && node.isShortCell)
        if isBlock { close() } else if isCell { current += " " }
        for child in node.children { write(child, isPreformatted: isPreformatted || node.name == "pre") }
        if isBlock { close() }
    }

    private mutating func close() {
        let line = TextCleaner.folded(TextCleaner.clean(current))
        current = ""
        guard !line.isEmpty else { return }
        bytes += line.utf8.count
        paragraphs.append(line)
    }
}

extension PageNode {
    /// Whether it is a cell of a table of data, which reads better on one line with its neighbours.
    fileprivate var isShortCell: Bool {
        measure.characters < 200 && first { ElementNames.blocks.contains($0.name) } == nil
    }
}
