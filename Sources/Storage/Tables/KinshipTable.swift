internal import GRDB
internal import News

/// The article whose wording each article shares without being of its family, where there is one.
enum KinshipTable {
    static func insert(_ kinship: Kinship, in db: Database) throws {
        let sql = """
            INSERT INTO kinship (article, other, relation, jaccard, share, otherShare, run) VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        let shared = kinship.shared
        try db.cachedStatement(sql: sql).execute(arguments: [
            kinship.article.rawValue, kinship.other.rawValue, kinship.relation.rawValue, shared.jaccard, shared.share,
            shared.otherShare, shared.run,
        ])
    }

    /// The kinships of an article, its own first, then those that others have to it by number.
    static func kinships(of article: ArticleID, in db: Database) throws -> [Kinship] {
        let sql = "SELECT * FROM kinship WHERE article = ? OR other = ? ORDER BY article <> ?, article"
        let id = article.rawValue
        return try Row.fetchAll(db, sql: sql, arguments: [id, id, id]).map { row in
            let relation: String = row["relation"]
            guard let relation = KinRelation(rawValue: relation) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown relation in kinship")
            }
            return Kinship(
                article: ArticleID(rawValue: row["article"]), other: ArticleID(rawValue: row["other"]),
                relation: relation,
                shared: SharedText(
                    jaccard: row["jaccard"], share: row["share"], otherShare: row["otherShare"], run: row["run"]))
        }
    }
}
