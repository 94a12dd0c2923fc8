/// How one text stands to another that it shares words with.
public enum Relation: String, Sendable, Hashable, Codable, CaseIterable {
    /// The same words.
    case identical
    /// Nearly the same words.
    case copy
    /// One is a part of the other.
    case excerpt
    /// Texts of their own that quote one statement at length.
    case statement
    /// One form filled in for two happenings: the same wording, another event.
    case template

    /// Whether one text was taken from the other.
    public var isCopy: Bool { self == .identical || self == .copy || self == .excerpt }
}

/// An article that another shares text with, and the evidence.
public struct CopyMatch: Sendable, Hashable, Codable {
    /// The other article.
    public var article: Int64
    /// How the two texts stand to each other.
    public var relation: Relation
    /// Jaccard index of the two sets of shingles, exact, 0 to 1.
    public var jaccard: Double
    /// Share of this text's shingles that the other holds, exact, 0 to 1.
    public var share: Double
    /// Share of the other text's shingles that this one holds, exact, 0 to 1.
    public var otherShare: Double
    /// The longest run of words in both: first where it is in this text.
    public var run: CommonRun

    /// A match from its parts.
    public init(
        article: Int64, relation: Relation, jaccard: Double, share: Double, otherShare: Double, run: CommonRun
    ) {
        self.article = article
        self.relation = relation
        self.jaccard = jaccard
        self.share = share
        self.otherShare = otherShare
        self.run = run
    }

    init(_ article: Int64, _ relation: Relation, _ shared: Overlap) {
        self.init(
            article: article, relation: relation, jaccard: shared.jaccard, share: shared.shareOfLeft,
            otherShare: shared.shareOfRight, run: CommonRun(words: 0, left: 0, right: 0))
    }

    /// Share of the shorter text's shingles that the longer holds.
    public var containment: Double { max(share, otherShare) }
}

/// A stored article that a new one may share text with.
public struct Suspect: Sendable {
    /// Its number.
    public var article: Int64
    /// Its source.
    public var source: String
    /// Its text.
    public var fingerprint: Fingerprint

    /// A suspect from its parts.
    public init(article: Int64, source: String, fingerprint: Fingerprint) {
        self.article = article
        self.source = source
        self.fingerprint = fingerprint
    }
}
