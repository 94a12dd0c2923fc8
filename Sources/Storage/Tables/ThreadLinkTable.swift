internal import Foundation
internal import GRDB
internal import News

/// Which events are stops of which thread; an event is a stop of one thread at most.
enum ThreadLinkTable {
    /// Makes an event a stop, or moves it when it was one of another thread.
    static func save(_ link: ThreadLink, in db: Database) throws {
        let sql = """
            INSERT INTO threadLink (event, thread, gapDays) VALUES (?, ?, ?)
            ON CONFLICT (event) DO UPDATE SET thread = excluded.thread, gapDays = excluded.gapDays
            """
        try db.cachedStatement(sql: sql).execute(
            arguments: [link.event.rawValue, link.thread.rawValue, link.gapDays])
    }

    /// The thread that an event is a stop of.
    static func thread(of event: EventID, in db: Database) throws -> ThreadID? {
        let sql = "SELECT thread FROM threadLink WHERE event = ?"
        return try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [event.rawValue])
            .map(ThreadID.init(rawValue:))
    }

    static func delete(_ event: EventID, in db: Database) throws {
        try db.execute(sql: "DELETE FROM threadLink WHERE event = ?", arguments: [event.rawValue])
    }

    /// Counts the days between the stops anew, after one came or went.
    static func recountGaps(of thread: ThreadID, in db: Database) throws {
        let stops = try stops(of: thread, in: db).map(\.event)
        for (index, stop) in stops.enumerated() {
            let gap = index == 0 ? nil : Int(stop.opened.timeIntervalSince(stops[index - 1].opened) / 86_400)
            try save(ThreadLink(event: stop.id, thread: thread, gapDays: gap), in: db)
        }
    }

    /// The stops by the time they opened, then by number; none for a thread that does not exist.
    static func stops(of thread: ThreadID, in db: Database) throws -> [ThreadStop] {
        let sql = """
            SELECT event.id, opened, latest, articles, threadLink.thread
            FROM threadLink JOIN event ON event.id = threadLink.event
            WHERE threadLink.thread = ? ORDER BY event.opened, event.id
            """
        let events = try Row.fetchAll(db, sql: sql, arguments: [thread.rawValue]).map(EventTable.event)
        return zip(events, [nil] + events).map { event, before in
            ThreadStop(event: event, gapDays: before.map { StoredTime.days(from: $0.opened, to: event.opened) })
        }
    }
}
