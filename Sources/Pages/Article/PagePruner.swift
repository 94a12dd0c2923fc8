/// Cuts out of a page what is surely not its article.
struct PagePruner {
    /// Characters of the body of an article that is more than a teaser.
    private static let teaser = 600

    /// Whether elements go that are only named like furniture.
    private let dropsUnlikely: Bool
    /// Characters above which an element is too much of the page to be furniture.
    private let mostCharacters: Int
    /// Characters above which an element holds the page, which some scripts show only when they have run.
    private let mostHidden: Int

    /// - Parameters:
    ///   - body: The body of the page, measured.
    ///   - dropsUnlikely: Whether elements go that are only named like furniture.
    init(_ body: PageNode, dropsUnlikely: Bool) {
        self.dropsUnlikely = dropsUnlikely
        mostCharacters = body.measure.characters * 2 / 5
        mostHidden = body.measure.characters * 9 / 10
    }

    func prune(_ node: PageNode) {
        node.removeChildren { !$0.isText && isUnwanted($0) }
        for child in node.elements { prune(child) }
    }

    private func isUnwanted(_ node: PageNode) -> Bool {
        if PagePruner.never.contains(node.name) { return true }
        if node.name == "body" || node.name == "article" || node.name == "main" || node.name == "a" { return false }
        if node.hints.contains(.hidden), node.measure.characters <= mostHidden { return true }
        guard isNamedUnlikeText(node), !holdsBody(node) else { return false }
        if node.hints.contains(.furniture), node.measure.characters <= mostCharacters { return true }
        guard dropsUnlikely else { return false }
        if node.name == "aside" { return true }
        return node.hints.contains(.unlikely) && !node.hints.contains(.maybe) && !node.isInside(["table", "code"])
    }

    private func isNamedUnlikeText(_ node: PageNode) -> Bool {
        node.name == "aside" || !node.hints.isDisjoint(with: [.furniture, .unlikely])
    }

    private func holdsBody(_ node: PageNode) -> Bool {
        if node.hints.contains(.articleBody) { return true }
        return node.first { $0.hints.contains(.articleBody) && $0.measure.characters > PagePruner.teaser } != nil
    }

    private static let never: Set<String> = ["nav", "head", "input", "label", "menu", "rp", "rt"]
}
