import Feeds
import Fetching
import Foundation
import News

/// Fetches an address and reads what comes as a feed, in the way a poll of it would.
struct FeedVisitor: Sendable {
    let fetcher: Fetcher
    let headers: [String: String]
    let limits: LimitsConfiguration
    /// Whether addresses that are not of the public internet may be visited.
    var allowsPrivate = false
    var userAgent: String?
    var proxy: String?
    /// Where dates are read that name no zone.
    let zone: TimeZone
    let time: Time

    /// Visits an address; with the validators of an earlier visit the answer may be "not modified".
    @concurrent
    func visit(_ url: String, validators: FeedValidators? = nil) async throws(FetchError) -> FeedVisit {
        let reply = try await fetcher.fetch(
            FetchRequest(
                url: url, headers: headers, etag: validators?.etag, lastModified: validators?.lastModified,
                allowsFile: url.hasPrefix("file:"), allowsPrivate: allowsPrivate, userAgent: userAgent, proxy: proxy,
                limits: limits.fetching))
        return FeedVisit(reply: reply, feed: read(reply, zone: zone, now: time.now()))
    }

    /// The items of an answer with their dates read in another zone, so that those change that name none.
    func itemsElsewhere(in reply: FetchReply) -> [FeedItem] {
        let isEastern = zone.secondsFromGMT(for: time.now()) > 0
        let shifted = TimeZone(secondsFromGMT: (isEastern ? -11 : 13) * 3600) ?? .gmt
        guard case .success(let feed) = read(reply, zone: shifted, now: nil) else { return [] }
        return feed.items
    }

    private func read(_ reply: FetchReply, zone: TimeZone, now: Date?) -> Result<Feed, FeedError> {
        let parser = FeedParser(zone: zone, limits: limits.reading, now: now)
        do throws(FeedError) {
            return .success(try parser.parse(reply.body, url: reply.finalURL, contentType: reply.contentType))
        } catch {
            return .failure(error)
        }
    }
}

/// What an address answered.
struct FeedVisit: Sendable {
    let reply: FetchReply
    /// The feed that came; the error of an empty document when nothing was modified.
    let feed: Result<Feed, FeedError>
}
