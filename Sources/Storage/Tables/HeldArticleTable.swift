internal import Foundation
internal import GRDB
internal import News

/// The articles that grouping holds; as many as arrive in its window of days, and the newest of events that live longer.
enum HeldArticleTable {
    static func insert(_ held: HeldArticle, in db: Database) throws {
        let sql = "INSERT INTO heldArticle (article, day, story, value) VALUES (?, ?, ?, ?)"
        try db.cachedStatement(sql: sql).execute(arguments: [
            held.article.rawValue, held.day, held.story?.rawValue, held.value.map { Data($0) },
        ])
    }

    /// Keeps something else of an article, unless it is held no more.
    static func update(_ held: HeldArticle, in db: Database) throws {
        let sql = "UPDATE heldArticle SET day = ?, story = ?, value = ? WHERE article = ?"
        try db.cachedStatement(sql: sql).execute(arguments: [
            held.day, held.story?.rawValue, held.value.map { Data($0) }, held.article.rawValue,
        ])
    }

    static func delete(_ articles: [ArticleID], in db: Database) throws {
        let statement = try db.cachedStatement(sql: "DELETE FROM heldArticle WHERE article = ?")
        for article in articles { try statement.execute(arguments: [article.rawValue]) }
    }

    /// Holds what came in the days up to one, with nothing kept of it, in place of what came on days that are still to come.
    static func rewind(to day: Int, days: Int, in db: Database) throws {
        try db.execute(sql: "DELETE FROM heldArticle WHERE day > ?", arguments: [day])
        let sql = """
            INSERT INTO heldArticle (article, day)
            SELECT id, firstSeen / 86400000 FROM article WHERE firstSeen >= ? AND firstSeen < ?
            ON CONFLICT DO NOTHING
            """
        let bounds = [day - days, day + 1].map { Int64($0) * 86_400_000 }
        try db.execute(sql: sql, arguments: [bounds[0], bounds[1]])
    }

    /// Visits all of them by number.
    static func forEach(in db: Database, _ body: (StoredHeldArticle) throws -> Void) throws {
        let sql = """
            SELECT held.article, held.day, held.story, held.value, article.source, article.firstSeen, article.time,
                eventMember.event, familyMember.copied
            FROM heldArticle AS held
            JOIN article ON article.id = held.article
            JOIN eventMember ON eventMember.article = held.article
            JOIN familyMember ON familyMember.article = held.article
            ORDER BY held.article
            """
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() {
            let value: Data? = row["value"]
            let (story, original): (Int64?, Int64?) = (row["story"], row["copied"])
            try body(
                StoredHeldArticle(
                    held: HeldArticle(
                        article: ArticleID(rawValue: row["article"]), day: row["day"],
                        story: story.map(ArticleID.init(rawValue:)), value: value.map { [UInt8]($0) }),
                    source: row.text("source"), firstSeen: row.time("firstSeen"), time: row.time("time"),
                    event: EventID(rawValue: row["event"]),
                    original: original.map(ArticleID.init(rawValue:))))
        }
    }
}
