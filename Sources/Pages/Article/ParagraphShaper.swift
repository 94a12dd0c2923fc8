/// Makes paragraphs of the text that pages put straight into a div.
struct ParagraphShaper {
    func shape(_ node: PageNode) {
        for child in node.children where !child.isText { shape(child) }
        guard
            node.name == "div" || node.name == "section" || node.name == "article" || node.name == "body"
                || node.name == "td"
        else { return }
        let hasBlocks = node.first { ElementNames.paragraphBreakers.contains($0.name) } != nil
        if !hasBlocks {
            if node.name == "div" { node.name = "p" }
            return
        }
        wrapRuns(of: node)
    }

    /// Puts each run of text and inline elements into a paragraph of its own; two line breaks end a run.
    private func wrapRuns(of node: PageNode) {
        var shaped: [PageNode] = []
        var run: [PageNode] = []
        for child in node.children {
            if isInline(child), !isDoubleBreak(child, run) {
                run.append(child)
                continue
            }
            close(&run, into: &shaped)
            if child.name != "br" { shaped.append(child) }
        }
        close(&run, into: &shaped)
        node.setChildren(shaped)
    }

    private func close(_ run: inout [PageNode], into shaped: inout [PageNode]) {
        defer { run = [] }
        guard run.contains(where: { !$0.allText(atMost: 1_000).allSatisfy(\.isWhitespace) }) else {
            shaped += run.filter { $0.name == "img" }
            return
        }
        let paragraph = PageNode(name: "p")
        paragraph.setChildren(run)
        shaped.append(paragraph)
    }

    private func isDoubleBreak(_ child: PageNode, _ run: [PageNode]) -> Bool {
        guard child.name == "br" else { return false }
        return run.last { !($0.isText && $0.text.allSatisfy(\.isWhitespace)) }?.name == "br"
    }

    private func isInline(_ node: PageNode) -> Bool {
        if node.isText || node.name == "br" { return true }
        if ElementNames.blocks.contains(node.name) || node.name == "img" { return false }
        return node.first { ElementNames.blocks.contains($0.name) } == nil
    }
}
