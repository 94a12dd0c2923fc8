internal import Foundation
internal import GRDB
internal import News

/// The owner's corrections, in the order in which they were made; none is ever deleted.
enum CorrectionTable {
    static func insert(_ correction: CorrectionID, kind: CorrectionKind, at time: Date, in db: Database) throws {
        try db.execute(
            sql: "INSERT INTO correction (id, at, kind) VALUES (?, ?, ?)",
            arguments: [correction.rawValue, StoredTime.milliseconds(time), kind.rawValue])
    }

    /// Those of which a later correction took settlements back, by number.
    static func undone(by correction: CorrectionID, in db: Database) throws -> [UndoneCorrection] {
        let sql = """
            SELECT id, at, kind, NOT EXISTS (
                SELECT 1 FROM settlement WHERE settlement.correction = correction.id AND undoneBy IS NULL) AS isWhole
            FROM correction WHERE id IN (SELECT correction FROM settlement WHERE undoneBy = ?) ORDER BY id
            """
        return try Row.fetchAll(db, sql: sql, arguments: [correction.rawValue]).map { row in
            guard let kind = CorrectionKind(rawValue: row["kind"]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown kind in correction")
            }
            return UndoneCorrection(
                number: CorrectionID(rawValue: row["id"]), kind: kind, at: row.time("at"), isWhole: row["isWhole"])
        }
    }
}
