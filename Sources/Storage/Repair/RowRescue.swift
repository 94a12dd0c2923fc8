internal import GRDB

/// Copies every row of a table that can be read into the same table of another file.
///
/// A damaged page takes the rows on it and leaves the others: those before it are met from the front, those behind it from
/// the back, and what lies between two damaged pages by halving the gap until a row can be read or none is left.
struct RowRescue {
    let table: String
    let source: Database
    let target: Database
    private let columns: [String]
    private let hasRowID: Bool
    private(set) var saved = 0
    /// Rows that were met and could not be stored, since they contradict the table.
    private(set) var refused = 0
    /// A number that no row is above, when the back of the table cannot be read.
    private let highest: Int64
    /// Gaps that are looked into at most: a bound on the time that a table of ruins takes.
    private static let patience = 5_000

    init(_ table: String, from source: Database, to target: Database, highest: Int64) throws {
        self.table = table
        self.source = source
        self.target = target
        self.highest = highest
        // An archive of an older marsad may lack some; those have a value to begin with.
        let theirs = Set(try ArchiveTables.columns(of: table, in: source))
        columns = try ArchiveTables.columns(of: table, in: target).filter(theirs.contains)
        hasRowID = try ArchiveTables.hasRowID(table, in: target)
    }

    mutating func run() throws {
        guard hasRowID else { return try runByKey() }
        let front = try rows(from: .min, to: .max, isBackward: false)
        guard !front.isComplete else { return }
        let first = (front.last ?? 0) + 1
        let back = try rows(from: first, to: .max, isBackward: true)
        if !back.isComplete { try search(first, (back.last ?? highest + 1) - 1) }
    }

    /// Halves a gap again and again, all parts of one size before smaller ones, so that what is left is met soon.
    private mutating func search(_ first: Int64, _ last: Int64) throws {
        var gaps = [(first, last)][...]
        for _ in 0..<Self.patience {
            guard let (first, last) = gaps.popFirst() else { return }
            guard first <= last else { continue }
            let walk = try rows(from: first, to: last, isBackward: false)
            let start = (walk.last ?? first - 1) + 1
            guard !walk.isComplete, start < last else { continue }
            // The row at its start may be the one that cannot be read.
            let middle = start + (last - start) / 2
            gaps += [(start, middle), (middle + 1, last)]
        }
    }

    private struct Walk {
        var last: Int64?
        var isComplete: Bool
    }

    private mutating func rows(from first: Int64, to last: Int64, isBackward: Bool) throws -> Walk {
        let sql = """
            SELECT rowid AS "#", \(list) FROM \(name) NOT INDEXED WHERE rowid >= ? AND rowid <= ?
            ORDER BY rowid \(isBackward ? "DESC" : "ASC")
            """
        var walk = Walk(last: nil, isComplete: false)
        do {
            let rows = try Row.fetchCursor(source.cachedStatement(sql: sql), arguments: [first, last])
            while let row = try rows.next() {
                walk.last = row["#"]
                try store(row)
            }
            walk.isComplete = true
        } catch let error as DatabaseError where error.isDamage {}
        return walk
    }

    /// Of a table that is ordered by its key alone, what can be met from the front and from the back.
    private mutating func runByKey() throws {
        for order in ["ASC", "DESC"] {
            let sql = "SELECT 0 AS \"#\", \(list) FROM \(name) ORDER BY \(try key(order))"
            do {
                let rows = try Row.fetchCursor(source, sql: sql)
                while let row = try rows.next() { try store(row) }
                return
            } catch let error as DatabaseError where error.isDamage {}
        }
    }

    private func key(_ order: String) throws -> String {
        let sql = "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk"
        return try String.fetchAll(target, sql: sql, arguments: [table])
            .map { "\($0.quotedDatabaseIdentifier) \(order)" }.joined(separator: ", ")
    }

    private mutating func store(_ row: Row) throws {
        let rowID = hasRowID ? ["rowid"] : []
        let places = databaseQuestionMarks(count: columns.count + rowID.count)
        let names = (rowID + columns.map(\.quotedDatabaseIdentifier)).joined(separator: ", ")
        let sql = "INSERT INTO \(name) (\(names)) VALUES (\(places))"
        let values = row.databaseValues.dropFirst(hasRowID ? 0 : 1)
        do {
            try target.cachedStatement(sql: sql).execute(arguments: StatementArguments(Array(values)))
            saved += 1
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            // Met from the front already, or not what such a row can be.
            refused += 1
        }
    }

    private var name: String { table.quotedDatabaseIdentifier }
    private var list: String { columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ") }
}
