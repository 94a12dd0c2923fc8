internal import Foundation
internal import GRDB
internal import News

/// What each source has shown of its rhythm.
enum SourceRhythmTable {
    static func save(_ rhythm: SourceRhythm, of source: String, in db: Database) throws {
        let sql = """
            INSERT OR REPLACE INTO sourceRhythm (
                source, since, upTo, hours, recent, recentExpected, lastNew, openGap, gaps, gapMean, gapSquare,
                capacity, newest, losses, lastLoss, lossSpan, ttl, updatePeriod, skipHours, skipDays)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            StoredText.key(source), StoredTime.milliseconds(rhythm.since), StoredTime.milliseconds(rhythm.upTo),
            bytes(of: rhythm.hours), rhythm.recent, rhythm.recentExpected,
            rhythm.lastNew.map(StoredTime.milliseconds), rhythm.openGap, rhythm.gaps, rhythm.gapMean,
            rhythm.gapSquare, rhythm.capacity, bytes(of: rhythm.newest), rhythm.losses,
            rhythm.lastLoss.map(StoredTime.milliseconds), rhythm.lossSpan, rhythm.wishes.ttl,
            rhythm.wishes.updatePeriod, mask(of: rhythm.wishes.skipHours), mask(of: rhythm.wishes.skipDays),
        ])
    }

    static func rhythm(of source: String, in db: Database) throws -> SourceRhythm? {
        let sql = "SELECT * FROM sourceRhythm WHERE source = ?"
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [StoredText.key(source)])
        return try withExtendedLifetime(rows) { try rows.next().map(rhythm) }
    }

    /// All of them, by the source's name.
    static func rhythms(in db: Database) throws -> [String: SourceRhythm] {
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM sourceRhythm")
        return try Dictionary(Array(rows.map { ($0.text("source"), rhythm($0)) })) { first, _ in first }
    }

    private static func rhythm(_ row: Row) -> SourceRhythm {
        SourceRhythm(
            since: row.time("since"), upTo: row.time("upTo"), hours: numbers(in: row["hours"]), recent: row["recent"],
            recentExpected: row["recentExpected"], lastNew: row.optionalTime("lastNew"), openGap: row["openGap"],
            gaps: row["gaps"], gapMean: row["gapMean"], gapSquare: row["gapSquare"], capacity: row["capacity"],
            newest: numbers(in: row["newest"]), losses: row["losses"], lastLoss: row.optionalTime("lastLoss"),
            lossSpan: row["lossSpan"],
            wishes: VisitWishes(
                ttl: row["ttl"], updatePeriod: row["updatePeriod"], skipHours: numbers(in: row["skipHours"]),
                skipDays: numbers(in: row["skipDays"])))
    }

    // MARK: Forms

    private static func bytes<Number: FixedWidthInteger>(of numbers: [Number]) -> Data {
        var bytes = Data(capacity: numbers.count * Number.bitWidth / 8)
        for number in numbers {
            for byte in 0..<Number.bitWidth / 8 { bytes.append(UInt8(truncatingIfNeeded: number >> (byte * 8))) }
        }
        return bytes
    }

    private static func numbers<Number: FixedWidthInteger>(in bytes: Data) -> [Number] {
        let (bytes, width) = (Array(bytes), Number.bitWidth / 8)
        return stride(from: 0, to: bytes.count / width * width, by: width).map { start in
            (0..<width).reduce(0) { $0 | Number(bytes[start + $1]) << ($1 * 8) }
        }
    }

    /// A bit for each number below 62.
    private static func mask(of numbers: [Int]) -> Int64 {
        numbers.filter { (0..<62).contains($0) }.reduce(0) { $0 | 1 << Int64($1) }
    }

    private static func numbers(in mask: Int64) -> [Int] { (0..<62).filter { mask & (1 << Int64($0)) != 0 } }
}
