internal import Foundation
internal import GRDB
internal import News

/// The wordings that an edit replaced, whole; the newest is in `article`.
enum ArticleVersionTable {
    /// Keeps the stored wording before `ArticleTable.update` replaces it.
    static func keepPresentWording(of article: ArticleID, in db: Database) throws {
        let sql = """
            INSERT INTO articleVersion (
                article, version, seen, published, link, authors, categories, title, summary, text, html)
            SELECT id, version, versionSeen, published, link, authors, categories, title, summary, text, html
            FROM article WHERE id = ?
            """
        try db.cachedStatement(sql: sql).execute(arguments: [article.rawValue])
    }

    /// All wordings, the newest included, the first one first.
    static func versions(of article: ArticleID, in db: Database) throws -> [ArticleVersion] {
        let sql = """
            SELECT version, seen, title, text FROM articleVersion WHERE article = ?1
            UNION ALL SELECT version, versionSeen, title, text FROM article WHERE id = ?1
            ORDER BY version
            """
        return try Row.fetchAll(db, sql: sql, arguments: [article.rawValue]).map { row in
            ArticleVersion(
                article: article, version: row["version"], title: row.text("title"), text: row.text("text"),
                seen: row.time("seen"))
        }
    }
}
