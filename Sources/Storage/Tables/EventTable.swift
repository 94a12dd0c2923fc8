internal import Foundation
internal import GRDB
internal import News

/// Events, with figures that follow from their members.
enum EventTable {
    /// Opens an event at the time of its first article; `recount` then gives it its figures.
    static func insert(_ event: EventID, at time: Date, in db: Database) throws {
        let sql = "INSERT INTO event (id, opened, latest, articles) VALUES (?1, ?2, ?2, 0)"
        try db.cachedStatement(sql: sql).execute(arguments: [event.rawValue, StoredTime.milliseconds(time)])
    }

    /// Sets the figures of an event from its members as they now are.
    static func recount(_ event: EventID, in db: Database) throws {
        let sql = """
            UPDATE event SET (opened, latest, articles) = (
                SELECT coalesce(min(article.time), event.opened), coalesce(max(article.time), event.latest), count(*)
                FROM eventMember JOIN article ON article.id = eventMember.article WHERE eventMember.event = event.id)
            WHERE id = ?
            """
        try db.cachedStatement(sql: sql).execute(arguments: [event.rawValue])
    }

    /// The event that a number stands for now: itself, or what it was merged into at last; nil when there is none.
    static func current(_ event: EventID, in db: Database) throws -> EventID? {
        var event = event
        // An event is only ever merged into one that is not, so no chain comes back to where it began.
        while true {
            let sql = "SELECT mergedInto FROM event WHERE id = ?"
            guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [event.rawValue]) else {
                return nil
            }
            guard let next: Int64 = row["mergedInto"] else { return event }
            event = EventID(rawValue: next)
        }
    }

    /// Notes that an event's articles are all of another one.
    static func merge(_ event: EventID, into other: EventID, in db: Database) throws {
        try db.cachedStatement(sql: "UPDATE event SET mergedInto = ? WHERE id = ?")
            .execute(arguments: [other.rawValue, event.rawValue])
    }

    /// How many events have an article since an instant.
    static func open(since: Date, in db: Database) throws -> Int {
        let sql = "SELECT count(*) FROM event WHERE latest >= ? AND mergedInto IS NULL"
        return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [StoredTime.milliseconds(since)]) ?? 0
    }

    static func event(_ event: EventID, in db: Database) throws -> Event? {
        let sql = """
            SELECT event.id, opened, latest, articles, threadLink.thread
            FROM event LEFT JOIN threadLink ON threadLink.event = event.id WHERE event.id = ?
            """
        return try Row.fetchOne(db, sql: sql, arguments: [event.rawValue]).map(self.event)
    }

    /// The events with an article filed in the interval, by number, as they stood at its end.
    ///
    /// Articles filed later do not count, so what is told of a past day stays as it was told, but for events that were
    /// merged or split since. The threads are not among what is read: `ThreadReader` reads those as they stood.
    static func events(in interval: StoredInterval, in db: Database) throws -> [Event] {
        let sql = """
            WITH told AS (
                SELECT DISTINCT eventMember.event AS id
                FROM article JOIN eventMember ON eventMember.article = article.id
                WHERE article.time >= ?1 AND article.time < ?2)
            SELECT told.id, min(article.time) AS opened, max(article.time) AS latest, count(*) AS articles, NULL AS thread
            FROM told
            JOIN eventMember ON eventMember.event = told.id
            JOIN article ON article.id = eventMember.article AND article.time < ?2
            GROUP BY told.id ORDER BY told.id
            """
        return try Row.fetchAll(db, sql: sql, arguments: interval.arguments).map(event)
    }

    /// Reads a row of an event and the thread it is linked to.
    static func event(_ row: Row) -> Event {
        let thread: Int64? = row["thread"]
        return Event(
            id: EventID(rawValue: row["id"]), opened: row.time("opened"), latest: row.time("latest"),
            articles: row["articles"], thread: thread.map(ThreadID.init(rawValue:)))
    }
}
