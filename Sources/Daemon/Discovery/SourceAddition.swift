import Fetching
import Foundation
import News

/// Finds a feed for a new source, tries it, tells what adding it would mean, and adds it when asked to.
package enum SourceAddition {
    /// Grants a wish as far as it can be granted; the configuration file is changed only when that is asked for.
    ///
    /// - Throws: `ConfigurationError`, `SourceWishError`, `FetchError` when the address cannot be reached, and
    ///   `ConfigurationEditError` when the file does not take the source.
    package static func run(
        _ wish: SourceWish, in file: ConfigurationFile, isWriting: Bool, time: Time = .live
    ) async throws -> SourceAdditionReport {
        let configuration = try file.read()
        let terms = try wish.terms(in: configuration, folder: file.folder)
        let fetcher = Fetcher(configuration)
        let visitor = FeedVisitor(
            fetcher: fetcher, headers: configuration.defaults.headers, limits: configuration.limits,
            allowsPrivate: terms.isPrivate, userAgent: configuration.defaults.userAgent,
            proxy: configuration.defaults.proxy, zone: TimeZone(identifier: terms.timeZone) ?? .gmt, time: time)
        let found = try await FeedDiscovery(visitor: visitor).discover(terms.address)
        var report = SourceAdditionReport(terms.address, found, configuration: configuration, path: file.path)
        if let best = found.best, report.feeds[best].watched == nil {
            let proposal = await SourceProposal.make(
                of: found.feeds[best], terms: terms, configuration: configuration, visitor: visitor)
            report.chosen = SourceAdditionDetail(proposal, number: best + 1)
        }
        await fetcher.shutdown()
        if isWriting, let source = report.chosen?.source {
            try file.add(source)
            report.written = true
        }
        return report
    }
}
