/// An article that another was found to copy, with the evidence.
public struct CopyMatch: Sendable, Hashable, Codable {
    /// How the two texts stand to each other.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The same words.
        case identical
        /// Nearly the same words.
        case copy
        /// One is a part of the other.
        case excerpt
    }

    /// The article that is copied.
    public var article: Int64
    /// The family of that article.
    public var family: Int64
    /// How the two texts stand to each other.
    public var kind: Kind
    /// Jaccard index of the two sets of shingles, exact, 0 to 1.
    public var jaccard: Double
    /// Share of the shorter text's shingles that the longer holds, exact, 0 to 1.
    public var containment: Double

    /// A match from its parts.
    public init(article: Int64, family: Int64, kind: Kind, jaccard: Double, containment: Double) {
        self.article = article
        self.family = family
        self.kind = kind
        self.jaccard = jaccard
        self.containment = containment
    }
}
