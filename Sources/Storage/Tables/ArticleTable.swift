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
        try ArticleKeyTable.save(article, in: db)
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
        try ArticleKeyTable.save(article, in: db)
    }

    /// Gives an article of the source another identity.
    static func rename(_ renaming: Renaming, in source: String, db: Database) throws {
        let sql = "UPDATE article SET identity = ? WHERE id = ? AND source = ? AND identity = ?"
        try db.cachedStatement(sql: sql).execute(arguments: [
            StoredText.key(renaming.to), renaming.article.rawValue, StoredText.key(source),
            StoredText.key(renaming.from),
        ])
        guard db.changesCount == 1 else {
            throw StoreError.refused(reason: "\(renaming.article) is known by another identity than it was read with")
        }
    }

    static func known(identities: [String], in source: String, in db: Database) throws -> [String: KnownArticle] {
        let wanted = Dictionary(identities.map { (StoredText.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        var known: [String: KnownArticle] = [:]
        for batch in wanted.keys.sorted().batches {
            let sql = """
                \(knownArticles) WHERE article.source = ? AND article.identity IN (\(databaseQuestionMarks(count: batch.count)))
                """
            let arguments: StatementArguments = [StoredText.key(source)] + StatementArguments(batch)
            for row in try Row.fetchAll(db, sql: sql, arguments: arguments) {
                guard let identity = wanted[row["identity"]] else { continue }
                known[identity] = knownArticle(row)
            }
        }
        return known
    }

    /// The articles of those numbers, by number.
    static func known(_ numbers: Set<Int64>, in db: Database) throws -> [KnownArticle] {
        try numbers.sorted().batches.flatMap { batch in
            let sql = """
                \(knownArticles) WHERE article.id IN (\(databaseQuestionMarks(count: batch.count))) ORDER BY article.id
                """
            return try Row.fetchAll(db, sql: sql, arguments: StatementArguments(batch)).map(knownArticle)
        }
    }

    /// The newest wordings of the articles numbered above `first` and up to `last`, by number.
    static func words(
        after first: ArticleID, upTo last: ArticleID, limit: Int, in db: Database
    ) throws -> [ArticleWords] {
        let sql = "SELECT id, title, text FROM article WHERE id > ? AND id <= ? ORDER BY id LIMIT ?"
        return try Row.fetchAll(db, sql: sql, arguments: [first.rawValue, last.rawValue, limit]).map { row in
            ArticleWords(id: ArticleID(rawValue: row["id"]), title: row.text("title"), text: row.text("text"))
        }
    }

    /// The time of a source's last article before an instant.
    static func lastTime(of source: String, before end: Int64, in db: Database) throws -> Date? {
        let sql = "SELECT max(time) AS time FROM article WHERE source = ? AND time < ?"
        return try Row.fetchOne(db, sql: sql, arguments: [StoredText.key(source), end])?.optionalTime("time")
    }

    /// How many articles of a source are stored.
    static func count(of source: String, in db: Database) throws -> Int {
        let sql = "SELECT count(*) FROM article WHERE source = ?"
        return try Int.fetchOne(db, sql: sql, arguments: [StoredText.key(source)]) ?? 0
    }

    private static let knownArticles = """
        SELECT article.id, familyMember.family, article.identity, article.version, article.link, article.title,
            article.summary, article.text, article.published, article.firstSeen,
            \(RetentionTable.isShortened) AS isShortened
        FROM article JOIN familyMember ON familyMember.article = article.id
        """

    private static func knownArticle(_ row: Row) -> KnownArticle {
        KnownArticle(
            id: ArticleID(rawValue: row["id"]), family: FamilyID(rawValue: row["family"]),
            identity: row.text("identity"), version: row["version"], link: row.optionalText("link"),
            title: row.text("title"), summary: row.text("summary"), text: row.text("text"),
            published: row.optionalTime("published"), firstSeen: row.time("firstSeen"),
            isShortened: row["isShortened"])
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
