internal import GRDB
internal import News

/// The one row about the archive itself: its hash seed and the highest numbers ever given.
enum ArchiveTable {
    /// The seed, which `newSeed` becomes when the archive has none yet.
    static func seed(orNew newSeed: UInt64, in db: Database) throws -> UInt64 {
        try db.execute(
            sql: "INSERT INTO archive (id, seed) VALUES (1, ?) ON CONFLICT (id) DO NOTHING",
            arguments: [Int64(bitPattern: newSeed)])
        return try seed(in: db)
    }

    static func seed(in db: Database) throws -> UInt64 {
        guard let seed = try Int64.fetchOne(db, sql: "SELECT seed FROM archive WHERE id = 1") else {
            throw StoreError.refused(reason: "the archive has no row about itself")
        }
        return UInt64(bitPattern: seed)
    }

    static func counters(in db: Database) throws -> Counters {
        let sql = "SELECT article, family, event, thread, correction, revision FROM archive WHERE id = 1"
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql)) else {
            throw StoreError.refused(reason: "the archive has no row about itself")
        }
        return Counters(
            article: ArticleID(rawValue: row["article"]), family: FamilyID(rawValue: row["family"]),
            event: EventID(rawValue: row["event"]), thread: ThreadID(rawValue: row["thread"]),
            correction: CorrectionID(rawValue: row["correction"]), revision: row["revision"])
    }

    static func save(_ counters: Counters, in db: Database) throws {
        let sql = """
            UPDATE archive SET article = ?, family = ?, event = ?, thread = ?, correction = ?, revision = ? WHERE id = 1
            """
        try db.cachedStatement(sql: sql).execute(arguments: [
            counters.article.rawValue, counters.family.rawValue, counters.event.rawValue, counters.thread.rawValue,
            counters.correction.rawValue, counters.revision,
        ])
    }
}
