internal import Foundation
internal import GRDB

/// An archive that this process may read and not write, such as one of another user or on a read-only file system.
///
/// SQLite reads a file with a write-ahead log through two files beside it. While a daemon runs they are there. When none does
/// they are not, and who may not write the folder cannot make them: then the file holds everything by itself and is read as
/// one that nobody changes, and what was read counts only if nobody did.
struct SealedArchive: Sendable {
    let path: String
    /// Whether the file is read by itself.
    let isAlone: Bool
    private let state: State?

    /// What changes when anybody writes.
    private struct State: Sendable, Hashable {
        var bytes: Int
        var changed: Date
        var hasLog: Bool
    }

    /// Whether this process may write an archive there, or begin one.
    static func isWritable(at path: String) -> Bool {
        let manager = FileManager.default
        guard manager.isWritableFile(atPath: URL(filePath: path).deletingLastPathComponent().path) else { return false }
        return !manager.fileExists(atPath: path) || manager.isWritableFile(atPath: path)
    }

    /// Throws for an archive that is there and may not be written; SQLite would say that it cannot be opened.
    static func checkWritable(at path: String) throws {
        if FileManager.default.fileExists(atPath: path), !isWritable(at: path) { throw StoreError.readOnly(path: path) }
    }

    init(path: String) throws {
        self.path = path
        guard FileManager.default.fileExists(atPath: path) else {
            throw StoreError.cannotOpen(path: path, reason: "there is none, and none can be begun in that folder")
        }
        try ArchiveFile(path: path).check()
        isAlone = !Self.hasLog(path)
        state = isAlone ? try Self.state(of: path) : nil
    }

    /// Throws when the file was read by itself and somebody wrote to it meanwhile.
    func checkUnchanged() throws {
        if isAlone, try Self.state(of: path) != state { throw StoreError.busy(path: path) }
    }

    func open(with configuration: Configuration) throws -> DatabaseQueue {
        var configuration = configuration
        configuration.readonly = true
        return try DatabaseQueue(path: isAlone ? address : path, configuration: configuration)
    }

    /// As https://www.sqlite.org/uri.html has it: a promise that the file stays as it is, so that nothing is made beside it.
    private var address: String {
        var safe = CharacterSet.alphanumerics
        safe.insert(charactersIn: "/-._~")
        return "file:\(path.addingPercentEncoding(withAllowedCharacters: safe) ?? path)?immutable=1"
    }

    private static func hasLog(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path + "-wal") }

    private static func state(of path: String) throws -> State {
        let values = try URL(filePath: path).resourceValues(forKeys: [.fileSizeKey, .contentModificationDateKey])
        return State(
            bytes: values.fileSize ?? 0, changed: values.contentModificationDate ?? .distantPast, hasLog: hasLog(path))
    }
}
