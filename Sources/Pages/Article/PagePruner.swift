/// Cuts out of a page what is surely not its article.
struct PagePruner {
    /// Whether elements go that are only named like furniture.
    private let dropsUnlikely: Bool
    /// Characters above which an element is too much of the page to be furniture or hidden.
    private let mostCharacters: Int

    /// - Parameters:
    ///   - body: The body of the page, measured.
    ///   - dropsUnlikely: Whether elements go that are only named like furniture.
    init(_ body: PageNode, dropsUnlikely: Bool) {
        self.dropsUnlikely = dropsUnlikely
        mostCharacters = body.measure.characters * 2 / 5
    }

    func prune(_ node: PageNode) {
        node.removeChildren { !$0.isText && isUnwanted($0) }
        for child in node.elements { prune(child) }
    }

    private func isUnwanted(_ node: PageNode) -> Bool {
        if PagePruner.never.contains(node.name) { return true }
        if node.name == "body" || node.name == "article" || node.name == "main" || node.name == "a" { return false }
        let isLarge = node.measure.characters > mostCharacters
        if node.hints.contains(.hidden), !isLarge { return true }
        if node.hints.contains(.articleBody) { return false }
        if node.hints.contains(.furniture), !isLarge { return true }
        guard dropsUnlikely else { return false }
        if node.name == "aside" { return true }
        return node.hints.contains(.unlikely) && !node.hints.contains(.maybe) && !node.isInside(["table", "code"])
    }

    private static let never: Set<String> = ["nav", "head", "input", "label", "menu", "rp", "rt"]
}
