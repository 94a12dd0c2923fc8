import Foundation
package import News
package import Storage

/// How one source is doing.
package struct SourceReport: Report {
    /// A source's health in one word.
    package enum Health: String, Encodable, Sendable {
        case healthy, failing, new
    }

    package var source: Source
    package var health: Health
    package var state: SourceState?
    /// Articles the archive holds of it.
    package var articles: Int
    /// The last polls, newest first.
    package var history: [FetchOutcome]
    /// The rules that set the next poll, one sentence each.
    package var schedule: [String]

    package var text: String {
        let lines = [
            "\(source.name) (\(source.group))",
            "  address       \(source.url)",
            "  health        \(summary)",
            "  articles      \(articles)",
            "  last success  \(Self.instant(state?.lastSuccess))",
            "  last change   \(Self.instant(state?.lastChange))",
            "  next poll     \(Self.instant(state?.nextPoll))",
            "  charset       \(state?.charset ?? "not known yet")",
            "  identity      \(Self.identity(state?.identity))",
        ]
        let reasons = schedule.map { "  because       \($0)" }
        let polls = history.map { "  \(Self.instant($0.at))  \(Self.line(of: $0))" }
        return (lines + reasons + (polls.isEmpty ? [] : ["  last polls"]) + polls)
            .map(Terminal.plain).joined(separator: "\n")
    }

    /// Health with the reason for it.
    var summary: String {
        switch health {
        case .healthy: "healthy"
        case .new: "not polled yet"
        case .failing: "failing, \(state?.failures ?? 0) in a row: \(history.first?.detail ?? "no detail kept")"
        }
    }

    /// What the items are told apart by, and why it is not their identifiers.
    private static func identity(_ change: IdentityChange?) -> String {
        guard let change else { return "by \(IdentityRule.id.rawValue)" }
        return "by \(change.rule.rawValue) since \(instant(change.since)): \(change.reason)"
    }

    static func instant(_ date: Date?) -> String { date.map(Rfc3339.text) ?? "never" }

    private static func line(of outcome: FetchOutcome) -> String {
        let fault = outcome.fault.map { ", \($0)" } ?? ""
        return "\(outcome.result.rawValue)\(fault): \(outcome.items) items, \(outcome.new) new, "
            + "\(outcome.edited) edited, \(outcome.bytes) bytes, \(outcome.milliseconds) ms"
    }
}

/// All sources, a line each.
package struct SourceListReport: Report {
    package var sources: [SourceReport]

    package var text: String {
        sources.map { report in
            let next = SourceReport.instant(report.state?.nextPoll)
            return Terminal.plain(
                "\(report.source.name) (\(report.source.group)): \(report.summary); \(report.articles) articles; "
                    + "last success \(SourceReport.instant(report.state?.lastSuccess)); next poll \(next)")
        }.joined(separator: "\n")
    }
}

/// What the archive holds and how the sources are doing.
package struct StatusReport: Report {
    package var version: String
    package var archive: StoreFacts
    package var path: String
    /// The day whose digest was written last.
    package var lastDigest: CalendarDay?
    package var failing: Int
    package var sources: SourceListReport

    package var text: String {
        let megabytes = Double(archive.bytes) / 1_000_000
        let size = "\((megabytes * 10).rounded() / 10) MB"
        return """
            marsad \(version)
            archive      \(Terminal.plain(path)): \(archive.articles) articles, \(size), SQLite \(archive.sqlite)
            last digest  \(lastDigest?.description ?? "none yet")
            sources      \(sources.sources.count) watched, \(failing) failing
            \(sources.text)
            """
    }
}

extension Workplace {
    /// Polls that a report lists of one source.
    private static let historyLength = 10

    /// How the daemon and its sources are doing, also while it is down.
    package func status() async throws -> StatusReport {
        let sources = try await sources()
        return StatusReport(
            version: Release.version, archive: try await store.facts(), path: configuration.storage.path,
            lastDigest: try await store.issuedDays().last?.day,
            failing: sources.sources.count { $0.health == .failing },
            sources: sources)
    }

    /// The configured sources with what the archive knows of each.
    package func sources() async throws -> SourceListReport {
        var reports: [SourceReport] = []
        for source in configuration.sources { reports.append(try await report(on: source, polls: 1)) }
        return SourceListReport(sources: reports)
    }

    /// How one source is doing, and why it is polled when it is.
    package func explainSource(_ name: String) async throws -> SourceReport {
        try await report(on: try configuration.source(named: name), polls: Workplace.historyLength)
    }

    private func report(on source: Source, polls: Int) async throws -> SourceReport {
        let state = try await store.sourceState(of: source.name)
        let health: SourceReport.Health =
            if let state, state.lastAttempt != nil { state.failures > 0 ? .failing : .healthy } else { .new }
        return SourceReport(
            source: source, health: health, state: state, articles: try await store.articleCount(of: source.name),
            history: try await store.history(of: source.name, limit: polls),
            schedule: PollSchedule().reasons(for: source, failures: state?.failures ?? 0))
    }
}

extension Configuration {
    /// The source of that name.
    ///
    /// - Throws: `InputError.unknownSource` with the nearest name there is.
    func source(named name: String) throws(InputError) -> Source {
        guard let source = sources.first(where: { $0.name == name }) else {
            throw .unknownSource(name, nearest: NearestWord.suggestion(for: name, among: sources.map(\.name)))
        }
        return source
    }
}
