/// What the owner settled, found by article.
struct Constraints: Sendable {
    private var together: [Int64: Set<Int64>] = [:]
    private var apart: [Int64: Set<Int64>] = [:]

    init(_ constraints: [GroupingConstraint] = []) {
        for constraint in constraints {
            switch constraint.kind {
            case .together:
                together[constraint.first, default: []].insert(constraint.second)
                together[constraint.second, default: []].insert(constraint.first)
            case .apart:
                apart[constraint.first, default: []].insert(constraint.second)
                apart[constraint.second, default: []].insert(constraint.first)
            }
        }
    }

    /// The articles about which, with this one, something was settled.
    func partners(_ kind: GroupingConstraint.Kind, of article: Int64) -> Set<Int64> {
        switch kind {
        case .together: together[article] ?? []
        case .apart: apart[article] ?? []
        }
    }

    /// Whether an article may not be in an event with any of these.
    func parts(_ article: Int64, from articles: [Int64]) -> Bool {
        guard let partners = apart[article] else { return false }
        return articles.contains(where: partners.contains)
    }

    /// Whether any of the one may not be in an event with any of the others.
    func part(_ first: [Int64], from second: [Int64]) -> Bool {
        !apart.isEmpty && first.contains { parts($0, from: second) }
    }

    /// Whether any of the one must be in an event with any of the others.
    func join(_ first: [Int64], with second: [Int64]) -> Bool {
        guard !together.isEmpty else { return false }
        return first.contains { one in
            guard let partners = together[one] else { return false }
            return second.contains(where: partners.contains)
        }
    }
}
