/// What the owner settled about two articles; grouping never decides against it.
public struct GroupingConstraint: Sendable, Codable, Hashable {
    /// What was settled.
    public enum Kind: String, Sendable, Codable, Hashable {
        /// The two tell of one event.
        case together
        /// The two tell of two events.
        case apart
    }

    /// What was settled.
    public var kind: Kind
    /// The one article.
    public var first: Int64
    /// The other.
    public var second: Int64

    /// Creates a constraint; which article is given first does not matter.
    public init(_ kind: Kind, _ first: Int64, _ second: Int64) {
        self.kind = kind
        self.first = min(first, second)
        self.second = max(first, second)
    }
}
