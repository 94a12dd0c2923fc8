import Feeds
import Fetching
import Pages

/// Which addresses to try next, and what was found behind those tried: a pure policy.
///
/// The ways in which addresses were found are gone through in turn, the surest first, until one of them brings a feed of
/// news. While none does, a few visits are kept for the well-known addresses.
struct FeedSearch: Sendable {
    /// Addresses that are tried at most.
    static let mostVisits = 12
    /// Addresses that are tried side by side.
    private static let parallel = 4
    /// Visits kept for the well-known addresses.
    private static let reserve = 4
    /// The share of one feed's items that another has, from which on the two are taken for the same news.
    private static let twinShare = 0.5

    private var waiting: ArraySlice<FeedLink>
    /// How the addresses tried last were found.
    private var origin: FeedLink.Origin?
    private var visits = 0
    private var found: DiscoveredFeeds
    private var addresses: Set<String> = []
    private var news: [FeedNews] = []

    /// - Parameters:
    ///   - links: The addresses to try, those found in the surest way first.
    ///   - page: Where they were found.
    init(_ links: [FeedLink], page: String) {
        waiting = links[...]
        found = DiscoveredFeeds(page: page)
    }

    /// The addresses to try side by side now; none when the search is at its end.
    mutating func next() -> [FeedLink] {
        while let next = waiting.first?.origin {
            guard !hasNews || (next == origin && next != .wellKnown) else { return [] }
            let rest = waiting.prefix { $0.origin == next }
            let most = hasNews || next == .wellKnown ? Self.mostVisits : Self.mostVisits - Self.reserve
            let batch = rest.prefix(max(0, min(Self.parallel, most - visits)))
            guard batch.isEmpty else {
                waiting = waiting.dropFirst(batch.count)
                origin = next
                return Array(batch)
            }
            if next != .wellKnown { found.untried += rest }
            waiting = waiting.dropFirst(rest.count)
        }
        return []
    }

    /// Whether there is a feed that carries something, and more than comments.
    private var hasNews: Bool { found.feeds.contains { !$0.isComments && !$0.feed.items.isEmpty } }

    /// Takes in what an address answered, in the order in which the addresses are tried.
    mutating func take(_ answer: Result<FeedVisit, FetchError>, of link: FeedLink) {
        visits += 1
        switch answer {
        case .failure(let error): refuse(link, error.description)
        case .success(let visit):
            let moved = visit.reply.redirects > 0 ? "redirects to \(visit.reply.finalURL): " : ""
            switch visit.feed {
            case .failure(let error): refuse(link, moved + error.description)
            case .success(let feed):
                guard addresses.insert(FeedAddress.looseKey(of: visit.reply.finalURL)).inserted else {
                    return refuse(link, moved + "it is a feed that was found already")
                }
                add(feed, visit.reply, link)
            }
        }
    }

    private mutating func add(_ feed: Feed, _ reply: FetchReply, _ link: FeedLink) {
        let own = FeedNews(feed.items)
        let twin = news.firstIndex { max(own.share(in: $0), $0.share(in: own)) >= Self.twinShare }
        news.append(own)
        found.feeds.append(
            FoundFeed(
                url: link.url, origin: FeedOrigin(link.origin), isComments: link.isComments, feed: feed, reply: reply,
                twin: twin))
    }

    private mutating func refuse(_ link: FeedLink, _ reason: String) {
        found.refused.append(RefusedFeed(url: link.url, found: FeedOrigin(link.origin), reason: reason))
    }

    /// All that was found, the best first.
    var result: DiscoveredFeeds {
        var result = found
        let rank = { (feed: FoundFeed) in (feed.isComments ? 2 : 0) + (feed.feed.items.isEmpty ? 1 : 0) }
        let order = found.feeds.indices.sorted { (rank(found.feeds[$0]), $0) < (rank(found.feeds[$1]), $1) }
        result.feeds = order.map { index in
            var feed = found.feeds[index]
            feed.twin = feed.twin.flatMap { order.firstIndex(of: $0) }
            return feed
        }
        return result
    }
}
