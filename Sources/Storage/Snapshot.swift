internal import Foundation
internal import GRDB

/// The copy of an archive that is made before its schema is changed.
///
/// It stands beside the archive and is named after the first step that follows: `marsad.before-0011-x.sqlite`. The two of
/// the last changes are kept.
struct Snapshot {
    static let kept = 2

    let path: String

    /// Makes the copy if an archive lacks steps; a file without any is new, and there is nothing to keep.
    ///
    /// Other processes wait meanwhile, so that what is copied is what is changed then.
    func take(before steps: [SchemaStep], in db: Database) throws {
        try db.inTransaction(.immediate) {
            let missing = try ArchiveFile(path: path).missingSteps(of: steps, in: db)
            if let first = missing.first, missing.count < steps.count {
                try take(before: first, in: db)
            }
            return .rollback
        }
    }

    private func take(before step: SchemaStep, in db: Database) throws {
        let copy = BackupFile(path: place(before: step), original: path)
        do {
            try checkRoom(in: db)
            try copy.prepare()
            try fill(copy)
            try copy.verify()
            try copy.publish()
        } catch {
            // When clearing fails too, the first fault is the one to tell, and the next copy clears again.
            do { try copy.clear() } catch {}
            throw refusal(StoreError(error, path: copy.path))
        }
    }

    /// Through a connection of its own, since SQLite copies none that is in the middle of a change.
    private func fill(_ copy: BackupFile) throws {
        var configuration = Store.configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.read { try copy.fill(from: $0) }
        try queue.close()
    }

    /// Damage is told as what it is: making room would not help.
    private func refusal(_ error: StoreError) -> StoreError {
        switch error {
        case .damaged: .damaged(path: path, reason: "a copy of it is unsound")
        case .noSnapshot: error
        case .full: .noSnapshot(path: path, reason: "its disk is full")
        default: .noSnapshot(path: path, reason: error.description)
        }
    }

    private func checkRoom(in db: Database) throws {
        let pages = try Int64.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        let needed = pages * (try Int64.fetchOne(db, sql: "PRAGMA page_size") ?? 0)
        guard let free = Room(beside: path)?.bytes, free < needed else { return }
        throw StoreError.noSnapshot(path: path, reason: "it takes \(needed) bytes, and \(free) are free")
    }

    /// Removes the older ones, once the change is made.
    func tidy() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasPrefix("\(stem).before-") && $0.hasSuffix(".sqlite") }.sorted()
        // The steps are numbered, so their names sort by age.
        for name in names.dropLast(Self.kept) {
            try FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    private var folder: URL { URL(filePath: path).deletingLastPathComponent() }
    private var stem: String { URL(filePath: path).deletingPathExtension().lastPathComponent }

    private func place(before step: SchemaStep) -> String {
        folder.appending(path: "\(stem).before-\(step.name).sqlite").path
    }
}
