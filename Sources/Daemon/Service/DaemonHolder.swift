import Foundation

/// The daemon that holds an archive, as it wrote itself down: one JSON line in the lock file.
struct DaemonHolder: Sendable, Hashable, Codable {
    var pid: Int32
    var version: String
    var since: Date

    init(pid: Int32, version: String = Release.version, since: Date) {
        self.pid = pid
        self.version = version
        self.since = since
    }

    /// Reads a lock file's line; nil for anything else, such as a line cut off by a full disk.
    init?(line: Data) {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        guard let holder = try? decoder.decode(DaemonHolder.self, from: line), holder.pid > 0 else { return nil }
        self = holder
    }

    var line: Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        encoder.dateEncodingStrategy = .iso8601
        // Numbers, a constant and a date: nothing that JSON cannot hold.
        return ((try? encoder.encode(self)) ?? Data("{}".utf8)) + Data("\n".utf8)
    }
}
