/// Adds to the best candidate those siblings that belong to the same article.
struct SiblingJoiner {
    let weighsNames: Bool

    func joined(_ top: PageNode) -> [PageNode] {
        guard let parent = top.parent, top.name != "body" else { return [top] }
        let threshold = max(10, (top.score ?? 0) * 0.2)
        return parent.children.filter { sibling in
            sibling === top || (!sibling.isText && belongs(sibling, to: top, threshold))
        }
    }

    private func belongs(_ sibling: PageNode, to top: PageNode, _ threshold: Double) -> Bool {
        let names = top.attributes["class"] ?? ""
        let bonus = !names.isEmpty && sibling.attributes["class"] == names ? (top.score ?? 0) * 0.2 : 0
        if let score = sibling.score, score + bonus >= threshold { return true }
        guard sibling.name == "p" else { return false }
        let measure = sibling.measure
        if measure.characters > 80 { return measure.linkDensity < 0.25 }
        return measure.characters > 0 && measure.linked == 0 && measure.stops > 0
    }
}
