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

/// An article's place in its family.
package struct FamilyMembership: Sendable, Hashable, Codable {
    package var article: ArticleID
    package var family: FamilyID
    package var relation: CopyRelation
    /// The member it was found to copy; nil for a root.
    package var of: ArticleID?
    /// Jaccard index of the two sets of shingles, 0 to 1; 1 for a root.
    package var jaccard: Double
    /// Share of the shorter text's shingles that the other holds, 0 to 1; 1 for a root.
    package var containment: Double

    package init(
        article: ArticleID, family: FamilyID, relation: CopyRelation, of: ArticleID? = nil, jaccard: Double = 1,
        containment: Double = 1
    ) {
        self.article = article
        self.family = family
        self.relation = relation
        self.of = of
        self.jaccard = jaccard
        self.containment = containment
    }
}
