internal import Foundation
internal import GRDB
internal import News

/// Reads articles together with their places, which takes several tables.
enum RecordReader {
    private static let places = """
        JOIN familyMember ON familyMember.article = article.id
        JOIN eventMember ON eventMember.article = article.id
        """

    /// The start of a statement that reads covered articles.
    static let coveredArticles = """
        SELECT \(ArticleTable.columns), \(FamilyMemberTable.columns), eventMember.event
        FROM article \(places)
        """

    private static let records = """
        SELECT \(ArticleTable.columns), \(FamilyMemberTable.columns), eventMember.event, eventMember.why
        FROM article \(places)
        """

    static func coveredArticle(_ row: Row) throws -> CoveredArticle {
        CoveredArticle(
            article: try ArticleTable.article(row), family: try FamilyMemberTable.membership(row),
            event: EventID(rawValue: row["event"]))
    }

    /// Those of the articles that there are, in the order asked for.
    static func coveredArticles(_ ids: [ArticleID], in db: Database) throws -> [CoveredArticle] {
        try ids.compactMap { id in
            try Row.fetchOne(
                db.cachedStatement(sql: "\(coveredArticles) WHERE article.id = ?"), arguments: [id.rawValue]
            ).map(coveredArticle)
        }
    }

    static func record(of article: ArticleID, in db: Database) throws -> ArticleRecord? {
        try Row.fetchOne(db, sql: "\(records) WHERE article.id = ?", arguments: [article.rawValue]).map(record)
    }

    static func members(of event: EventID, in db: Database) throws -> [ArticleRecord] {
        let sql = "\(records) WHERE eventMember.event = ? ORDER BY article.time, article.id"
        return try Row.fetchAll(db, sql: sql, arguments: [event.rawValue]).map(record)
    }

    static func members(of family: FamilyID, in db: Database) throws -> [ArticleRecord] {
        let sql = "\(records) WHERE familyMember.family = ? ORDER BY article.time, article.id"
        return try Row.fetchAll(db, sql: sql, arguments: [family.rawValue]).map(record)
    }

    private static func record(_ row: Row) throws -> ArticleRecord {
        let covered = try coveredArticle(row)
        return ArticleRecord(
            article: covered.article, family: covered.family,
            event: EventMembership(article: covered.article.id, event: covered.event, why: row.text("why")))
    }
}
