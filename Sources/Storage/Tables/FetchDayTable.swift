internal import Foundation
internal import GRDB
internal import News

/// What the polls of each source cost and brought, a row for each day in UTC; a month is kept.
enum FetchDayTable {
    private static let kept: Int64 = 30

    static func add(_ outcome: FetchOutcome, in db: Database) throws {
        let sql = """
            INSERT INTO fetchDay (
                source, day, polls, unchanged, failed, offline, items, new, edited, gaps, bytes, milliseconds, slowest)
            VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (source, day) DO UPDATE SET
                polls = polls + 1, unchanged = unchanged + excluded.unchanged, failed = failed + excluded.failed,
                offline = offline + excluded.offline, items = items + excluded.items, new = new + excluded.new,
                edited = edited + excluded.edited, gaps = gaps + excluded.gaps, bytes = bytes + excluded.bytes,
                milliseconds = milliseconds + excluded.milliseconds, slowest = max(slowest, excluded.slowest)
            """
        let (source, day) = (StoredText.key(outcome.source), day(of: outcome.at))
        let isOffline = outcome.fault == FetchOutcome.offline
        try db.cachedStatement(sql: sql).execute(arguments: [
            source, day, outcome.result == .unchanged, outcome.result == .failed && !isOffline, isOffline,
            outcome.items, outcome.new, outcome.edited, outcome.isGap, outcome.bytes, outcome.milliseconds,
            outcome.milliseconds,
        ])
        try db.cachedStatement(sql: "DELETE FROM fetchDay WHERE source = ? AND day <= ?")
            .execute(arguments: [source, day - kept])
    }

    /// What the polls of the last month cost and brought, by source; `source` asks for one alone.
    static func months(of source: String? = nil, until now: Date, in db: Database) throws -> [String: FetchMonth] {
        let sql = """
            SELECT source, count(*) AS days, sum(polls) AS polls, sum(unchanged) AS unchanged, sum(failed) AS failed,
                sum(offline) AS offline, sum(items) AS items, sum(new) AS new, sum(edited) AS edited,
                sum(gaps) AS gaps, sum(bytes) AS bytes, sum(milliseconds) AS milliseconds, max(slowest) AS slowest
            FROM fetchDay WHERE day > ? AND (?2 IS NULL OR source = ?2) GROUP BY source
            """
        let rows = try Row.fetchAll(db, sql: sql, arguments: [day(of: now) - kept, source.map(StoredText.key)])
        return Dictionary(rows.map { ($0.text("source"), month($0)) }) { first, _ in first }
    }

    /// On how many of the days of a month any source was polled.
    static func activeDays(until now: Date, in db: Database) throws -> Int {
        let sql = "SELECT count(DISTINCT day) FROM fetchDay WHERE day > ? AND day <= ?"
        return try Int.fetchOne(db, sql: sql, arguments: [day(of: now) - kept, day(of: now)]) ?? 0
    }

    /// Moves a failure to those that were nobody's.
    static func forgive(_ source: String, at time: Int64, in db: Database) throws {
        let sql = """
            UPDATE fetchDay SET failed = failed - 1, offline = offline + 1
            WHERE source = ? AND day = ? AND failed > 0
            """
        try db.cachedStatement(sql: sql).execute(arguments: [source, day(of: StoredTime.date(time))])
    }

    private static func month(_ row: Row) -> FetchMonth {
        FetchMonth(
            days: row["days"], polls: row["polls"], unchanged: row["unchanged"], failed: row["failed"],
            offline: row["offline"], items: row["items"], new: row["new"], edited: row["edited"], gaps: row["gaps"],
            bytes: row["bytes"], milliseconds: row["milliseconds"], slowest: row["slowest"])
    }

    private static func day(of date: Date) -> Int64 { Int64((date.timeIntervalSince1970 / 86_400).rounded(.down)) }
}
