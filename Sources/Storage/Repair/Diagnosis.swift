internal import Foundation
internal import GRDB

/// What is wrong with an archive, and what repairing it would do about each.
package struct Diagnosis: Sendable, Hashable {
    /// Tables and indexes that contradict each other; built anew from the tables.
    package var indexes: [String] = []
    /// The full-text index is damaged; emptied, and built anew by the daemon or `marsad db reindex`.
    package var isSearchDamaged = false
    /// Rows that name rows that are not there, by table; removed.
    package var orphans: [String: Int] = [:]
    /// Tables of which not every row can be read; what can be is saved into a new file.
    package var unreadable: [String] = []
    /// What SQLite says beside that.
    package var others: [String] = []

    package init() {}

    package var isSound: Bool { self == Diagnosis() }
    /// Whether the rows that can be read have to move to a new file.
    package var needsSalvage: Bool { !unreadable.isEmpty || !others.isEmpty }

    /// A sentence for each.
    package var lines: [String] {
        indexes.map { "the index of \($0) contradicts the table: repair builds it anew, and nothing is lost" }
            + (isSearchDamaged
                ? [
                    "the search index is damaged: repair empties it, 'marsad db reindex' builds it anew; nothing is lost"
                ]
                : [])
            + orphans.sorted { $0.key < $1.key }.map {
                "\($0.value) rows of \($0.key) name rows that are not there: repair removes them"
            }
            + unreadable.map {
                "\($0) cannot be read whole: repair saves every row that can be read into a new file, and keeps this one"
            }
            + others.map { "\($0): repair saves every row that can be read into a new file, and keeps this one" }
    }
}

/// Finds out what is wrong with an archive; writes nothing.
///
/// Outside of a transaction, since the end of one that met damage fails, too.
enum Diagnostician {
    static func diagnosis(in db: Database) throws -> Diagnosis {
        var diagnosis = Diagnosis()
        let tables: [String]
        do {
            tables = try ArchiveTables.names(in: db)
        } catch let error as DatabaseError where error.isDamage {
            diagnosis.others = ["the table of tables cannot be read (\(error.resultCode))"]
            return diagnosis
        }
        for table in tables { try examine(table, in: db, &diagnosis) }
        diagnosis.isSearchDamaged = try isSearchDamaged(in: db)
        if diagnosis.unreadable.isEmpty { diagnosis.orphans = try orphans(in: db) }
        if diagnosis.isSound { diagnosis.others = try remaining(in: db) }
        return diagnosis
    }

    private static func examine(_ table: String, in db: Database, _ diagnosis: inout Diagnosis) throws {
        guard try isReadable(table, in: db) else {
            diagnosis.unreadable.append(table)
            return
        }
        let check = "PRAGMA integrity_check(\(table.quotedDatabaseIdentifier))"
        let problems = try damage { try String.fetchAll(db, sql: check) }
        if problems.map({ $0 != ["ok"] }) ?? true { diagnosis.indexes.append(table) }
    }

    /// Whether every column of every row can be read, without any index.
    private static func isReadable(_ table: String, in db: Database) throws -> Bool {
        let columns = try ArchiveTables.columns(of: table, in: db)
        let sizes = columns.map { "total(length(\($0.quotedDatabaseIdentifier)))" }.joined(separator: ", ")
        let sql = "SELECT \(sizes) FROM \(table.quotedDatabaseIdentifier) NOT INDEXED"
        return try damage { try Row.fetchOne(db, sql: sql) } != nil
    }

    private static func isSearchDamaged(in db: Database) throws -> Bool {
        // Reading every posting is what finds damage; the module's own check would write.
        let tables = ["search_data", "search_idx", "search_docsize", "search_config"]
        for table in tables where try !isReadable(table, in: db) { return true }
        return try damage { try Row.fetchOne(db, sql: "SELECT count(*) FROM search WHERE search MATCH '\"\"'") } == nil
    }

    private static func orphans(in db: Database) throws -> [String: Int] {
        let rows = try damage { try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { $0["table"] as String } }
        return Dictionary((rows ?? []).map { ($0, 1) }, uniquingKeysWith: +)
    }

    private static func remaining(in db: Database) throws -> [String] {
        try damage { try String.fetchAll(db, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" } }
            ?? ["the file cannot be checked whole"]
    }

    /// Nil when SQLite meets damage on the way.
    private static func damage<Value>(_ body: () throws -> Value) throws -> Value? {
        do {
            return try body()
        } catch let error as DatabaseError where error.isDamage {
            return nil
        }
    }
}

extension DatabaseError {
    /// Whether it tells of the file and not of the machine.
    var isDamage: Bool { resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_NOTADB || resultCode == .SQLITE_IOERR }
}

/// The archive's own tables.
enum ArchiveTables {
    /// Without those of SQLite, of the full-text index and of GRDB.
    static func names(in db: Database) throws -> [String] {
        let sql = """
            SELECT name FROM sqlite_schema
            WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                AND name NOT LIKE 'search\\_%' ESCAPE '\\' ORDER BY rowid
            """
        return try String.fetchAll(db, sql: sql)
    }

    /// Without those that follow from others.
    static func columns(of table: String, in db: Database) throws -> [String] {
        try Row.fetchAll(db, sql: "PRAGMA table_xinfo(\(table.quotedDatabaseIdentifier))")
            .filter { ($0["hidden"] as Int) == 0 }.map { $0["name"] as String }
    }

    /// Whether rows have a number of their own that they can be found by.
    static func hasRowID(_ table: String, in db: Database) throws -> Bool {
        let sql = "SELECT wr FROM pragma_table_list WHERE name = ?"
        return try Int.fetchOne(db, sql: sql, arguments: [table]) == 0
    }
}
