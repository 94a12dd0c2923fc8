/// Cuts out of an article what is not its text.
struct ArticleCleaner {
    let weighsNames: Bool
    /// Whether elements go that only look unlike text.
    let isConditional: Bool
    let title: String

    /// The article, measured anew; nil when nothing is left.
    func cleaned(_ article: PageNode) -> PageNode? {
        removeAll(in: article) { node in
            ArticleCleaner.foreign.contains(node.name) || isShare(node) || isPicture(node) || isBadHeading(node)
        }
        if isConditional {
            for names in ArticleCleaner.conditional { removeConditionally(names, in: article) }
        }
        removeAll(in: article) { $0.name == "h1" }
        article.measureAll()
        return article.measure.characters > 0 ? article : nil
    }

    private func removeAll(in node: PageNode, where isUnwanted: (PageNode) -> Bool) {
        node.removeChildren { !$0.isText && isUnwanted($0) }
        for child in node.elements { removeAll(in: child, where: isUnwanted) }
    }

    /// A figure without text of the article's own.
    private func isPicture(_ node: PageNode) -> Bool {
        guard node.name == "figure" else { return false }
        return node.first { ArticleCleaner.kept.contains($0.name) } == nil
    }

    private func isShare(_ node: PageNode) -> Bool {
        node.hints.contains(.share) && node.measure.characters < 400
    }

    private func isBadHeading(_ node: PageNode) -> Bool {
        guard node.name == "h1" || node.name == "h2" else { return false }
        return (weighsNames && node.hints.weight < 0) || isTitle(node)
    }

    private func isTitle(_ node: PageNode) -> Bool {
        let text = Headline.words(node.allText(atMost: 1_000))
        return !text.isEmpty && text == Headline.words(title)
    }

    /// Looks at the innermost elements first, since what is left of them counts for those around.
    private func removeConditionally(_ names: Set<String>, in article: PageNode) {
        article.measureAll()
        for node in article.descendants().reversed() where names.contains(node.name) {
            node.measureAll()
            if ElementTrial(node, weighsNames: weighsNames).isUnlikeText { node.remove() }
        }
    }

    private static let foreign: Set<String> = ["footer", "aside", "figcaption"]
    private static let kept: Set<String> = ["pre", "code", "table", "blockquote", "ul", "ol", "p"]
    private static let conditional: [Set<String>] = [["form", "fieldset"], ["table", "ul", "ol", "div", "section"]]
}
