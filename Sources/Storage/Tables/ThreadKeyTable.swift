internal import GRDB
internal import News

/// What each event may share with the other stops of a thread, as the room that links events writes it.
enum ThreadKeyTable {
    static func insert(_ key: EventKey, in db: Database) throws {
        let sql = "INSERT INTO threadKey (event, key) VALUES (?, ?) ON CONFLICT DO NOTHING"
        try db.cachedStatement(sql: sql).execute(arguments: [key.event.rawValue, StoredText.encoded(key.key)])
    }

    /// Gives the keys of an event that was merged away to the one that took its articles.
    static func carry(from event: EventID, to other: EventID, in db: Database) throws {
        let sql = """
            INSERT INTO threadKey (event, key) SELECT ?, key FROM threadKey WHERE event = ? ON CONFLICT DO NOTHING
            """
        try db.execute(sql: sql, arguments: [other.rawValue, event.rawValue])
        try db.execute(sql: "DELETE FROM threadKey WHERE event = ?", arguments: [event.rawValue])
    }

    /// The events that have keys, by number, each with its keys in order.
    static func events(in db: Database) throws -> [KeyedEvent] {
        let sql = """
            SELECT event.id, event.opened, threadLink.thread, threadKey.key
            FROM threadKey JOIN event ON event.id = threadKey.event LEFT JOIN threadLink ON threadLink.event = event.id
            ORDER BY event.id, threadKey.key
            """
        var events: [KeyedEvent] = []
        for row in try Row.fetchAll(db, sql: sql) {
            let id = EventID(rawValue: row["id"])
            if events.last?.event != id {
                let thread: Int64? = row["thread"]
                events.append(
                    KeyedEvent(
                        event: id, opened: row.time("opened"), thread: thread.map(ThreadID.init(rawValue:)), keys: []))
            }
            events[events.count - 1].keys.append(row.text("key"))
        }
        return events
    }
}
