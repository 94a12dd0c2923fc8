/// How an article stands to the family of near-identical copies it belongs to.
package enum CopyRelation: String, Sendable, Hashable, Codable, CaseIterable {
    /// The text the others copy: the earliest known.
    case root
    /// The same words.
    case identical
    /// Nearly the same words.
    case copy
    /// A part of the root, or the root inside a longer text.
    case excerpt
}

/// How an article stands to another whose wording it shares without being of its family.
package enum KinRelation: String, Sendable, Hashable, Codable, CaseIterable {
    /// Texts of their own that quote one statement at length.
    case statement
    /// One form filled in for two happenings.
    case template
}

/// What an article shares with another.
package struct SharedText: Sendable, Hashable, Codable {
    /// Jaccard index of the two sets of shingles, 0 to 1.
    package var jaccard: Double
    /// Share of the article's shingles that the other holds, 0 to 1.
    package var share: Double
    /// Share of the other's shingles that the article holds, 0 to 1.
    package var otherShare: Double
    /// Words of the longest run in both.
    package var run: Int

    package init(jaccard: Double, share: Double, otherShare: Double, run: Int) {
        self.jaccard = jaccard
        self.share = share
        self.otherShare = otherShare
        self.run = run
    }

    /// The same, seen from the other article.
    package var reversed: SharedText { SharedText(jaccard: jaccard, share: otherShare, otherShare: share, run: run) }
}

/// An article whose wording another shares without being of its family.
package struct Kinship: Sendable, Hashable, Codable {
    package var article: ArticleID
    package var other: ArticleID
    package var relation: KinRelation
    package var shared: SharedText

    package init(article: ArticleID, other: ArticleID, relation: KinRelation, shared: SharedText) {
        self.article = article
        self.other = other
        self.relation = relation
        self.shared = shared
    }
}

/// An article's place in its family.
package struct FamilyMembership: Sendable, Hashable, Codable {
    package var article: ArticleID
    package var family: FamilyID
    package var relation: CopyRelation
    /// The member it was found to copy; nil for a root.
    package var of: ArticleID?
    /// What it shares with that member; nil for a root.
    package var shared: SharedText?

    package init(
        article: ArticleID, family: FamilyID, relation: CopyRelation, of: ArticleID? = nil, shared: SharedText? = nil
    ) {
        self.article = article
        self.family = family
        self.relation = relation
        self.of = of
        self.shared = shared
    }
}

/// A source that an article credits.
package struct Credit: Sendable, Hashable, Codable {
    /// The name as the article writes it.
    package var name: String
    /// The name in one spelling; that of an agency for all its names.
    package var key: String
    package var isAgency: Bool

    package init(name: String, key: String, isAgency: Bool) {
        self.name = name
        self.key = key
        self.isAgency = isAgency
    }
}
