/// Narrows an article down to the element that is named its body.
struct BodyNarrower {
    /// The share of the text that the body must hold.
    private static let share = 0.6

    /// The one body, when there is one that holds most of the text; else the elements as they are.
    func narrowed(_ nodes: [PageNode]) -> [PageNode] {
        let all = nodes.reduce(0) { $0 + $1.measure.characters }
        var current = nodes
        // A body may hold another one that is named more exactly.
        for _ in 0..<3 {
            let bodies = current.flatMap(BodyNarrower.bodies)
            guard let best = bodies.max(by: { $0.measure.characters < $1.measure.characters }),
                Double(best.measure.characters) >= BodyNarrower.share * Double(all)
            else { break }
            current = [best]
        }
        return current
    }

    /// The outermost elements inside that are named so.
    private static func bodies(in node: PageNode) -> [PageNode] {
        node.elements.flatMap { $0.hints.contains(.articleBody) ? [$0] : bodies(in: $0) }
    }
}
