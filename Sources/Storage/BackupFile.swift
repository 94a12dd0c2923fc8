internal import Foundation
internal import GRDB
internal import Glibc

/// A copy of the archive in the making, beside the place it will take.
struct BackupFile: Sendable {
    var path: String
    /// The file it is a copy of.
    var original: String

    /// Hidden, and with the same name every time, so that one left behind by a crash is cleared by the next copy.
    private var draft: String {
        let url = URL(filePath: path)
        return url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).draft").path
    }

    /// Makes room for the draft; throws when the place is taken by something that is no backup.
    func prepare() throws {
        if FileManager.default.fileExists(atPath: path) {
            guard !isOriginal else {
                throw StoreError.cannotOpen(path: path, reason: "it is the archive itself, not a place for its copy")
            }
            try ArchiveFile(path: path).check()
        }
        try clear()
    }

    /// Removes the draft and SQLite's files beside it, where there are any.
    func clear() throws {
        for leftover in ["", "-journal", "-wal", "-shm"].map({ draft + $0 })
        where FileManager.default.fileExists(atPath: leftover) {
            try FileManager.default.removeItem(atPath: leftover)
        }
    }

    private var isOriginal: Bool {
        let resolved = { (path: String) in URL(filePath: path).resolvingSymlinksInPath().standardizedFileURL.path }
        return resolved(path) == resolved(original)
    }

    func fill(from archive: Database) throws {
        let queue = try DatabaseQueue(path: draft, configuration: Store.configuration())
        try queue.writeWithoutTransaction { db in
            try archive.backup(to: db)
            // A copy without a write-ahead log is one file, which can be moved and sent.
            try db.execute(sql: "PRAGMA journal_mode = DELETE")
            if try isHollow(db) { try db.execute(sql: "VACUUM") }
        }
        try queue.close()
    }

    /// Whether more than a quarter of a file is room that was freed in it.
    private func isHollow(_ db: Database) throws -> Bool {
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        return try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0 > pages / 4
    }

    func verify() throws {
        var configuration = Store.configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: draft, configuration: configuration)
        let problems = try queue.read { try Integrity.problems(in: $0) }
        try queue.close()
        if let problem = problems.first { throw StoreError.damaged(path: draft, reason: problem) }
        try ArchiveFile(path: draft).check()
    }

    /// Gives the draft its name, once it is on the disk.
    func publish() throws { try publish(draft) }

    /// The same with a file of another name beside it.
    func publish(_ draft: String) throws {
        try synchronize(draft)
        // rename(2) and not Foundation's `replaceItemAt`, which on Linux moves the old file over the new one.
        // Safe: both paths become C strings that outlive the call, and the call keeps neither.
        guard unsafe rename(draft, path) == 0 else {
            throw StoreError.cannotOpen(path: path, reason: "the finished copy \(draft) cannot be given that name")
        }
        try synchronize(URL(filePath: path).deletingLastPathComponent().path)
    }

    private func synchronize(_ path: String) throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        try file.synchronize()
        try file.close()
    }
}
