internal import Foundation
internal import GRDB
internal import News

/// What items are recognised by whose articles were removed, since a feed may show an item for years.
enum ForgottenTable {
    /// Days without being shown, of a feed that brought something since, after which an item is taken to be gone.
    private static let patience: Int64 = 60

    /// Keeps what an article is recognised by, which is to be removed.
    static func insert(_ article: ArticleID, seen: Int64, in db: Database) throws {
        let sql = """
            INSERT OR REPLACE INTO forgotten (source, identity, words, link, seen)
            SELECT article.source, article.identity, articleKey.words, articleKey.link, ?2
            FROM article JOIN articleKey ON articleKey.article = article.id WHERE article.id = ?1
            """
        try db.cachedStatement(sql: sql).execute(arguments: [article.rawValue, seen])
    }

    /// Those of the items that are kept here, each with the identity it is kept under.
    ///
    /// Two of identity, link and words have to agree: an identifier may be used again after years, a page may show other news,
    /// and one headline comes every day.
    static func find(_ items: [ItemKeys], of source: String, in db: Database) throws -> [String: String] {
        let sql = """
            SELECT identity FROM forgotten
            WHERE source = ?1 AND (
                (identity = ?2 AND (words = ?3 OR link = ?4))
                OR (words = ?3 AND link = ?4)) LIMIT 1
            """
        guard try holds(source, in: db) else { return [:] }
        return try items.reduce(into: [:]) { found, item in
            let arguments: StatementArguments = [
                StoredText.key(source), StoredText.key(item.identity), Int64(bitPattern: item.words.hash),
                item.link.map { StoredText.key($0.text) },
            ]
            found[item.identity] = try String.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
        }
    }

    private static func holds(_ source: String, in db: Database) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM forgotten WHERE source = ?)"
        return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [StoredText.key(source)]) ?? false
    }

    /// Notes that a source shows items, once a day.
    static func show(_ identities: [String], of source: String, at now: Date, in db: Database) throws {
        let sql = "UPDATE forgotten SET seen = ?1 WHERE source = ?2 AND identity = ?3 AND seen < ?1 - 86400000"
        for identity in identities {
            try db.cachedStatement(sql: sql).execute(arguments: [
                StoredTime.milliseconds(now), StoredText.key(source), identity,
            ])
        }
    }

    /// Lets go of what its feed shows no more, as far as one that changed since can tell.
    static func tidy(in db: Database) throws {
        let sql = """
            DELETE FROM forgotten WHERE seen < (
                SELECT lastChange - \(patience * 86_400_000) FROM sourceState
                WHERE sourceState.source = forgotten.source)
            """
        try db.execute(sql: sql)
    }
}
