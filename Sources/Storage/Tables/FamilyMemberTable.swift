internal import GRDB
internal import News

/// Each article's place in its family.
enum FamilyMemberTable {
    /// The columns of `FamilyMembership` but for the article.
    static let columns = """
        familyMember.family, familyMember.relation, familyMember.copied, familyMember.jaccard, familyMember.containment
        """

    static func insert(_ membership: FamilyMembership, in db: Database) throws {
        let sql = """
            INSERT INTO familyMember (article, family, relation, copied, jaccard, containment)
            VALUES (?, ?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            membership.article.rawValue, membership.family.rawValue, membership.relation.rawValue,
            membership.of?.rawValue, membership.jaccard, membership.containment,
        ])
    }

    /// Gives a stored article another place in its family.
    static func update(_ membership: FamilyMembership, in db: Database) throws {
        let sql = """
            UPDATE familyMember SET relation = ?, copied = ?, jaccard = ?, containment = ?
            WHERE article = ? AND family = ?
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            membership.relation.rawValue, membership.of?.rawValue, membership.jaccard, membership.containment,
            membership.article.rawValue, membership.family.rawValue,
        ])
        guard db.changesCount == 1 else {
            throw StoreError.refused(reason: "\(membership.article) is no member of \(membership.family)")
        }
    }

    /// Reads a row that has `columns` and the article's `id`.
    static func membership(_ row: Row) throws -> FamilyMembership {
        let relation: String = row["relation"]
        guard let relation = CopyRelation(rawValue: relation) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown relation in familyMember")
        }
        let copied: Int64? = row["copied"]
        return FamilyMembership(
            article: ArticleID(rawValue: row["id"]), family: FamilyID(rawValue: row["family"]), relation: relation,
            of: copied.map(ArticleID.init(rawValue:)), jaccard: row["jaccard"], containment: row["containment"])
    }
}
