internal import Foundation
internal import GRDB

/// The archive: one SQLite file with every article, what was decided about it, and what each source did.
///
/// One process writes it; any number read. A reader sees the archive as it was before or after a commit, never between.
/// Reading and writing are in `StoreReading.swift` and `StoreWriting.swift`.
package struct Store: Sendable {
    /// Seed of the hashes that fingerprints are made with; set when the archive was made and never changed.
    package let seed: UInt64
    /// The file; `:memory:` for an archive in memory.
    package let path: String

    let database: any DatabaseWriter
    /// Set when the archive may only be read here.
    private let seal: SealedArchive?

    /// Opens the archive in a file, which is made when there is none; its folder must exist.
    ///
    /// `newSeed` becomes the seed of a new archive and should be random there. Throws without having changed the file
    /// when it is no archive of marsad or was written by a newer one.
    package static func open(at path: String, newSeed: UInt64) throws(StoreError) -> Store {
        try open(at: path, newSeed: newSeed, steps: Schema.steps)
    }

    static func open(
        at path: String, newSeed: UInt64, steps: [SchemaStep], patience: Double = Store.patience
    ) throws(StoreError) -> Store {
        do {
            let configuration = configuration(patience: patience)
            let file = ArchiveFile(path: path)
            try SealedArchive.checkWritable(at: path)
            try file.claim(with: configuration)
            let missing = try file.missingSteps(of: steps, with: configuration)
            let pool = try DatabasePool(path: path, configuration: configuration)
            // GRDB lowers this when it turns the log on, which would let a power cut undo commits.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            if !missing.isEmpty { try bringUpToDate(pool, at: path, steps: steps) }
            let seed = try pool.write { try ArchiveTable.seed(orNew: newSeed, in: $0) }
            return Store(database: pool, path: path, seed: seed)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    private static func bringUpToDate(_ pool: DatabasePool, at path: String, steps: [SchemaStep]) throws {
        let snapshot = Snapshot(path: path)
        try pool.writeWithoutTransaction { try snapshot.take(before: steps, in: $0) }
        try Schema.migrator(of: steps).migrate(pool)
        try snapshot.tidy()
    }

    /// Opens an archive that this process need not be able to write, and makes no file beside it.
    ///
    /// Where it may be written, this is the same as `open(at:newSeed:)`.
    package static func openToRead(at path: String, newSeed: UInt64) throws(StoreError) -> Store {
        SealedArchive.isWritable(at: path) ? try open(at: path, newSeed: newSeed) : try openSealed(at: path)
    }

    /// Opens an archive to read it only: nothing is made, changed or brought up to date.
    ///
    /// Throws when there is none, or when its schema is not this program's.
    package static func openSealed(at path: String) throws(StoreError) -> Store {
        do {
            let seal = try SealedArchive(path: path)
            let queue = try seal.open(with: configuration())
            let seed = try queue.read { db in
                let missing = try ArchiveFile(path: path).missingSteps(of: Schema.steps, in: db)
                guard missing.isEmpty else { throw StoreError.olderSchema(path: path, steps: missing.map(\.name)) }
                return try ArchiveTable.seed(in: db)
            }
            return Store(database: queue, path: path, seed: seed, seal: seal)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// An archive that is gone with its last holder.
    package static func inMemory(seed: UInt64 = 0) throws(StoreError) -> Store {
        let path = ":memory:"
        do {
            let queue = try DatabaseQueue(configuration: configuration())
            try queue.writeWithoutTransaction { try Schema.mark($0) }
            try Schema.migrator(of: Schema.steps).migrate(queue)
            let seed = try queue.write { try ArchiveTable.seed(orNew: seed, in: $0) }
            return Store(database: queue, path: path, seed: seed)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    private init(database: any DatabaseWriter, path: String, seed: UInt64, seal: SealedArchive? = nil) {
        self.database = database
        self.path = path
        self.seed = seed
        self.seal = seal
    }

    /// Throws when the archive may only be read here: for what would find out late.
    package func checkWritable() throws(StoreError) {
        if seal != nil { throw .readOnly(path: path) }
    }

    /// Closes the file, which then holds everything by itself; the store is of no use afterwards.
    ///
    /// Throws when it is still being read or written, here or by another process.
    package func close() throws(StoreError) {
        do {
            // GRDB closes its readers last, and those cannot empty the log.
            if seal == nil { try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
            try database.close()
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// How long to wait for another process before giving up, in seconds.
    static let patience = 2.0

    static func configuration(patience: Double = Store.patience) -> Configuration {
        var configuration = Configuration()
        configuration.label = "marsad"
        configuration.busyMode = .timeout(patience)
        return configuration
    }

    func read<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do {
            let value = try await database.read(body)
            try seal?.checkUnchanged()
            return value
        } catch {
            throw StoreError(error, path: path)
        }
    }

    func write<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        guard seal == nil else { throw .readOnly(path: path) }
        do { return try await database.write(body) } catch { throw StoreError(error, path: path) }
    }
}
