internal import Foundation
internal import GRDB

/// What was counted of words before the day of arrivals that began last: what was counted since follows from the stories
/// that are held.
enum WordCountTable {
    /// Keeps the counts of a day in place of those of the days before it.
    static func save(_ counts: DayCounts, in db: Database) throws {
        try db.execute(sql: "DELETE FROM wordCount WHERE day <= ?", arguments: [counts.day])
        try db.execute(
            sql: "INSERT INTO wordCount (day, value) VALUES (?, ?)", arguments: [counts.day, Data(counts.value)])
    }

    /// Lets go of the counts of days that are still to come.
    static func rewind(to day: Int, in db: Database) throws {
        try db.execute(sql: "DELETE FROM wordCount WHERE day > ?", arguments: [day])
    }

    static func newest(in db: Database) throws -> DayCounts? {
        try Row.fetchOne(db, sql: "SELECT day, value FROM wordCount ORDER BY day DESC LIMIT 1").map { row in
            let value: Data = row["value"]
            return DayCounts(day: row["day"], value: [UInt8](value))
        }
    }
}
