internal import Foundation
internal import GRDB
internal import News

/// The days whose digest was written.
enum IssueTable {
    /// Keeps the time of the first writing when there was one before.
    static func insert(_ day: CalendarDay, at time: Date, in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO issue (day, at) VALUES (?, ?) ON CONFLICT (day) DO NOTHING",
            arguments: [day.description, StoredTime.milliseconds(time)])
    }

    /// All of them, the earliest first.
    static func days(in db: Database) throws -> [IssuedDay] {
        try Row.fetchAll(db, sql: "SELECT day, at FROM issue ORDER BY day").map { row in
            let text: String = row["day"]
            guard let day = CalendarDay(text) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "no such day in issue")
            }
            return IssuedDay(day: day, at: row.time("at"))
        }
    }
}
