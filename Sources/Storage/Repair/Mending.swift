internal import Foundation
internal import GRDB
internal import News

/// Makes whole what was saved in parts: removes what hangs on nothing, and gives every article what each has.
///
/// Articles come first. One whose family or event was lost gets a new one, so that it is found, told of and recognised.
struct Mending {
    /// Becomes that of an archive whose own was lost.
    let newSeed: UInt64
    let db: Database

    /// Rows removed, by table.
    func run() throws -> [String: Int] {
        try restoreArchiveRow()
        try restoreParents()
        let removed = try removeOrphans()
        try placeArticles()
        try recount()
        try forgetDerived()
        return removed
    }

    /// What every archive has one of.
    private func restoreArchiveRow() throws {
        for table in ["searchState", "readingState"] {
            try db.execute(sql: "INSERT OR IGNORE INTO \(table) (id, scheme, done, goal) VALUES (1, 0, 0, 0)")
        }
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO retention (id, shortenedSeen, shortenedArticle)
                VALUES (1, -62135596800000, 0)
                """)
        guard try !(Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM archive)") ?? false) else { return }
        _ = try ArchiveTable.seed(orNew: newSeed, in: db)
        // Fingerprints are made with the seed, which is lost.
        try db.execute(sql: "DELETE FROM fingerprint")
    }

    /// Numbers that others still name.
    private func restoreParents() throws {
        for (table, child, column) in [
            ("family", "familyMember", "family"), ("thread", "threadLink", "thread"), ("thread", "threadTie", "thread"),
        ] {
            try db.execute(sql: "INSERT OR IGNORE INTO \(table) (id) SELECT DISTINCT \(column) FROM \(child)")
        }
        let sql = """
            INSERT OR IGNORE INTO event (id, opened, latest, articles)
            SELECT eventMember.event, min(article.time), max(article.time), count(*)
            FROM eventMember JOIN article ON article.id = eventMember.article GROUP BY eventMember.event
            """
        try db.execute(sql: sql)
    }

    // MARK: Orphans

    private func removeOrphans() throws -> [String: Int] {
        var removed: [String: Int] = [:]
        // Each pass may leave rows behind that named what it removed.
        while true {
            let before = removed
            for table in try ArchiveTables.names(in: db) {
                for key in try ForeignKey.keys(of: table, in: db) {
                    let count = try key.removeOrphans(in: db)
                    if count > 0 { removed[table, default: 0] += count }
                }
            }
            if removed == before { return removed }
        }
    }

    // MARK: Articles

    private func placeArticles() throws {
        var counters = try raisedCounters()
        for article in try articles(without: "familyMember") {
            counters.family = FamilyID(rawValue: counters.family.rawValue + 1)
            try FamilyTable.insert(counters.family, in: db)
            try FamilyMemberTable.insert(
                FamilyMembership(article: article, family: counters.family, relation: .root), in: db)
        }
        for article in try articles(without: "eventMember") {
            counters.event = EventID(rawValue: counters.event.rawValue + 1)
            try EventTable.insert(counters.event, at: Date(timeIntervalSince1970: 0), in: db)
            try EventMemberTable.insert(EventMembership(article: article, event: counters.event, why: "null"), in: db)
        }
        for article in try articles(without: "articleKey") {
            guard let record = try RecordReader.record(of: article, in: db) else { continue }
            try ArticleKeyTable.save(record.article, in: db)
        }
        for family in try Int64.fetchAll(db, sql: "SELECT id FROM family") {
            try FamilyTable.tidy(FamilyID(rawValue: family), in: db)
        }
        try ArchiveTable.save(counters, in: db)
    }

    private func articles(without table: String) throws -> [ArticleID] {
        let sql = "SELECT id FROM article WHERE id NOT IN (SELECT article FROM \(table)) ORDER BY id"
        return try Int64.fetchAll(db, sql: sql).map(ArticleID.init(rawValue:))
    }

    /// No number that anything still names is given again.
    private func raisedCounters() throws -> Counters {
        var counters = try ArchiveTable.counters(in: db)
        let highest = { (sql: String) in try Int64.fetchOne(db, sql: sql) ?? 0 }
        let article = try max(
            highest("SELECT max(id) FROM article"), highest("SELECT max(newest) FROM digestIssue"))
        counters.article = max(counters.article, ArticleID(rawValue: article))
        counters.family = max(counters.family, FamilyID(rawValue: try highest("SELECT max(id) FROM family")))
        counters.event = max(counters.event, EventID(rawValue: try highest("SELECT max(id) FROM event")))
        counters.thread = max(counters.thread, ThreadID(rawValue: try highest("SELECT max(id) FROM thread")))
        counters.correction = max(
            counters.correction, CorrectionID(rawValue: try highest("SELECT max(id) FROM correction")))
        counters.revision += 1
        return counters
    }

    private func recount() throws {
        for event in try Int64.fetchAll(db, sql: "SELECT id FROM event WHERE mergedInto IS NULL") {
            try EventTable.recount(EventID(rawValue: event), in: db)
        }
    }

    /// What is made anew from the articles, or brought again by the outlets: by the daemon at its start, or by `marsad db reindex`.
    private func forgetDerived() throws {
        try SearchStateTable.declareStale(in: db)
        try db.execute(sql: "UPDATE readingState SET scheme = 0 WHERE id = 1")
        let empty = "INSERT OR IGNORE INTO fingerprint (article, value) SELECT id, x'' FROM article"
        try db.execute(sql: empty)
        // The next poll of each source is to bring all items that it shows, those that were lost among them.
        try db.execute(sql: "UPDATE sourceState SET etag = NULL, lastModified = NULL, body = NULL")
        try db.execute(sql: "DELETE FROM wordCount")
        try db.execute(sql: "DELETE FROM heldArticle")
        try db.execute(
            sql: """
                INSERT INTO heldArticle (article, day) SELECT id, firstSeen / 86400000 FROM article
                WHERE firstSeen / 86400000 >= (SELECT max(firstSeen) / 86400000 - 7 FROM article)
                """)
    }
}

/// A foreign key as SQLite tells it.
private struct ForeignKey {
    var child: String
    var parent: String
    var columns: [(from: String, to: String)]
    var setsNull: Bool

    static func keys(of table: String, in db: Database) throws -> [ForeignKey] {
        let rows = try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(table.quotedDatabaseIdentifier))")
        return Dictionary(grouping: rows) { $0["id"] as Int }.sorted { $0.key < $1.key }.compactMap { _, rows in
            guard let first = rows.first else { return nil }
            return ForeignKey(
                child: table, parent: first["table"],
                columns: rows.map { (from: $0["from"] as String, to: ($0["to"] as String?) ?? "id") },
                setsNull: (first["on_delete"] as String) == "SET NULL")
        }
    }

    /// Removes the rows that name one that is not there, or has them name none where that is what its removal would do.
    func removeOrphans(in db: Database) throws -> Int {
        let (child, parent) = (child.quotedDatabaseIdentifier, parent.quotedDatabaseIdentifier)
        let meets = columns.map { "p.\($0.to.quotedDatabaseIdentifier) = \(child).\($0.from.quotedDatabaseIdentifier)" }
        let names = columns.map { "\(child).\($0.from.quotedDatabaseIdentifier) IS NOT NULL" }
        let orphaned = """
            \(names.joined(separator: " AND "))
            AND NOT EXISTS (SELECT 1 FROM \(parent) AS p WHERE \(meets.joined(separator: " AND ")))
            """
        let none = columns.map { "\($0.from.quotedDatabaseIdentifier) = NULL" }.joined(separator: ", ")
        try db.execute(
            sql: setsNull ? "UPDATE \(child) SET \(none) WHERE \(orphaned)" : "DELETE FROM \(child) WHERE \(orphaned)")
        return db.changesCount
    }
}
