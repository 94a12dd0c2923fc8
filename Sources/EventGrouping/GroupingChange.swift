/// What the placing of a story changed about articles that were placed before it.
public struct GroupingChange: Sendable, Codable, Hashable {
    /// What happened to the event.
    public enum Kind: String, Sendable, Codable, Hashable {
        /// All its articles went to another event, which had turned out to be the same.
        case merged
        /// Some of its articles went to an event of their own, since they had turned out to be of another happening.
        case split
    }

    /// What happened.
    public var kind: Kind
    /// The event whose articles went.
    public var from: Int64
    /// Where they went; for a split, a new event.
    public var into: Int64
    /// The articles that went, in order.
    public var articles: [Int64]
    /// How alike the two parts were when it was decided, on the scale of a join's score.
    public var score: Double
    /// The score from which two are merged, or below which they are split.
    public var threshold: Double

    /// Creates a change from its parts.
    public init(
        kind: Kind, from: Int64, into: Int64, articles: [Int64], score: Double, threshold: Double
    ) {
        self.kind = kind
        self.from = from
        self.into = into
        self.articles = articles.sorted()
        self.score = score
        self.threshold = threshold
    }
}
