/// Cuts out of a page what is surely not its article.
struct PagePruner {
    /// Whether elements go that are only named like furniture.
    let dropsUnlikely: Bool

    func prune(_ node: PageNode) {
        node.removeChildren { !$0.isText && isUnwanted($0) }
        for child in node.elements { prune(child) }
    }

    private func isUnwanted(_ node: PageNode) -> Bool {
        if PagePruner.never.contains(node.name) { return true }
        if node.hints.contains(.hidden) { return true }
        guard node.name != "body", node.name != "article", node.name != "main", node.name != "a" else { return false }
        if node.hints.contains(.furniture), !node.hints.contains(.articleBody) { return true }
        guard dropsUnlikely else { return false }
        if node.name == "aside" || node.name == "nav" { return true }
        return node.hints.contains(.unlikely) && !node.hints.contains(.maybe) && !node.hints.contains(.articleBody)
            && !node.isInside(["table", "code"])
    }

    private static let never: Set<String> = ["nav", "head", "input", "label", "menu", "rp", "rt"]
}
