import Charsets
import Feeds
import Fetching
import Foundation
import Pages

@testable import Daemon

/// Feeds and answers as a search meets them.
enum DiscoverySample {
    /// 2026-09-15T14:00:00Z.
    static let now = Date(timeIntervalSince1970: 1_789_480_800)

    static func item(_ title: String = "", link: String? = nil, text: String = "", hoursAgo: Double? = nil) -> FeedItem
    {
        var item = FeedItem()
        item.title = title
        item.link = link
        item.text = text
        item.published = hoursAgo.map { now.addingTimeInterval(-$0 * 3600) }
        item.statesDate = hoursAgo != nil
        return item
    }

    /// Items at those paths of one site.
    static func items(_ paths: some Sequence<Int>) -> [FeedItem] {
        paths.map { item(link: "https://marfa.example/n/\($0)") }
    }

    static func feed(_ items: [FeedItem], title: String = "", language: String? = nil, ttl: Int? = nil) -> Feed {
        var feed = Feed(format: .rss20, charset: CharsetVerdict(used: "utf-8", evidence: .validUTF8))
        feed.items = items
        feed.title = title
        feed.language = language
        feed.ttl = ttl
        return feed
    }

    /// An answer with a feed of such items, after so many redirects.
    static func answer(
        _ items: [FeedItem], at url: String, redirects: Int = 0
    ) -> Result<FeedVisit, FetchError> {
        let reply = FetchReply(status: 200, finalURL: url, redirects: redirects)
        return .success(FeedVisit(reply: reply, feed: .success(feed(items))))
    }

    /// An answer with a page that is no feed.
    static func page(at url: String, redirects: Int = 0) -> Result<FeedVisit, FetchError> {
        let reply = FetchReply(status: 200, finalURL: url, redirects: redirects)
        return .success(FeedVisit(reply: reply, feed: .failure(.notAFeed("an HTML page"))))
    }

    /// Addresses found in one way, numbered.
    static func links(_ count: Int, _ origin: FeedLink.Origin) -> [FeedLink] {
        (0..<count).map { FeedLink(url: "https://marfa.example/\(origin.rawValue)/\($0)", origin: origin) }
    }
}
