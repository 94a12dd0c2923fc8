package import Foundation

/// Whether the daemon of an archive runs, as it shows from beside it.
package struct DaemonStatus: Sendable, Hashable, Encodable {
    package enum State: String, Sendable, Hashable, Encodable {
        case running
        case down
        /// Its lock file may not be read.
        case unknown
    }

    package var state: State
    /// Of a running one; nil where its line could not be read.
    package var pid: Int32?
    package var version: String?
    package var since: Date?
    /// Bytes in RAM; nil where that may not be asked.
    package var residentBytes: Int?
    /// Open file descriptors; nil for a process of another user.
    package var openDescriptors: Int?
    /// When the archive's files were last written; nil when there are none.
    package var archiveMoved: Date?
    /// Why nothing is known, else nil.
    package var reason: String?

    init(archive path: String) {
        archiveMoved = Self.moved(path)
        switch ArchiveLock.holding(archive: path) {
        case .nobody: state = .down
        case .unknown(let reason):
            state = .unknown
            self.reason = "\(ArchiveLock.file(of: path)): \(reason)"
        case .daemon(let holder):
            state = .running
            pid = holder?.pid
            version = holder?.version
            since = holder?.since
            let facts = holder.map { ProcessFacts(pid: $0.pid) }
            residentBytes = facts?.residentBytes
            openDescriptors = facts?.openDescriptors
        }
    }

    /// A commit moves the log, and the file itself when the log is emptied into it.
    private static func moved(_ path: String) -> Date? {
        [path, path + "-wal"].compactMap {
            try? URL(filePath: $0).resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
        }.max()
    }

    var text: String {
        switch state {
        case .running: "running" + details.map { ", \($0)" }.joined()
        case .down: "down" + (archiveMoved.map { "; the archive last moved \(Rfc3339.text($0))" } ?? "")
        case .unknown: "not known: \(reason ?? "its lock file cannot be read"); ask as root or as a member of its group"
        }
    }

    private var details: [String] {
        let memory = residentBytes.map { "\((Double($0) / 100_000).rounded() / 10) MB in memory" }
        return [
            pid.map { "process \($0)" }, since.map { "since \(Rfc3339.text($0))" }, version.map { "version \($0)" },
            memory, openDescriptors.map { "\($0) descriptors open" },
        ].compactMap(\.self)
    }
}
