internal import Foundation
internal import GRDB
internal import News

/// How each poll of each source ended.
///
/// For two days every outcome is kept; what the polls of a month cost is kept by day (`FetchDayTable`). Older ones are
/// thinned: an outcome goes when the one kept before it and the one after it tell the same of the source's health and lie
/// at most 20 hours apart. Each day is longer than that in every zone, so each day that had an outcome keeps one, and the
/// last kept one tells what the last of all told; a source's first outcome, having none before it, is kept for ever. So a
/// digest built again after years says the same.
enum FetchLogTable {
    private static let fullDays: Int64 = 2
    private static let longestGap: Int64 = 20 * 3_600_000
    /// Outcomes looked at in one commit; more than one commit adds, so a backlog melts away.
    private static let thinnedAtOnce = 50

    private static let columns = """
        id, source, at, result, fault, detail, status, items, new, edited, undated, repairs, bytes, milliseconds,
        isGap, silence
        """

    static func insert(_ outcome: FetchOutcome, in db: Database) throws {
        let sql = """
            INSERT INTO fetchLog (
                source, at, result, fault, detail, status, items, new, edited, undated, repairs, bytes, milliseconds,
                isGap, silence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            StoredText.key(outcome.source), StoredTime.milliseconds(outcome.at), outcome.result.rawValue,
            outcome.fault.map(StoredText.encoded), outcome.detail.map(StoredText.encoded), outcome.status,
            outcome.items, outcome.new, outcome.edited, outcome.undated, outcome.repairs, outcome.bytes,
            outcome.milliseconds, outcome.isGap, outcome.silence,
        ])
    }

    /// The newest outcomes of a source, the last one first.
    static func history(of source: String, limit: Int, in db: Database) throws -> [FetchOutcome] {
        let sql = "SELECT \(columns) FROM fetchLog WHERE source = ? ORDER BY at DESC, id DESC LIMIT ?"
        return try Row.fetchAll(db, sql: sql, arguments: [StoredText.key(source), max(0, limit)]).map(outcome)
    }

    /// The last outcome of a source in an interval, of those that tell of the source and not of our own network.
    static func last(of source: String, in interval: StoredInterval, in db: Database) throws -> FetchOutcome? {
        let sql = """
            SELECT \(columns) FROM fetchLog WHERE source = ? AND at >= ? AND at < ?
                AND fault IS NOT '\(FetchOutcome.offline)'
            ORDER BY at DESC, id DESC LIMIT 1
            """
        let arguments: StatementArguments = [StoredText.key(source), interval.start, interval.end]
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments).map(outcome)
    }

    /// When a source's last poll before an instant that did not fail was made.
    ///
    /// Thinning keeps it: the outcome after it tells otherwise of the source's health.
    static func lastSuccess(of source: String, before end: Int64, in db: Database) throws -> Date? {
        let sql = """
            SELECT at FROM fetchLog WHERE source = ? AND at < ? AND result != 'failed' ORDER BY at DESC LIMIT 1
            """
        let arguments: StatementArguments = [StoredText.key(source), end]
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)?.optionalTime("at")
    }

    /// Whether reading a source's feed took repairs in an interval.
    static func wasRepaired(_ source: String, in interval: StoredInterval, in db: Database) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM fetchLog WHERE source = ? AND at >= ? AND at < ? AND repairs > 0)"
        let arguments: StatementArguments = [StoredText.key(source), interval.start, interval.end]
        return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? false
    }

    /// How many outcomes of an interval tell that items may have been lost before them.
    static func gaps(of source: String, in interval: StoredInterval, in db: Database) throws -> Int {
        let sql = "SELECT sum(isGap) FROM fetchLog WHERE source = ? AND at >= ? AND at < ?"
        let arguments: StatementArguments = [StoredText.key(source), interval.start, interval.end]
        return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) ?? 0
    }

    /// Makes the failures of sources since an instant nobody's, since our own network had failed.
    static func forgive(_ sources: [String], since: Date, in db: Database) throws {
        let sql = """
            UPDATE fetchLog SET fault = '\(FetchOutcome.offline)'
            WHERE source = ? AND at >= ? AND result = 'failed' AND fault IN ('dns', 'connect', 'timeout') RETURNING at
            """
        for source in sources.map(StoredText.key) {
            let arguments: StatementArguments = [source, StoredTime.milliseconds(since)]
            for time in try Int64.fetchAll(db, sql: sql, arguments: arguments) {
                try FetchDayTable.forgive(source, at: time, in: db)
            }
        }
    }

    /// The first outcome ever recorded for a source.
    static func first(of source: String, in db: Database) throws -> FetchOutcome? {
        let sql = "SELECT \(columns) FROM fetchLog WHERE source = ? ORDER BY at, id LIMIT 1"
        return try Row.fetchOne(db, sql: sql, arguments: [StoredText.key(source)]).map(outcome)
    }

    /// The time of the first outcome of any source since an instant.
    static func firstTime(since: Date, in db: Database) throws -> Date? {
        let sql = "SELECT at FROM fetchLog WHERE at >= ? ORDER BY at LIMIT 1"
        return try Row.fetchOne(db, sql: sql, arguments: [StoredTime.milliseconds(since)])?.time("at")
    }

    /// The time of the outcome that was stored last.
    static func lastTime(in db: Database) throws -> Date? {
        try Row.fetchOne(db, sql: "SELECT at FROM fetchLog ORDER BY id DESC LIMIT 1")?.time("at")
    }

    /// Thins a source's outcomes that are more than two days older than `now`.
    static func thin(_ source: String, now: Date, in db: Database) throws {
        let sql = """
            SELECT \(columns) FROM fetchLog WHERE source = ? AND isThinned = 0 AND at < ? ORDER BY at, id LIMIT ?
            """
        let limit = StoredTime.milliseconds(now) - fullDays * 86_400_000
        let arguments: StatementArguments = [StoredText.key(source), limit, thinnedAtOnce]
        let old = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
        for row in old {
            let id: Int64 = row["id"]
            let verb = try isSpare(row, in: db) ? "DELETE FROM fetchLog" : "UPDATE fetchLog SET isThinned = 1"
            try db.cachedStatement(sql: verb + " WHERE id = ?").execute(arguments: [id])
        }
    }

    private static func isSpare(_ row: Row, in db: Database) throws -> Bool {
        // Losses are counted, so each is kept.
        guard !(row["isGap"] as Bool) else { return false }
        let place: StatementArguments = [row["source"] as String, row["at"] as Int64, row["id"] as Int64]
        let before = """
            SELECT \(columns) FROM fetchLog WHERE source = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT 1
            """
        let after = "SELECT \(columns) FROM fetchLog WHERE source = ? AND (at, id) > (?, ?) ORDER BY at, id LIMIT 1"
        guard let earlier = try Row.fetchOne(db.cachedStatement(sql: before), arguments: place),
            let later = try Row.fetchOne(db.cachedStatement(sql: after), arguments: place)
        else { return false }
        let gap = (later["at"] as Int64) - (earlier["at"] as Int64)
        let verdicts = try Set([earlier, row, later].map { Verdict(try outcome($0)) })
        return gap <= longestGap && verdicts.count == 1
    }

    /// What an outcome tells of its source's health.
    private struct Verdict: Hashable {
        var failed: Bool
        var fault: String?
        var repaired: Bool
        var silence: Double?

        init(_ outcome: FetchOutcome) {
            failed = outcome.result == .failed
            fault = outcome.fault
            repaired = outcome.repairs > 0
            silence = outcome.silence
        }
    }

    private static func outcome(_ row: Row) throws -> FetchOutcome {
        let result: String = row["result"]
        guard let result = FetchOutcome.Result(rawValue: result) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown result in fetchLog")
        }
        return FetchOutcome(
            source: row.text("source"), at: row.time("at"), result: result, fault: row.optionalText("fault"),
            detail: row.optionalText("detail"), status: row["status"], items: row["items"], new: row["new"],
            edited: row["edited"], undated: row["undated"], repairs: row["repairs"], bytes: row["bytes"],
            milliseconds: row["milliseconds"], isGap: row["isGap"], silence: row["silence"])
    }
}
