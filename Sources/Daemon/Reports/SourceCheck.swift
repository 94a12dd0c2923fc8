import Charsets
import Feeds
import Fetching
package import Foundation
import News

/// What feeds answer when they are fetched and read without storing anything.
package struct SourceCheck: Report {
    package struct Entry: Encodable, Sendable {
        package var source: String
        package var url: String
        /// The address that answered after redirects.
        package var finalURL: String?
        package var format: String?
        package var charset: String?
        package var items: Int?
        /// Items without a usable date.
        package var undated: Int?
        package var newest: Date?
        package var warnings: [String] = []
        /// One sentence when no feed came; else nil.
        package var fault: String?
    }

    package var entries: [Entry]

    /// Whether no feed came from any of them.
    package var isUseless: Bool { !entries.isEmpty && entries.allSatisfy { $0.fault != nil } }

    package var text: String {
        entries.map { entry in
            if let fault = entry.fault { return Terminal.plain("\(entry.source): FAILED: \(fault)") }
            let newest = entry.newest.map { ", newest \(Rfc3339.text($0))" } ?? ""
            let head = """
                \(entry.source): \(entry.format ?? ""), \(entry.charset ?? ""), \(entry.items ?? 0) items, \
                \(entry.undated ?? 0) undated\(newest)
                """
            return ([head] + entry.warnings.map { "    repaired: \($0)" }).map(Terminal.plain).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// Checks the sources of those names, or all of them.
    package static func run(
        _ names: [String], of configuration: Configuration, environment: [String: String] = [:], time: Time = .live
    ) async throws -> SourceCheck {
        let chosen = try configuration.sources(named: names)
        let fetcher = Fetcher(configuration)
        let reader = SourceReading(
            fetcher: fetcher, limits: configuration.limits, time: time,
            secrets: Secrets(environment: environment))
        var entries: [Entry] = []
        try await PollPass(parallel: configuration.limits.parallel)
            .run(names.isEmpty ? configuration.sources : chosen, read: { await reader.read($0, state: nil) }) {
                entries += $0.map(Entry.init)
            }
        await fetcher.shutdown()
        return SourceCheck(entries: entries)
    }
}

extension SourceCheck.Entry {
    fileprivate init(_ reading: Reading) {
        self.init(source: reading.source.name, url: reading.source.url)
        switch reading.result {
        case .failure(let fault):
            self.fault = fault.detail
        case .success(.unchanged(let reply)), .success(.repeated(let reply)):
            finalURL = reply.finalURL
        case .success(.feed(let feed, let reply)):
            finalURL = reply.finalURL
            format = feed.format.rawValue
            charset = "\(feed.charset.used) (\(feed.charset.evidence.rawValue))"
            items = feed.items.count
            undated = feed.items.count { $0.published == nil && $0.updated == nil }
            newest = feed.items.compactMap { $0.published ?? $0.updated }.max()
            warnings = feed.warnings.map(\.description)
        }
    }
}
