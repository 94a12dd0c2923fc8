internal import Foundation
internal import GRDB
internal import News

/// What each article's event may share with the other stops of a thread, by number.
enum ThreadKeyTable {
    /// Articles looked at under one key, the newest: enough to see that the key is an everyday one.
    private static let mostArticles = 96

    static func save(_ keys: [Int64], of article: ArticleID, in db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM threadKey WHERE article = ?").execute(arguments: [article.rawValue])
        let sql = "INSERT INTO threadKey (key, article) VALUES (?, ?) ON CONFLICT DO NOTHING"
        for key in keys { try db.cachedStatement(sql: sql).execute(arguments: [key, article.rawValue]) }
    }

    /// The newest events under each of the keys, up to `limit` for one, and the events of those numbers, by number.
    static func stops(
        under keys: [Int64], of events: [EventID], limit: Int, in db: Database
    ) throws -> [StoredStop] {
        var found: [Int64: (keys: Set<Int64>, article: Int64?)] = [:]
        for event in events { found[event.rawValue] = ([], nil) }
        for key in Set(keys) {
            for (event, article) in try newest(under: key, limit: limit, in: db) {
                var trace = found[event] ?? ([], nil)
                trace.keys.insert(key)
                trace.article = max(trace.article ?? 0, article)
                found[event] = trace
            }
        }
        return try found.sorted { $0.key < $1.key }.compactMap { event, trace in
            try stop(event, keys: trace.keys, article: trace.article, in: db)
        }
    }

    private static func newest(
        under key: Int64, limit: Int, in db: Database
    ) throws -> [(event: Int64, article: Int64)] {
        let sql = """
            SELECT eventMember.event, max(recent.article) AS article
            FROM (SELECT article FROM threadKey WHERE key = ? ORDER BY article DESC LIMIT \(mostArticles)) AS recent
            JOIN eventMember ON eventMember.article = recent.article
            GROUP BY eventMember.event ORDER BY article DESC LIMIT ?
            """
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [key, limit]).map {
            ($0["event"], $0["article"])
        }
    }

    private static func stop(
        _ event: Int64, keys: Set<Int64>, article: Int64?, in db: Database
    ) throws -> StoredStop? {
        let sql = """
            SELECT event.opened, threadLink.thread, thread.opened AS threadOpened,
                (SELECT min(article) FROM eventMember WHERE eventMember.event = event.id) AS first
            FROM event LEFT JOIN threadLink ON threadLink.event = event.id
            LEFT JOIN thread ON thread.id = threadLink.thread WHERE event.id = ?
            """
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [event]) else { return nil }
        let first: Int64? = row["first"]
        guard let representative = article ?? first else { return nil }
        let thread: Int64? = row["thread"]
        return StoredStop(
            event: EventID(rawValue: event), opened: row.time("opened"),
            thread: thread.map(ThreadID.init(rawValue:)), threadOpened: row.optionalTime("threadOpened"), keys: keys,
            article: ArticleID(rawValue: representative))
    }
}
