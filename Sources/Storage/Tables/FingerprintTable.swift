internal import Foundation
internal import GRDB
internal import News

/// The fingerprint of each article's newest wording and the sketch it is looked up by, opaque here.
enum FingerprintTable {
    static func save(_ fingerprint: StoredFingerprint, of article: ArticleID, in db: Database) throws {
        let sql = """
            INSERT INTO fingerprint (article, value, sketch) VALUES (?, ?, ?)
            ON CONFLICT (article) DO UPDATE SET value = excluded.value, sketch = excluded.sketch
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            article.rawValue, Data(fingerprint.value), Data(fingerprint.sketch),
        ])
    }

    /// Visits the articles first seen at or after an instant, by number.
    static func forEachArrival(since: Date, in db: Database, _ body: (StoredArrival) throws -> Void) throws {
        // The index alone finds the numbers, so that the cost follows the window, not the archive.
        let sql = """
            WITH wanted AS (SELECT id FROM article WHERE firstSeen >= ?)
            SELECT article.id, article.source, article.firstSeen, fingerprint.sketch, familyMember.copied
            FROM article
            JOIN fingerprint ON fingerprint.article = article.id
            JOIN familyMember ON familyMember.article = article.id
            WHERE article.id IN (SELECT id FROM wanted) ORDER BY article.id
            """
        let rows = try Row.fetchCursor(db, sql: sql, arguments: [StoredTime.milliseconds(since)])
        while let row = try rows.next() {
            let (sketch, original): (Data?, Int64?) = (row["sketch"], row["copied"])
            try body(
                StoredArrival(
                    article: ArticleID(rawValue: row["id"]), source: row.text("source"),
                    firstSeen: row.time("firstSeen"), sketch: sketch.map { [UInt8]($0) },
                    original: original.map(ArticleID.init(rawValue:))))
        }
    }

    /// Those of the articles that are stored, with what it takes to place another beside them, by number.
    static func suspects(_ articles: [ArticleID], in db: Database) throws -> [StoredSuspect] {
        let sql = """
            SELECT article.id, article.source, article.time, fingerprint.value, member.family, eventMember.event,
                root.article AS root, rootArticle.time AS rootTime
            FROM article
            JOIN fingerprint ON fingerprint.article = article.id
            JOIN eventMember ON eventMember.article = article.id
            JOIN familyMember AS member ON member.article = article.id
            JOIN familyMember AS root ON root.family = member.family AND root.relation = 'root'
            JOIN article AS rootArticle ON rootArticle.id = root.article
            WHERE article.id IN (\(databaseQuestionMarks(count: articles.count)))
            ORDER BY article.id
            """
        let statement = try db.cachedStatement(sql: sql)
        return try Row.fetchAll(statement, arguments: StatementArguments(articles.map(\.rawValue))).map { row in
            let value: Data = row["value"]
            let article = ArticleID(rawValue: row["id"])
            return StoredSuspect(
                article: article, source: row.text("source"), time: row.time("time"),
                fingerprint: [UInt8](value), family: FamilyID(rawValue: row["family"]),
                root: ArticleID(rawValue: row["root"]), rootTime: row.time("rootTime"),
                event: EventID(rawValue: row["event"]),
                credits: try CreditTable.credits(of: article, in: db))
        }
    }
}
