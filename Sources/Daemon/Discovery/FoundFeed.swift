import Feeds
import Fetching
import Pages

/// How an address came to be tried as a feed.
enum FeedOrigin: String, Sendable, Hashable, Codable {
    /// The owner gave it.
    case given
    /// A `link` element of the page names it.
    case link
    /// A link for readers on the page looks like it.
    case anchor
    /// Many sites have their feed there.
    case wellKnown = "well-known"

    init(_ origin: FeedLink.Origin) {
        switch origin {
        case .link: self = .link
        case .anchor: self = .anchor
        case .wellKnown: self = .wellKnown
        }
    }

    /// For people, after an address.
    var explanation: String {
        switch self {
        case .given: "as given"
        case .link: "named by the page"
        case .anchor: "linked on the page"
        case .wellKnown: "a usual place"
        }
    }
}

/// An address that was fetched and found to be a feed.
struct FoundFeed: Sendable {
    /// The address that was asked.
    var url: String
    var origin: FeedOrigin
    /// Whether it seems to carry what readers write about the news instead of the news.
    var isComments = false
    var feed: Feed
    var reply: FetchReply
    /// Place, from 0, of an earlier feed that has most of its items.
    var twin: Int?
}

/// An address that was tried, and why it is no feed to watch.
struct RefusedFeed: Sendable, Hashable, Encodable {
    var url: String
    var found: FeedOrigin
    /// One sentence.
    var reason: String
}

/// What a search for feeds brought.
struct DiscoveredFeeds: Sendable {
    /// The page that was searched, after redirects; nil when the address given is a feed itself.
    var page: String?
    /// The best first: news before comments, those with items before empty ones, else in the order they were tried.
    var feeds: [FoundFeed] = []
    /// In the order they were tried.
    var refused: [RefusedFeed] = []
    /// Addresses that were not tried, since a search has to end.
    var untried: [FeedLink] = []
}

extension DiscoveredFeeds {
    /// Place of the one feed to take; nil when there is none, or several of different news between which only people can
    /// choose.
    ///
    /// Comments and empty feeds are in nobody's way, and comments are never taken unless they were asked for.
    var best: Int? {
        let distinct = feeds.indices.filter { feeds[$0].twin == nil }
        guard let first = distinct.first, !feeds[first].isComments else { return nil }
        let rivals = distinct.filter {
            !feeds[$0].isComments && feeds[$0].feed.items.isEmpty == feeds[first].feed.items.isEmpty
        }
        return rivals.count == 1 ? first : nil
    }
}
