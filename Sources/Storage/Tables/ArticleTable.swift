internal import Foundation
internal import GRDB
internal import News

/// Articles in their newest wording.
enum ArticleTable {
    /// The columns of `Article`, for statements that name the table `article`.
    static let columns = """
        article.id, article.source, article.identity, article.published, article.firstSeen, article.version,
        article.link, article.authors, article.categories, article.title, article.summary, article.text, article.html
        """

    /// Identifiers asked for in one statement: well below SQLite's limit of parameters.
    private static let batch = 500

    static func insert(_ article: Article, in db: Database) throws {
        let sql = """
            INSERT INTO article (
                id, source, identity, published, firstSeen, version, versionSeen, link, authors, categories, title,
                summary, text, html)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        let firstSeen = StoredTime.milliseconds(article.firstSeen)
        try db.cachedStatement(sql: sql).execute(arguments: [
            article.id.rawValue, StoredText.key(article.source), StoredText.key(article.identity),
            article.published.map(StoredTime.milliseconds), firstSeen, article.version, firstSeen,
            article.link.map(StoredText.encoded), StoredText.encoded(list: article.authors),
            StoredText.encoded(list: article.categories), StoredText.encoded(article.title),
            StoredText.encoded(article.summary), StoredText.encoded(article.text), StoredText.encoded(article.html),
        ])
    }

    /// Replaces the wording; the version before it must be the stored one.
    static func update(_ article: Article, seen: Date, in db: Database) throws {
        let sql = """
            UPDATE article SET
                published = ?, version = ?, versionSeen = ?, link = ?, authors = ?, categories = ?, title = ?,
                summary = ?, text = ?, html = ?
            WHERE id = ? AND source = ? AND identity = ? AND version = ?
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            article.published.map(StoredTime.milliseconds), article.version, StoredTime.milliseconds(seen),
            article.link.map(StoredText.encoded), StoredText.encoded(list: article.authors),
            StoredText.encoded(list: article.categories), StoredText.encoded(article.title),
            StoredText.encoded(article.summary), StoredText.encoded(article.text), StoredText.encoded(article.html),
            article.id.rawValue, StoredText.key(article.source), StoredText.key(article.identity), article.version - 1,
        ])
        guard db.changesCount == 1 else {
            throw StoreError.refused(
                reason: "version \(article.version) of \(article.id) does not follow the stored wording of that item")
        }
    }

    static func known(identities: [String], in source: String, in db: Database) throws -> [String: KnownArticle] {
        let wanted = Dictionary(identities.map { (StoredText.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let keys = wanted.keys.sorted()
        var known: [String: KnownArticle] = [:]
        for start in stride(from: 0, to: keys.count, by: batch) {
            let part = keys[start..<min(start + batch, keys.count)]
            let sql = """
                SELECT identity, id, family, version, link, title, summary, text, published, firstSeen
                FROM article JOIN familyMember ON familyMember.article = article.id
                WHERE source = ? AND identity IN (\(databaseQuestionMarks(count: part.count)))
                """
            let arguments = StatementArguments([StoredText.key(source)] + part)
            for row in try Row.fetchAll(db, sql: sql, arguments: arguments) {
                guard let identity = wanted[row["identity"]] else { continue }
                known[identity] = knownArticle(row)
            }
        }
        return known
    }

    /// How many articles of a source are stored.
    static func count(of source: String, in db: Database) throws -> Int {
        let sql = "SELECT count(*) FROM article WHERE source = ?"
        return try Int.fetchOne(db, sql: sql, arguments: [StoredText.key(source)]) ?? 0
    }

    private static func knownArticle(_ row: Row) -> KnownArticle {
        KnownArticle(
            id: ArticleID(rawValue: row["id"]), family: FamilyID(rawValue: row["family"]), version: row["version"],
            link: row.optionalText("link"), title: row.text("title"), summary: row.text("summary"),
            text: row.text("text"),
            published: row.optionalTime("published"), firstSeen: row.time("firstSeen"))
    }

    /// Reads a row that has `columns`.
    static func article(_ row: Row) throws -> Article {
        Article(
            id: ArticleID(rawValue: row["id"]), source: row.text("source"), identity: row.text("identity"),
            link: row.optionalText("link"), title: row.text("title"), summary: row.text("summary"),
            text: row.text("text"), html: row.text("html"), authors: try StoredText.decoded(list: row["authors"]),
            categories: try StoredText.decoded(list: row["categories"]), published: row.optionalTime("published"),
            firstSeen: row.time("firstSeen"), version: row["version"])
    }
}
