internal import GRDB
internal import News

/// Which events are stops of which thread; an event is a stop of one thread at most.
enum ThreadLinkTable {
    /// Links an event, or links it anew when it was linked before.
    static func save(_ link: ThreadLink, in db: Database) throws {
        let sql = """
            INSERT INTO threadLink (event, thread, gapDays) VALUES (?, ?, ?)
            ON CONFLICT (event) DO UPDATE SET thread = excluded.thread, gapDays = excluded.gapDays
            """
        try db.cachedStatement(sql: sql).execute(
            arguments: [link.event.rawValue, link.thread.rawValue, link.gapDays])
    }

    /// The stops by the time they opened, then by number; none for a thread that does not exist.
    static func stops(of thread: ThreadID, in db: Database) throws -> [ThreadStop] {
        let sql = """
            SELECT event.id, opened, latest, articles, threadLink.thread, threadLink.gapDays
            FROM threadLink JOIN event ON event.id = threadLink.event
            WHERE threadLink.thread = ? ORDER BY event.opened, event.id
            """
        return try Row.fetchAll(db, sql: sql, arguments: [thread.rawValue]).map { row in
            ThreadStop(event: EventTable.event(row), gapDays: row["gapDays"])
        }
    }
}
