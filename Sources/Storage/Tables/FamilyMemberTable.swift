internal import GRDB
internal import News

/// Each article's place in its family.
enum FamilyMemberTable {
    /// The columns of `FamilyMembership` but for the article.
    static let columns = """
        familyMember.family, familyMember.relation, familyMember.copied, familyMember.jaccard, familyMember.containment,
        familyMember.share, familyMember.otherShare, familyMember.run
        """

    static func insert(_ membership: FamilyMembership, in db: Database) throws {
        let sql = """
            INSERT INTO familyMember (
                relation, copied, jaccard, containment, share, otherShare, run, article, family)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).execute(arguments: arguments(of: membership))
    }

    /// Gives a stored article another place in its family.
    static func update(_ membership: FamilyMembership, in db: Database) throws {
        let sql = """
            UPDATE familyMember SET
                relation = ?, copied = ?, jaccard = ?, containment = ?, share = ?, otherShare = ?, run = ?
            WHERE article = ? AND family = ?
            """
        try db.cachedStatement(sql: sql).execute(arguments: arguments(of: membership))
        guard db.changesCount == 1 else {
            throw StoreError.refused(reason: "\(membership.article) is no member of \(membership.family)")
        }
    }

    private static func arguments(of membership: FamilyMembership) -> StatementArguments {
        let shared = membership.shared
        return [
            membership.relation.rawValue, membership.of?.rawValue, shared?.jaccard ?? 1,
            shared.map { max($0.share, $0.otherShare) } ?? 1, shared?.share, shared?.otherShare, shared?.run,
            membership.article.rawValue, membership.family.rawValue,
        ]
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
            of: copied.map(ArticleID.init(rawValue:)), shared: copied == nil ? nil : shared(row))
    }

    /// Older archives know the containment of the shorter text alone.
    private static func shared(_ row: Row) -> SharedText {
        let containment: Double = row["containment"]
        return SharedText(
            jaccard: row["jaccard"], share: row["share"] ?? containment, otherShare: row["otherShare"] ?? containment,
            run: row["run"] ?? 0)
    }
}
