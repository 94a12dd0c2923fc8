internal import Foundation
internal import GRDB
internal import News

/// The issues of each day's digest with their files; none is ever changed.
enum DigestIssueTable {
    static func insert(_ issue: DigestIssueRecord, model: Data, in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO digestIssue (day, number, at, newest, model) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                issue.day.description, issue.number, StoredTime.milliseconds(issue.at), issue.newest.rawValue,
                try DeflatedBlob.packed(model),
            ])
        for file in issue.files {
            try db.execute(
                sql: "INSERT INTO digestFile (day, number, name, bytes, sum) VALUES (?, ?, ?, ?, ?)",
                arguments: [issue.day.description, issue.number, file.name, file.bytes, Data(file.sum)])
        }
    }

    /// The issues of a day, the first one first.
    static func issues(of day: CalendarDay, in db: Database) throws -> [DigestIssueRecord] {
        let sql = "SELECT day, number, at, newest FROM digestIssue WHERE day = ? ORDER BY number"
        return try Row.fetchAll(db, sql: sql, arguments: [day.description]).map { try issue($0, in: db) }
    }

    /// What an issue said; nil for one that an earlier program wrote, or that there is none.
    static func model(of day: CalendarDay, number: Int, in db: Database) throws -> Data? {
        let sql = "SELECT model FROM digestIssue WHERE day = ? AND number = ?"
        let blob = try Data?.fetchOne(db, sql: sql, arguments: [day.description, number]) ?? nil
        return try blob.map(DeflatedBlob.unpacked)
    }

    /// The days that have an issue, the earliest first, with their newest.
    static func days(in db: Database) throws -> [IssuedDay] {
        let sql = """
            SELECT day, max(number) AS number, min(at) AS at, max(newest) AS newest
            FROM digestIssue GROUP BY day ORDER BY day
            """
        return try Row.fetchAll(db, sql: sql).map { row in
            IssuedDay(
                day: try day(row), at: row.time("at"), number: row["number"],
                newest: ArticleID(rawValue: row["newest"]))
        }
    }

    /// The highest article number that any issue could tell of, and when the last of them was written.
    static func mark(in db: Database) throws -> (newest: Int64, at: Int64)? {
        // The last by the order of writing, since the clock may have been ahead for a while.
        let sql = """
            SELECT max(newest) AS newest, (SELECT at FROM digestIssue ORDER BY rowid DESC LIMIT 1) AS at FROM digestIssue
            """
        let row = try Row.fetchOne(db, sql: sql)
        guard let row, let newest: Int64 = row["newest"], let at: Int64 = row["at"] else { return nil }
        return (newest, at)
    }

    /// When the newest issue of the last days that have one was written: late issues are of days gone by for a week.
    static func lastIssue(in db: Database) throws -> Date? {
        let sql = """
            SELECT max(at) AS at FROM (SELECT at FROM digestIssue ORDER BY day DESC, number DESC LIMIT 30)
            """
        return try Row.fetchOne(db.cachedStatement(sql: sql))?.optionalTime("at")
    }

    private static func issue(_ row: Row, in db: Database) throws -> DigestIssueRecord {
        let day = try day(row)
        let number: Int = row["number"]
        let sql = "SELECT name, bytes, sum FROM digestFile WHERE day = ? AND number = ? ORDER BY name"
        let files = try Row.fetchAll(db, sql: sql, arguments: [day.description, number]).map { row in
            DigestFileRecord(name: row["name"], bytes: row["bytes"], sum: [UInt8](row["sum"] as Data))
        }
        return DigestIssueRecord(
            day: day, number: number, at: row.time("at"), newest: ArticleID(rawValue: row["newest"]), files: files)
    }

    private static func day(_ row: Row) throws -> CalendarDay {
        guard let day = CalendarDay(row["day"] as String) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no such day in digestIssue")
        }
        return day
    }
}
