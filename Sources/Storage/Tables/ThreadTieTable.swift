internal import GRDB
internal import News

/// What ties events into threads: pairs of their articles.
enum ThreadTieTable {
    /// Two articles are tied once; the first reason stays.
    static func insert(_ tie: ThreadTie, in db: Database) throws {
        let sql = """
            INSERT INTO threadTie (article, other, thread, gapDays, why) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            tie.article.rawValue, tie.other.rawValue, tie.thread.rawValue, tie.gapDays, StoredText.encoded(tie.why),
        ])
    }

    /// Unties the articles of one event from those of others.
    static func delete(between mine: Set<ArticleID>, and others: Set<ArticleID>, in db: Database) throws {
        let sql = "DELETE FROM threadTie WHERE article = ? AND other = ?"
        for article in mine {
            for (one, other) in try tied(to: article, in: db) where others.contains(one) || others.contains(other) {
                try db.cachedStatement(sql: sql).execute(arguments: [one.rawValue, other.rawValue])
            }
        }
    }

    private static func tied(to article: ArticleID, in db: Database) throws -> [(ArticleID, ArticleID)] {
        let sql = "SELECT article, other FROM threadTie WHERE article = ?1 OR other = ?1"
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [article.rawValue]).map {
            (ArticleID(rawValue: $0["article"]), ArticleID(rawValue: $0["other"]))
        }
    }

    /// The ties that the coming of an event's articles decided, in the order in which they came.
    static func ties(of event: EventID, in db: Database) throws -> [EventTie] {
        let sql = """
            SELECT threadTie.article, threadTie.other, threadTie.thread, threadTie.gapDays, threadTie.why,
                far.event AS linkedTo
            FROM eventMember AS near
            JOIN threadTie ON threadTie.article = near.article
            JOIN eventMember AS far ON far.article = threadTie.other
            WHERE near.event = ? ORDER BY threadTie.article, threadTie.other
            """
        return try Row.fetchAll(db, sql: sql, arguments: [event.rawValue]).map { row in
            EventTie(
                linkedTo: EventID(rawValue: row["linkedTo"]),
                tie: ThreadTie(
                    article: ArticleID(rawValue: row["article"]), other: ArticleID(rawValue: row["other"]),
                    thread: ThreadID(rawValue: row["thread"]), gapDays: row["gapDays"], why: row.text("why")))
        }
    }

    /// The events tied to one by articles that are all filed before an instant, with the threads they then made.
    static func neighbours(
        of event: Int64, before end: Int64, in db: Database
    ) throws -> [(event: Int64, thread: Int64)] {
        let half = { (mine: String, theirs: String) in
            """
            SELECT far.event, threadTie.thread FROM eventMember AS near
            CROSS JOIN threadTie ON threadTie.\(mine) = near.article
            CROSS JOIN article AS one ON one.id = threadTie.article AND one.time < ?2
            CROSS JOIN article AS two ON two.id = threadTie.other AND two.time < ?2
            CROSS JOIN eventMember AS far ON far.article = threadTie.\(theirs)
            WHERE near.event = ?1
            """
        }
        let sql = "\(half("article", "other")) UNION \(half("other", "article")) ORDER BY 1, 2"
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [event, end]).map {
            ($0["event"], $0["thread"])
        }
    }
}
