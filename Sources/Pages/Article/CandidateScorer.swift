/// Scores the elements of a page by the paragraphs inside of them.
struct CandidateScorer {
    let weighsNames: Bool

    /// The element that most likely is the article.
    func best(in body: PageNode) -> PageNode {
        let candidates = score(body)
        for candidate in candidates {
            candidate.score = (candidate.score ?? 0) * (1 - candidate.measure.linkDensity)
        }
        let ranked = CandidateScorer.ranked(candidates)
        guard var top = ranked.first, top.name != "body" else { return body }
        top = sharedAncestor(of: top, Array(ranked.dropFirst().prefix(4)), body) ?? top
        if top.score == nil { initialise(top) }
        return climbed(from: top)
    }

    /// By falling score; those that score alike stay in the order of the document.
    private static func ranked(_ candidates: [PageNode]) -> [PageNode] {
        let numbered = candidates.enumerated().sorted { left, right in
            let (leftScore, rightScore) = (left.element.score ?? 0, right.element.score ?? 0)
            return leftScore == rightScore ? left.offset < right.offset : leftScore > rightScore
        }
        return numbered.map(\.element)
    }

    /// Scores all, and returns those with a score in the order they were met.
    private func score(_ body: PageNode) -> [PageNode] {
        var candidates: [PageNode] = []
        for node in body.descendants() where CandidateScorer.scored.contains(node.name) {
            guard node.measure.characters >= 25 else { continue }
            let points =
                1 + Double(node.measure.commas) + min(Double(node.measure.characters) / 90, 3)
            for (level, ancestor) in node.ancestors(5).enumerated() {
                if ancestor.score == nil {
                    initialise(ancestor)
                    candidates.append(ancestor)
                }
                let divider = level == 0 ? 1 : level == 1 ? 2 : Double(level * 3)
                ancestor.score = (ancestor.score ?? 0) + points / divider
            }
        }
        return candidates
    }

    private func initialise(_ node: PageNode) {
        var score = weighsNames ? node.hints.weight : 0
        switch node.name {
        case "article", "main": score += 10
        case "div": score += 5
        case "pre", "td", "blockquote": score += 3
        case "address", "ol", "ul", "dl", "dd", "dt", "li", "form": score -= 3
        case "h1", "h2", "h3", "h4", "h5", "h6", "th": score -= 5
        default: break
        }
        if node.hints.contains(.articleBody) { score += 25 }
        node.score = score
    }

    /// The element around several good candidates, when the article is spread over them.
    private func sharedAncestor(of top: PageNode, _ others: [PageNode], _ body: PageNode) -> PageNode? {
        let best = top.score ?? 0
        let rivals = others.filter { ($0.score ?? 0) / best >= 0.75 }.map { $0.ancestors() }
        guard rivals.count >= 3 else { return nil }
        for ancestor in top.ancestors() where ancestor !== body {
            if rivals.filter({ $0.contains { $0 === ancestor } }).count >= 3 { return ancestor }
        }
        return nil
    }

    /// The element further out that holds more of the article than the best one.
    private func climbed(from start: PageNode) -> PageNode {
        var top = start
        var last = top.score ?? 0
        let threshold = last / 3
        for ancestor in start.ancestors() {
            guard ancestor.name != "body", ancestor.name != "html" else { break }
            guard let score = ancestor.score else { continue }
            if score < threshold { break }
            if score > last {
                top = ancestor
                break
            }
            last = score
        }
        while let parent = top.parent, parent.name != "body", parent.name != "html",
            parent.elements.reduce(0, { count, _ in count + 1 }) == 1
        {
            top = parent
        }
        return top
    }

    private static let scored: Set<String> = ["section", "h2", "h3", "h4", "h5", "h6", "p", "td", "pre"]
}
