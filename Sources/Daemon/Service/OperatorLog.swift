import Foundation
package import Logging
import News

/// Writes one line per message to standard error: the level, the message, then `key=value` pairs, the source
/// first and the others in order of keys.
///
/// Under systemd the line starts with the priority the journal understands (`sd-daemon(3)`) and carries no time, since
/// the journal keeps its own. Control characters in values are shown as spaces, so that text from a feed can neither
/// start a line of its own nor steer a terminal.
package struct OperatorLog: LogHandler {
    package var logLevel: Logger.Level = .info
    package var metadata: Logger.Metadata = [:]
    private let isJournal: Bool
    private let time: Time

    /// A handler for this process: `JOURNAL_STREAM` in its environment tells that standard error is the journal.
    package init(environment: [String: String], time: Time) {
        isJournal = environment["JOURNAL_STREAM"] != nil
        self.time = time
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        let pairs = all.sorted { Self.rank($0.key) < Self.rank($1.key) }
            .map { " \($0.key)=\(Self.quoted("\($0.value)"))" }.joined()
        let head =
            isJournal
            ? "<\(Self.priority(event.level))>"
            : "\(Rfc3339.text(time.now())) \(event.level.rawValue.uppercased()) "
        FileHandle.standardError.write(Data("\(head)\(Terminal.plain("\(event.message)"))\(pairs)\n".utf8))
    }

    /// The source first, since that is what a reader looks for; the rest by name.
    private static func rank(_ key: String) -> String { key == "source" ? "" : key }

    private static func quoted(_ value: String) -> String {
        let text = Terminal.plain(value)
        let needsQuotes = text.isEmpty || text.contains { $0 == " " || $0 == "\"" || $0 == "=" }
        return needsQuotes ? "\"\(text.replacingOccurrences(of: "\"", with: "'"))\"" : text
    }

    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .critical: 2
        case .error: 3
        case .warning: 4
        case .notice: 5
        case .info: 6
        case .debug, .trace: 7
        }
    }
}

extension Logger {
    /// One line per poll: source, result, items, new, milliseconds, and what the operator should know of it.
    func log(_ outcome: FetchOutcome) {
        var metadata: Metadata = [
            "source": "\(outcome.source)", "result": "\(outcome.result.rawValue)", "items": "\(outcome.items)",
            "new": "\(outcome.new)", "ms": "\(outcome.milliseconds)",
        ]
        if outcome.edited > 0 { metadata["edited"] = "\(outcome.edited)" }
        if outcome.repairs > 0 { metadata["repairs"] = "\(outcome.repairs)" }
        if let status = outcome.status { metadata["status"] = "\(status)" }
        if let fault = outcome.fault { metadata["fault"] = "\(fault)" }
        if outcome.isGap { metadata["gap"] = "true" }
        if let silence = outcome.silence { metadata["silence"] = "\(silence)" }
        if let detail = outcome.detail { metadata["detail"] = "\(detail)" }
        let quiet: Level = outcome.detail == nil ? .info : .notice
        log(level: outcome.result == .failed ? .warning : quiet, "fetch", metadata: metadata)
    }
}
