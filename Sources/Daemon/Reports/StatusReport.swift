import Foundation
import Glibc
package import News
package import Storage

/// Whether the daemon runs, what the archive holds, and how the sources are doing.
package struct StatusReport: Report {
    /// What is read of an archive.
    package struct Holdings: Encodable, Sendable {
        package var archive: StoreFacts
        /// The day whose digest was written last.
        package var lastDigest: CalendarDay?
        package var failing: Int
        /// Sources silent against their own rhythm.
        package var silent: Int
        /// What the polls of all sources cost and brought in the last 30 days.
        package var month: FetchMonth
        package var sources: SourceListReport
    }

    package var version: String
    package var daemon: DaemonStatus
    package var path: String
    /// Nil when there is no archive yet, or it cannot be read.
    package var holdings: Holdings?
    /// Why the archive cannot be read, else nil.
    package var fault: StoreError?

    /// The code to end with: whether the daemon runs or not, this is about the archive.
    package var exitStatus: Int32 {
        fault.flatMap(ExitStatus.code) ?? (holdings == nil ? ExitStatus.noInput : 0)
    }

    package var text: String {
        let head = ["marsad \(version)", "daemon       \(daemon.text)"]
        let lack = fault?.description ?? "\(path): there is none yet"
        let body = holdings?.lines(path: path) ?? ["archive      \(lack)"]
        return (head + body).map(Terminal.plain).joined(separator: "\n")
    }

    private enum CodingKeys: CodingKey {
        case version, daemon, path, fault
    }

    /// One level, so that a key stands where it always stood.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(version, forKey: .version)
        try container.encode(daemon, forKey: .daemon)
        try container.encode(path, forKey: .path)
        try container.encodeIfPresent(fault?.description, forKey: .fault)
        try holdings?.encode(to: encoder)
    }
}

extension StatusReport.Holdings {
    fileprivate func lines(path: String) -> [String] {
        let size = "\((Double(archive.bytes) / 100_000).rounded() / 10) MB"
        return [
            "archive      \(path): \(archive.articles) articles, \(size), SQLite \(archive.sqlite)",
            "last digest  \(lastDigest?.description ?? "none yet")",
            "sources      \(sources.sources.count) watched, \(failing) failing, \(silent) silent",
            "30 days      \(month.text)",
        ] + sources.text.split(separator: "\n").map(String.init)
    }
}

extension StatusReport {
    /// How the daemon of a configuration and its sources are doing, also while it is down.
    ///
    /// The archive is only read, and none is begun.
    package static func now(_ configuration: Configuration, time: Time = .live) async throws -> StatusReport {
        let path = configuration.storage.path
        var report = StatusReport(
            version: Release.version, daemon: DaemonStatus(archive: path), path: path)
        // What may not be looked at is there: opening it tells why it cannot be read.
        guard unsafe access(path, F_OK) == 0 || ![ENOENT, ENOTDIR].contains(errno) else { return report }
        do {
            let store = try Store.openSealed(at: path)
            report.holdings = try await Workplace(configuration: configuration, store: store, time: time).holdings()
        } catch let fault as StoreError {
            report.fault = fault
        }
        return report
    }
}

extension Workplace {
    fileprivate func holdings() async throws -> StatusReport.Holdings {
        let sources = try await sources()
        return StatusReport.Holdings(
            archive: try await store.facts(), lastDigest: try await store.issuedDays().last?.day,
            failing: sources.sources.count { $0.health == .failing },
            silent: sources.sources.count { $0.health == .silent },
            month: sources.sources.reduce(into: FetchMonth()) { $0.add($1.month) }, sources: sources)
    }
}
