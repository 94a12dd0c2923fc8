import Dates
import Charsets
package import Foundation

/// Reads the bytes of a feed in any of the formats of `FeedFormat`, damaged or not.
package struct FeedParser: Sendable {
    private let zone: TimeZone
    private let limits: FeedLimits
    private let now: Date?

    /// - Parameters:
    ///   - zone: Where a date is read that names no zone.
    ///   - limits: How much of a document is read.
    ///   - now: The clock that refuses dates no news can have; nil takes every date.
    package init(zone: TimeZone = .gmt, limits: FeedLimits = .standard, now: Date? = nil) {
        self.zone = zone
        self.limits = limits
        self.now = now
    }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: The document after any transfer or content coding was undone.
    ///   - url: The address it came from, which relative addresses in it are relative to.
    ///   - contentType: The value of the HTTP header of that name.
    /// - Returns: The feed; what had to be repaired is told in its warnings.
    /// - Throws: `FeedError` when the bytes are no feed.
    package func parse(_ bytes: [UInt8], url: String?, contentType: String?) throws(FeedError) -> Feed {
        let body = bytes.prefix(limits.documentBytes)
        guard body.contains(where: { !$0.isMarkupSpace && $0 != 0 }) else { throw .empty }
        let decision = CharsetDetector(body, contentType: contentType).decide()
        var finisher = ItemFinisher(limits: limits, dates: DateReader(zone: zone), now: now)
        if body.count < bytes.count {
            finisher.log.add("the document is cut after \(limits.documentBytes) bytes")
        }
        for warning in decision.warnings { finisher.log.add(warning) }
        do {
            return try feed(in: decision.text, decision.verdict, url: url, finisher)
        } catch {
            guard let inner = PageWrapping.unwrapped(decision.text) else { throw error }
            finisher.log.add("the feed stands in a page of HTML")
            let wrapped = try feed(in: inner, decision.verdict, url: url, finisher)
            // A page may well show how a feed begins; only one that brings news is one.
            guard !wrapped.items.isEmpty else { throw error }
            return wrapped
        }
    }

    private func feed(
        in text: [UInt8], _ charset: CharsetVerdict, url: String?, _ finisher: ItemFinisher
    ) throws(FeedError) -> Feed {
        var finisher = finisher
        let first = text.first { !$0.isMarkupSpace }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            return try JSONFeedReader(base: url, limits: limits).feed(from: text, charset: charset, finisher: finisher)
        }
        let source = try MarkupSource(text, limits: limits)
        for warning in source.warnings { finisher.log.add(warning) }
        return try MarkupFeedReader(base: url, limits: limits)
            .feed(from: source.root, charset: charset, finisher: finisher)
    }
}
