internal import Foundation
internal import GRDB

/// The lines that each source repeats, as they were learnt from its last articles.
enum RepeatedLinesTable {
    static func save(_ lines: [UInt8], of source: String, in db: Database) throws {
        let sql = """
            INSERT INTO repeatedLines (source, value) VALUES (?, ?)
            ON CONFLICT (source) DO UPDATE SET value = excluded.value
            """
        try db.cachedStatement(sql: sql).execute(arguments: [StoredText.key(source), Data(lines)])
    }

    static func all(in db: Database) throws -> [String: [UInt8]] {
        let rows = try Row.fetchAll(db, sql: "SELECT source, value FROM repeatedLines").map { row in
            let value: Data = row["value"]
            return (row.text("source"), [UInt8](value))
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
}
