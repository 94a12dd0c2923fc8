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

    /// The steps that the file lacks, all of them for a new one; throws when a newer marsad wrote it.
    func missingSteps(of steps: [SchemaStep], in db: Database) throws -> [SchemaStep] {
        let applied = try Schema.migrator(of: steps).appliedIdentifiers(db)
        let unknown = applied.subtracting(steps.map(\.name)).sorted()
        guard unknown.isEmpty else { throw StoreError.newerSchema(path: path, steps: unknown) }
        return steps.filter { !applied.contains($0.name) }
    }

    /// The same, of a file that is closed; reads it only.
    func missingSteps(of steps: [SchemaStep], with configuration: Configuration) throws -> [SchemaStep] {
        var configuration = configuration
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let missing = try queue.read { try missingSteps(of: steps, in: $0) }
        try queue.close()
        return missing
    }

    /// Throws when the file is no archive.
    func check() throws {
        let header = try header()
        guard header.count == Self.headerSize, header.starts(with: Self.magic) else {
            guard try !HeaderRescue.isWorthwhile(path) else {
                throw StoreError.damaged(path: path, reason: "its first bytes are not those of an archive")
            }
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
