import Foundation
package import News
import Storage

/// How one source is doing.
package struct SourceReport: Report {
    /// A source's health in one word.
    package enum Health: String, Encodable, Sendable, CaseIterable {
        case healthy, failing, new
        /// It answers, and has brought nothing for longer than its own rhythm explains.
        case silent
    }

    package var source: Source
    package var health: Health
    package var state: SourceState?
    /// Articles the archive holds of it.
    package var articles: Int
    /// What its polls of the last 30 days cost and brought.
    package var month: FetchMonth
    /// For a silent source, how odd that is.
    package var silence: Silence?
    /// The last polls, newest first.
    package var history: [FetchOutcome]
    /// The rules that set the next poll, in the order in which they were asked.
    package var schedule: [PollRule]
    /// What the schedule has learned of it; nil where that was not asked for or nothing is known yet.
    package var rhythm: RhythmReport?

    package var text: String {
        let lines = [
            "\(source.name) (\(source.group))",
            "  address       \(source.url)",
            "  health        \(summary)",
            "  articles      \(articles)",
            "  30 days       \(month.text)",
            "  last success  \(Self.instant(state?.lastSuccess))",
            "  last change   \(Self.instant(state?.lastChange))",
            "  next poll     \(Self.instant(state?.nextPoll))",
            "  charset       \(state?.charset ?? "not known yet")",
            "  identity      \(Self.identity(state?.identity))",
        ]
        let rules = schedule.map { "    \($0.text)" }
        let polls = history.map { "  \(Self.instant($0.at))  \(Self.line(of: $0))" }
        return
            (lines + server.lines.map { "  " + $0 } + (rhythm?.lines ?? []).map { "  " + $0 }
            + (rules.isEmpty ? [] : ["  next poll, rule by rule: what each asks for, and the delay after it"]) + rules
            + (polls.isEmpty ? [] : ["  last polls"]) + polls)
            .map(Terminal.plain).joined(separator: "\n")
    }

    /// What is remembered of its server.
    private var server: ServerMemory { ServerMemory(of: source, state: state) }

    /// What a list tells of it: health, and what is odd about its server.
    var brief: String { ([summary] + server.words).joined(separator: "; ") }

    /// Health with the reason for it.
    var summary: String {
        let gaps = month.gaps > 0 ? "; items may have been lost before \(month.gaps) polls" : ""
        return switch health {
        case .healthy: "healthy" + gaps
        case .new: "not polled yet"
        case .failing: "failing, \(state?.failures ?? 0) in a row: \(history.first?.detail ?? "no detail kept")"
        case .silent: (silence?.text ?? "silent") + gaps
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
        let gap = outcome.isGap ? ", items may have been lost before it" : ""
        return "\(outcome.result.rawValue)\(fault): \(outcome.items) items, \(outcome.new) new, "
            + "\(outcome.edited) edited, \(outcome.bytes) bytes, \(outcome.milliseconds) ms\(gap)"
    }
}

/// All sources, a line each.
package struct SourceListReport: Report {
    package var sources: [SourceReport]

    package var text: String {
        sources.map { report in
            let next = SourceReport.instant(report.state?.nextPoll)
            return Terminal.plain(
                "\(report.source.name) (\(report.source.group)): \(report.brief); \(report.articles) articles; "
                    + "30 days: \(report.month.text); last change \(SourceReport.instant(report.state?.lastChange)); "
                    + "last success \(SourceReport.instant(report.state?.lastSuccess)); next poll \(next)")
        }.joined(separator: "\n")
    }
}

extension Workplace {
    /// Polls that a report lists of one source.
    private static let historyLength = 10

    /// The configured sources with what the archive knows of each.
    package func sources() async throws -> SourceListReport {
        let months = try await store.months(until: time.now())
        var reports: [SourceReport] = []
        for source in configuration.sources {
            reports.append(try await report(on: source, month: months[source.name], polls: 1))
        }
        return SourceListReport(sources: reports)
    }

    /// How one source is doing, and why it is polled when it is.
    package func explainSource(_ name: String) async throws -> SourceReport {
        let source = try configuration.source(named: name)
        let months = try await store.months(of: name, until: time.now())
        var report = try await report(on: source, month: months.values.first, polls: Workplace.historyLength)
        report.rhythm = try await store.sourceState(of: name)?.rhythm.map { RhythmReport($0, at: time.now()) }
        return report
    }

    private func report(on source: Source, month: FetchMonth?, polls: Int) async throws -> SourceReport {
        var state = try await store.sourceState(of: source.name)
        let rules = PollPlan.rules(from: state?.nextPollWhy)
        let silence = state?.rhythm.flatMap { Silence(of: $0, at: $0.upTo) }
        // Told in other words.
        state?.rhythm = nil
        state?.nextPollWhy = nil
        return SourceReport(
            source: source, health: SourceReport.Health(state, isSilent: silence != nil), state: state,
            articles: try await store.articleCount(of: source.name), month: month ?? FetchMonth(),
            silence: silence, history: try await store.history(of: source.name, limit: polls), schedule: rules)
    }
}

extension SourceReport.Health {
    init(_ state: SourceState?, isSilent: Bool) {
        guard let state, state.lastAttempt != nil else {
            self = .new
            return
        }
        self = state.failures > 0 ? .failing : isSilent ? .silent : .healthy
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

    /// The sources of those names, in their order and each once.
    ///
    /// - Throws: `InputError.unknownSource` with the nearest name there is.
    func sources(named names: [String]) throws(InputError) -> [Source] {
        let byName = Dictionary(sources.map { ($0.name, $0) }) { first, _ in first }
        var seen: Set<String> = []
        var found: [Source] = []
        for name in names where seen.insert(name).inserted {
            if let source = byName[name] { found.append(source) } else { found.append(try source(named: name)) }
        }
        return found
    }
}
