internal import Foundation
internal import GRDB

/// A file that is, or is to become, an archive.
///
/// The first hundred bytes of a SQLite file tell whose it is (https://www.sqlite.org/fileformat2.html, section 1.3). They
/// are read as plain bytes, so that a file of somebody else's is not touched, not even by SQLite's side files.
struct ArchiveFile {
    var path: String

    private static let magic = [UInt8]("SQLite format 3\0".utf8)
    private static let headerSize = 100
    private static let applicationIDPlace = 68..<72

    /// Marks a new or empty file as an archive; throws when it belongs to something else.
    func claim(with configuration: Configuration) throws {
        guard try isNewOrEmpty() else { return try check() }
        // The mark is written before the write-ahead log is turned on, so it stands in the file itself.
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { try Schema.mark($0) }
        try queue.close()
    }

    /// Throws when a newer marsad wrote the file; reads it only.
    func checkSchema(against steps: [SchemaStep], with configuration: Configuration) throws {
        var configuration = configuration
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let applied = try queue.read { try Schema.migrator(of: steps).appliedIdentifiers($0) }
        try queue.close()
        let unknown = applied.subtracting(steps.map(\.name)).sorted()
        guard unknown.isEmpty else { throw StoreError.newerSchema(path: path, steps: unknown) }
    }

    /// Opens the file to read it only, also where nothing may be written beside it.
    func openToRead(with configuration: Configuration) throws -> DatabaseQueue {
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            _ = try queue.read { try Int.fetchOne($0, sql: "PRAGMA schema_version") }
            return queue
        } catch let error as DatabaseError where !hasLog {
            guard [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) else { throw error }
            // SQLite would make its side files, even to read. Without a log the file holds everything by itself, and
            // nobody writes it: who does makes a log first.
            let address = URL(filePath: path).absoluteString + "?immutable=1"
            return try DatabaseQueue(path: address, configuration: configuration)
        }
    }

    /// Whether commits may stand in the log beside the file.
    private var hasLog: Bool {
        let size = try? URL(filePath: path + "-wal").resourceValues(forKeys: [.fileSizeKey]).fileSize
        return size ?? 0 > 0
    }

    /// Throws when the file is no archive.
    func check() throws {
        let header = try header()
        guard header.count == Self.headerSize, header.starts(with: Self.magic) else {
            throw StoreError.foreign(path: path, reason: "it is no SQLite database")
        }
        let mark = header[Self.applicationIDPlace].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        guard mark == Schema.applicationID else {
            throw StoreError.foreign(path: path, reason: "it is a database of another application")
        }
    }

    private func isNewOrEmpty() throws -> Bool {
        guard FileManager.default.fileExists(atPath: path) else { return true }
        let values = try URL(filePath: path).resourceValues(forKeys: [.isDirectoryKey])
        guard values.isDirectory != true else { throw StoreError.cannotOpen(path: path, reason: "it is a folder") }
        return try header().isEmpty
    }

    private func header() throws -> [UInt8] {
        do {
            let file = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { file.closeFile() }
            return [UInt8](try file.read(upToCount: Self.headerSize) ?? Data())
        } catch {
            throw StoreError.cannotOpen(path: path, reason: "it cannot be read")
        }
    }
}
