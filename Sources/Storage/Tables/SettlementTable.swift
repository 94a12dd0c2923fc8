internal import Foundation
internal import GRDB
internal import News

/// What the owner settled, pair by pair of articles; a pair that a later correction took back is in force no more.
enum SettlementTable {
    static func insert(_ settlement: Settlement, of correction: CorrectionID, in db: Database) throws {
        let sql = "INSERT INTO settlement (correction, kind, first, second) VALUES (?, ?, ?, ?)"
        try db.cachedStatement(sql: sql).execute(arguments: [
            correction.rawValue, settlement.kind.rawValue, settlement.first.rawValue, settlement.second.rawValue,
        ])
    }

    static func undo(_ live: LiveSettlement, by correction: CorrectionID, in db: Database) throws {
        let sql = """
            UPDATE settlement SET undoneBy = ? WHERE correction = ? AND kind = ? AND first = ? AND second = ?
            """
        let settlement = live.settlement
        try db.cachedStatement(sql: sql).execute(arguments: [
            correction.rawValue, live.correction.rawValue, settlement.kind.rawValue, settlement.first.rawValue,
            settlement.second.rawValue,
        ])
    }

    /// All that is in force about one kind of bond, in the order in which it was settled.
    static func live(_ bond: SettlementPlan.Bond, in db: Database) throws -> [LiveSettlement] {
        let sql = """
            SELECT correction, kind, first, second FROM settlement WHERE undoneBy IS NULL AND kind IN (?, ?)
            ORDER BY correction, kind, first, second
            """
        return try Row.fetchAll(db, sql: sql, arguments: [bond.holding.rawValue, bond.parting.rawValue]).map { row in
            LiveSettlement(
                correction: CorrectionID(rawValue: row["correction"]), settlement: try settlement(row))
        }
    }

    /// What is in force about events, of pairs with an article first seen at or after an instant, each pair once.
    static func grouping(since: Date, in db: Database) throws -> [Settlement] {
        let sql = """
            SELECT DISTINCT settlement.kind, first, second
            FROM settlement
            JOIN article AS one ON one.id = first
            JOIN article AS other ON other.id = second
            WHERE undoneBy IS NULL AND settlement.kind IN ('together', 'apart')
                AND (one.firstSeen >= ?1 OR other.firstSeen >= ?1)
            ORDER BY first, second, settlement.kind
            """
        return try Row.fetchAll(db, sql: sql, arguments: [StoredTime.milliseconds(since)]).map(settlement)
    }

    /// What is in force about the threads of events; of events in `touching` when it is given.
    static func threads(touching: Set<EventID>?, in db: Database) throws -> [ThreadCorrection] {
        let sql = """
            SELECT settlement.kind, first, second, max(settlement.correction) AS correction, one.event AS firstEvent,
                other.event AS secondEvent
            FROM settlement
            JOIN eventMember AS one ON one.article = first
            JOIN eventMember AS other ON other.article = second
            WHERE undoneBy IS NULL AND settlement.kind IN ('linked', 'unlinked')
            GROUP BY settlement.kind, first, second ORDER BY correction, first, second
            """
        let all = try Row.fetchAll(db, sql: sql).map { row in
            ThreadCorrection(
                settlement: try settlement(row), first: EventID(rawValue: row["firstEvent"]),
                second: EventID(rawValue: row["secondEvent"]), correction: CorrectionID(rawValue: row["correction"]))
        }
        guard let touching else { return all }
        return all.filter { touching.contains($0.first) || touching.contains($0.second) }
    }

    /// Whether the owner settled that an event is no stop of a thread with one of the thread's present stops.
    static func isUnlinked(_ event: EventID, from thread: ThreadID, in db: Database) throws -> Bool {
        let sql = """
            WITH own AS (SELECT article FROM eventMember WHERE event = ?1),
                stops AS (
                    SELECT eventMember.article FROM threadLink JOIN eventMember ON eventMember.event = threadLink.event
                    WHERE threadLink.thread = ?2 AND threadLink.event <> ?1)
            SELECT EXISTS (
                SELECT 1 FROM settlement WHERE undoneBy IS NULL AND kind = 'unlinked' AND (
                    first IN own AND second IN stops OR second IN own AND first IN stops))
            """
        return try Bool.fetchOne(db, sql: sql, arguments: [event.rawValue, thread.rawValue]) ?? false
    }

    private static func settlement(_ row: Row) throws -> Settlement {
        guard let kind = Settlement.Kind(rawValue: row["kind"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown kind in settlement")
        }
        return Settlement(kind, ArticleID(rawValue: row["first"]), ArticleID(rawValue: row["second"]))
    }
}
