internal import Foundation
internal import GRDB

extension Store {
    /// What SQLite finds wrong with the file, one sentence each; nothing when it is sound.
    package func integrityCheck() async throws(StoreError) -> [String] {
        try await read { try Integrity.problems(in: $0) }
    }

    /// How the file is kept.
    package func facts() async throws(StoreError) -> StoreFacts {
        // The writer's own connection, since `synchronous` is a setting of the connection.
        do {
            return try await database.writeWithoutTransaction { try StoreFacts($0) }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Throws unless there is room for a poll and something could be written just now.
    package func proveWritable() async throws(StoreError) {
        if let room = Room(beside: path), room.bytes < Room.least { throw .full(path: path) }
        try await write { db in
            // SQLite writes nothing where nothing changes. The number is of no other use here.
            let trial = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
            try db.execute(sql: "PRAGMA user_version = \((trial + 1) % 1_000)")
        }
    }

    /// Writes a copy of the archive that was read back and found sound.
    ///
    /// The copy shows the archive at one moment and may be made while it is written to. It appears under its name only
    /// when it is whole; an older archive of that name is replaced, any other file is left alone and the copy refused.
    package func backup(to path: String) async throws(StoreError) {
        let copy = BackupFile(path: path, original: self.path)
        do {
            try copy.prepare()
            try await database.read { try copy.fill(from: $0) }
            try copy.verify()
            try copy.publish()
        } catch {
            // When clearing fails too, the first fault is the one to tell, and the next copy clears again.
            do { try copy.clear() } catch {}
            throw StoreError(error, path: path)
        }
    }
}

/// SQLite's own checks of a database.
enum Integrity {
    static func problems(in db: Database) throws -> [String] {
        let found = try String.fetchAll(db, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
        let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(100).map { row in
            "a row of \(row["table"] as String) names a row of \(row["parent"] as String) that is not there"
        }
        return found + orphans
    }
}

/// What is free on the disk of a file.
struct Room {
    /// Bytes without which it is not worth while to begin: what a large feed may bring.
    static let least: Int64 = 1_000_000

    let bytes: Int64

    /// Nil when that cannot be told.
    init?(beside path: String) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.int64Value else { return nil }
        bytes = free
    }
}

extension StoreFacts {
    fileprivate init(_ db: Database) throws {
        let pages = try Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        let pageSize = try Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0
        sqlite = try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? ""
        journalMode = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? ""
        synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0
        schema = try Schema.migrator(of: Schema.steps).appliedMigrations(db)
        bytes = pages * pageSize
        articles = try Int.fetchOne(db, sql: "SELECT count(*) FROM article") ?? 0
    }
}
