/// Narrows an article down to the element that is named its body.
struct BodyNarrower {
    /// The share of the text that the body must hold.
    private static let share = 0.6

    /// Pieces that one article comes in at most.
    private static let mostTwins = 50

    /// The body, or the bodies it is spread over, when they hold most of the text; else the elements as they are.
    func narrowed(_ nodes: [PageNode]) -> [PageNode] {
        let all = characters(of: nodes)
        var current = nodes
        // A body may hold another one that is named more exactly.
        for _ in 0..<3 {
            let bodies = current.flatMap(BodyNarrower.bodies)
            guard let best = bodies.max(by: { $0.measure.characters < $1.measure.characters }) else { break }
            if isMost([best], of: all) {
                current = [best]
            } else if isMost(bodies, of: all) {
                current = bodies
            } else {
                break
            }
        }
        return current.count == 1 ? current.flatMap(withTwins) : current
    }

    /// The body with those elements of the same article that have the same names, between which other things stand.
    private func withTwins(_ body: PageNode) -> [PageNode] {
        guard body.hints.contains(.articleBody), let names = body.attributes["class"],
            let article = body.ancestors().first(where: { $0.name == "article" })
        else { return [body] }
        let twins = article.descendants().filter { $0.attributes["class"] == names && $0.measure.linkDensity < 0.3 }
        let isNested = twins.contains { twin in twin.ancestors().contains { $0.attributes["class"] == names } }
        let isSound = twins.count <= BodyNarrower.mostTwins && !isNested && twins.contains { $0 === body }
        return isSound ? twins : [body]
    }

    private func characters(of nodes: [PageNode]) -> Int { nodes.reduce(0) { $0 + $1.measure.characters } }

    private func isMost(_ nodes: [PageNode], of all: Int) -> Bool {
        Double(characters(of: nodes)) >= BodyNarrower.share * Double(all)
    }

    /// The outermost elements inside that are named so.
    private static func bodies(in node: PageNode) -> [PageNode] {
        node.elements.flatMap { $0.hints.contains(.articleBody) ? [$0] : bodies(in: $0) }
    }
}
