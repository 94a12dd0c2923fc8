internal import Foundation
internal import GRDB
internal import News

/// What became of events after their articles were placed, in the order in which it took effect.
enum EventChangeTable {
    static func insert(_ change: EventChange, at time: Date, by correction: CorrectionID?, in db: Database) throws {
        let sql = """
            INSERT INTO eventChange (at, kind, event, other, thread, correction, why) VALUES (?, ?, ?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            StoredTime.milliseconds(time), change.kind.rawValue, change.from.rawValue, change.into?.rawValue,
            change.thread?.rawValue, correction?.rawValue, change.why.map(StoredText.encoded),
        ])
        let number = db.lastInsertedRowID
        for article in change.articles {
            try db.cachedStatement(sql: "INSERT INTO eventChangeArticle (change, article) VALUES (?, ?)")
                .execute(arguments: [number, article.rawValue])
        }
    }

    /// The changes that an event had a part in, the oldest first.
    static func changes(of event: EventID, in db: Database) throws -> [RecordedChange] {
        try changes(where: "event = ?1 OR other = ?1", event.rawValue, in: db)
    }

    /// The changes that took an article from one event to another, the oldest first.
    static func moves(of article: ArticleID, in db: Database) throws -> [RecordedChange] {
        try changes(where: "id IN (SELECT change FROM eventChangeArticle WHERE article = ?1)", article.rawValue, in: db)
    }

    private static func changes(where condition: String, _ number: Int64, in db: Database) throws -> [RecordedChange] {
        let sql = "SELECT * FROM eventChange WHERE \(condition) ORDER BY id"
        return try Row.fetchAll(db, sql: sql, arguments: [number]).map { row in
            let number: Int64 = row["id"]
            let correction: Int64? = row["correction"]
            return RecordedChange(
                number: number, at: row.time("at"), change: try change(row, articles: articles(of: number, in: db)),
                correction: correction.map(CorrectionID.init(rawValue:)),
                undoneBy: try correction.map { try undoings(of: $0, in: db) } ?? [])
        }
    }

    private static func change(_ row: Row, articles: [ArticleID]) throws -> EventChange {
        guard let kind = EventChange.Kind(rawValue: row["kind"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown kind in eventChange")
        }
        let other: Int64? = row["other"]
        let thread: Int64? = row["thread"]
        return EventChange(
            kind, from: EventID(rawValue: row["event"]), into: other.map(EventID.init(rawValue:)), articles: articles,
            thread: thread.map(ThreadID.init(rawValue:)), why: row.optionalText("why"))
    }

    private static func articles(of change: Int64, in db: Database) throws -> [ArticleID] {
        let sql = "SELECT article FROM eventChangeArticle WHERE change = ? ORDER BY article"
        return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [change]).map(ArticleID.init(rawValue:))
    }

    private static func undoings(of correction: Int64, in db: Database) throws -> [CorrectionID] {
        let sql = """
            SELECT DISTINCT undoneBy FROM settlement WHERE correction = ? AND undoneBy IS NOT NULL ORDER BY undoneBy
            """
        return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [correction])
            .map(CorrectionID.init(rawValue:))
    }
}
