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
            try file.claim(with: configuration)
            try file.checkSchema(against: steps, with: configuration)
            let pool = try DatabasePool(path: path, configuration: configuration)
            // GRDB lowers this when it turns the log on, which would let a power cut undo commits.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return try Store(database: pool, path: path, newSeed: newSeed, steps: steps)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Opens an archive to read it only: nothing is made, changed or brought up to date.
    ///
    /// Throws when there is none, or when its schema is not this program's.
    package static func openToRead(at path: String) throws(StoreError) -> Store {
        do {
            let file = ArchiveFile(path: path)
            try file.check()
            var configuration = configuration()
            configuration.readonly = true
            let queue = try file.openToRead(with: configuration)
            return try Store(reading: queue, path: path, steps: Schema.steps)
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
            return try Store(database: queue, path: path, newSeed: seed, steps: Schema.steps)
        } catch {
            throw StoreError(error, path: path)
        }
    }

    private init(database: any DatabaseWriter, path: String, newSeed: UInt64, steps: [SchemaStep]) throws {
        try Schema.migrator(of: steps).migrate(database)
        self.database = database
        self.path = path
        seed = try database.write { try ArchiveTable.seed(orNew: newSeed, in: $0) }
    }

    private init(reading database: DatabaseQueue, path: String, steps: [SchemaStep]) throws {
        let applied = try database.read { try Schema.migrator(of: steps).appliedIdentifiers($0) }
        let unknown = applied.subtracting(steps.map(\.name)).sorted()
        guard unknown.isEmpty else { throw StoreError.newerSchema(path: path, steps: unknown) }
        guard applied.count == steps.count else {
            throw StoreError.cannotOpen(
                path: path, reason: "an earlier marsad wrote it, and the next start of this one brings it up to date")
        }
        self.database = database
        self.path = path
        seed = try database.read { try ArchiveTable.seed(in: $0) }
    }

    /// Closes the file, which then holds everything by itself; the store is of no use afterwards.
    ///
    /// Throws when it is still being read or written, here or by another process.
    package func close() throws(StoreError) {
        do {
            // GRDB closes its readers last, and those cannot empty the log.
            try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
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
        do { return try await database.read(body) } catch { throw StoreError(error, path: path) }
    }

    func write<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await database.write(body) } catch { throw StoreError(error, path: path) }
    }
}
