package import Foundation
internal import GRDB
internal import Glibc

/// What repairing an archive did.
package struct RepairReport: Sendable, Hashable {
    /// What was wrong.
    package var diagnosis: Diagnosis
    /// What was done about it, a sentence each; nothing for a sound archive.
    package var deeds: [String] = []
}

extension Store {
    /// Finds out what is wrong with the archive in a file; writes nothing.
    package static func diagnose(at path: String) throws(StoreError) -> Diagnosis {
        do {
            let seal = try SealedArchive(path: path)
            let queue = try seal.open(with: configuration())
            let diagnosis = try queue.unsafeRead { try Diagnostician.diagnosis(in: $0) }
            try seal.checkUnchanged()
            return diagnosis
        } catch let error as DatabaseError where error.isDamage {
            var diagnosis = Diagnosis()
            diagnosis.others = ["the file cannot be opened (\(error.message ?? error.resultCode.description))"]
            return diagnosis
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Repairs the archive in a file that no process has open.
    ///
    /// The damaged file stays beside it, whole, as `NAME.damaged-WHEN.sqlite`. `newSeed` becomes the seed of an archive whose own was lost.
    package static func repair(at path: String, newSeed: UInt64, now: Date) throws(StoreError) -> RepairReport {
        do {
            return try ArchiveRepair(path: path, newSeed: newSeed, now: now).run()
        } catch {
            throw StoreError(error, path: path)
        }
    }
}

/// Repairs a copy, proves it sound, and puts it in the archive's place.
struct ArchiveRepair {
    let path: String
    let newSeed: UInt64
    let now: Date

    func run() throws -> RepairReport {
        guard FileManager.default.fileExists(atPath: path) else {
            throw StoreError.cannotOpen(path: path, reason: "there is no such file")
        }
        try SealedArchive.checkWritable(at: path)
        let needsHeader = try lacksHeader()
        let lock = try ArchiveLock(path: path)
        do {
            try checkRoom()
            try clear()
            try lock.copy(to: work)
            let report = try repair(lock, needsHeader: needsHeader)
            try clear()
            return report
        } catch {
            // When clearing fails too, the first fault is the one to tell, and the next repair clears again.
            do { try clear() } catch {}
            throw error
        }
    }

    /// A file that never was an archive is refused.
    private func lacksHeader() throws -> Bool {
        do {
            try ArchiveFile(path: path).check()
            return false
        } catch {
            guard try HeaderRescue.isWorthwhile(path) else { throw error }
            return true
        }
    }

    // MARK: Steps

    private func repair(_ lock: borrowing ArchiveLock, needsHeader: Bool) throws -> RepairReport {
        if needsHeader { try HeaderRescue.write(to: work) }
        var report = RepairReport(diagnosis: Diagnosis())
        if needsHeader { report.deeds.append("the file's first bytes were written anew") }
        let hasLog = FileManager.default.fileExists(atPath: path + "-wal") && !needsHeader
        if hasLog { try FileManager.default.copyItem(atPath: path + "-wal", toPath: work + "-wal") }
        if !hasLog, try HeaderRescue.fit(work) {
            report.deeds.append("the file had been cut off; what it held behind that is lost")
        }
        report.diagnosis = try diagnosis(of: work)
        if hasLog, !report.diagnosis.isSound, try isSoundWithoutLog(lock) {
            report.deeds.append("the write-ahead log beside the file damages it and was left out; the rest is sound")
        } else if report.diagnosis.isSound, !needsHeader {
            return report
        } else if try report.diagnosis.needsSalvage || !mend(report.diagnosis, &report.deeds) {
            try salvage(&report.deeds)
        }
        try publish(&report.deeds)
        return report
    }

    private func open(_ path: String, keys: Bool = true) throws -> DatabaseQueue {
        var configuration = Store.configuration()
        configuration.foreignKeysEnabled = keys
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private func diagnosis(of file: String) throws -> Diagnosis {
        do {
            let queue = try open(file)
            defer { try? queue.close() }
            return try queue.unsafeRead { try Diagnostician.diagnosis(in: $0) }
        } catch let error as DatabaseError where error.isDamage {
            var diagnosis = Diagnosis()
            diagnosis.others = ["the file cannot be opened (\(error.message ?? error.resultCode.description))"]
            return diagnosis
        }
    }

    /// A log of another file makes a sound one look damaged, and SQLite cannot tell.
    private func isSoundWithoutLog(_ lock: borrowing ArchiveLock) throws -> Bool {
        try lock.copy(to: fresh)
        guard try diagnosis(of: fresh).isSound else {
            try remove(fresh)
            return false
        }
        try remove(work)
        try FileManager.default.moveItem(atPath: fresh, toPath: work)
        try remove(fresh)
        return true
    }

    /// Mends what no row has to be saved from; whether the file is sound then.
    private func mend(_ diagnosis: Diagnosis, _ deeds: inout [String]) throws -> Bool {
        let queue = try open(work, keys: false)
        defer { try? queue.close() }
        do {
            let removed = try queue.write { db in
                for table in diagnosis.indexes { try db.execute(sql: "REINDEX \(table.quotedDatabaseIdentifier)") }
                if diagnosis.isSearchDamaged { try SearchTable.clear(in: db) }
                if diagnosis.isSearchDamaged { try SearchStateTable.declareStale(in: db) }
                return diagnosis.orphans.isEmpty ? [:] : try Mending(newSeed: newSeed, db: db).run()
            }
            guard try queue.unsafeRead({ try Diagnostician.diagnosis(in: $0) }).isSound else { return false }
            deeds += diagnosis.indexes.map { "the index of \($0) was built anew" }
            if diagnosis.isSearchDamaged {
                deeds.append("the search index was emptied; the daemon or 'marsad db reindex' builds it anew")
            }
            deeds += lines(ofRemoved: removed)
            return true
        } catch let error as DatabaseError where error.isDamage {
            return false
        }
    }

    private func lines(ofRemoved removed: [String: Int]) -> [String] {
        removed.sorted { $0.key < $1.key }
            .map { "\($0.value) rows of \($0.key) named rows that are not there, and were removed" }
    }

    /// Saves what can be read of the working copy into a new file, which takes its place.
    private func salvage(_ deeds: inout [String]) throws {
        try Store.open(at: fresh, newSeed: newSeed).close()
        let target = try open(fresh, keys: false)
        let source = try open(work, keys: false)
        var told: [String] = []
        try source.unsafeRead { old in
            try target.write { new in
                try new.execute(sql: "DELETE FROM archive; DELETE FROM searchState; DELETE FROM readingState")
                try new.execute(sql: "DELETE FROM retention")
                told = try rescueAll(from: old, to: new)
                told += lines(ofRemoved: try Mending(newSeed: newSeed, db: new).run())
            }
        }
        try target.close()
        // The source is a copy that is thrown away, and closing it may meet damage.
        try? source.close()
        try remove(work)
        try FileManager.default.moveItem(atPath: fresh, toPath: work)
        guard try diagnosis(of: work).isSound else {
            throw StoreError.damaged(path: path, reason: "what was saved is unsound")
        }
        deeds += told
    }

    /// Every table in the order in which they were made: articles are among the first.
    private func rescueAll(from old: Database, to new: Database) throws -> [String] {
        let theirs = Set(try ArchiveTables.names(in: old))
        guard theirs.contains("article") else {
            throw StoreError.damaged(path: path, reason: "its table of tables is lost; only a backup can help")
        }
        let highest =
            theirs.compactMap { table in
                // Where that cannot be read either, another table's tells.
                try? Int64.fetchOne(old, sql: "SELECT max(rowid) FROM \(table.quotedDatabaseIdentifier)")
            }.max() ?? 1 << 20
        let tables = try ArchiveTables.names(in: new).filter { theirs.contains($0) && $0 != "grdb_migrations" }
        return try tables.map { table in
            let expected = try? Int.fetchOne(old, sql: "SELECT count(*) FROM \(table.quotedDatabaseIdentifier)")
            var rescue = try RowRescue(table, from: old, to: new, highest: highest)
            try rescue.run()
            let lost = expected.map { max(0, $0 - rescue.saved) }
            let word = lost.map { $0 == 0 ? "none" : "\($0)" } ?? "an unknown number"
            return "\(table): \(rescue.saved) rows saved, \(word) lost"
        }
    }

    // MARK: Files

    /// The file that was damaged keeps its log, under a name beside its own.
    private func publish(_ deeds: inout [String]) throws {
        let queue = try open(work)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        try queue.close()
        let kept = try setAside()
        try BackupFile(path: path, original: path).publish(work)
        deeds.append("the damaged file is kept as \(kept)")
    }

    /// Gives the damaged file another name beside its own, which the repaired one then takes; its log goes with it.
    private func setAside() throws -> String {
        let url = URL(filePath: path)
        let stamp = now.formatted(.iso8601.timeSeparator(.omitted).dateSeparator(.omitted))
        let stem = url.deletingPathExtension().lastPathComponent
        let kept = url.deletingLastPathComponent().appending(path: "\(stem).damaged-\(stamp).sqlite").path
        // A second name and not another one, so that there is an archive under the first at any moment.
        // Safe: both paths become C strings that outlive the call, and the call keeps neither.
        guard unsafe link(path, kept) == 0 else {
            throw StoreError.cannotOpen(path: path, reason: "it cannot be given the name \(kept)")
        }
        for suffix in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.moveItem(atPath: path + suffix, toPath: kept + suffix)
        }
        return kept
    }

    private func checkRoom() throws {
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
        // The copy to work on, and what is saved from it.
        guard let room = Room(beside: path)?.bytes, let size, room < size.int64Value * 2 else { return }
        throw StoreError.full(path: path)
    }

    private var work: String { beside("repair") }
    private var fresh: String { beside("saved") }

    private func beside(_ kind: String) -> String {
        let url = URL(filePath: path)
        return url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).\(kind)").path
    }

    private func clear() throws {
        try remove(work)
        try remove(fresh)
    }

    private func remove(_ file: String) throws {
        for name in ["", "-journal", "-wal", "-shm"].map({ file + $0 })
        where FileManager.default.fileExists(atPath: name) {
            try FileManager.default.removeItem(atPath: name)
        }
    }
}
