import Feeds
import Foundation
import News
import Storage

/// How many items of a feed a watched source has brought already.
struct SourceOverlap: Sendable, Hashable, Encodable {
    var source: String
    var items: Int
    /// Share of the feed's items, from 0 to 1.
    var share: Double
}

/// Counts how many items of a feed the archive has, source by source.
struct OverlapCount: Sendable {
    private let news: FeedNews
    private var places: [String: Set<Int>] = [:]

    init(_ news: FeedNews) { self.news = news }

    mutating func take(_ headline: StoredHeadline) {
        guard let place = news.place(link: headline.link, title: headline.title) else { return }
        places[headline.source, default: []].insert(place)
    }

    /// Those of some sources that have any of the items, the most first.
    func overlaps(of sources: [String]) -> [SourceOverlap] {
        let counts = sources.compactMap { name in places[name].map { (name, $0.count) } }
        return counts.enumerated()
            .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
            .map {
                SourceOverlap(
                    source: $0.element.0, items: $0.element.1, share: Double($0.element.1) / Double(news.count))
            }
    }
}

extension OverlapCount {
    /// Days back to which the archive is looked through at most.
    private static let mostDays = 90.0
    /// Days looked through for a feed without dates.
    private static let usualDays = 30.0
    /// Headlines read from the archive at a time.
    private static let part = 5_000

    /// Counts what the archive of a configuration has; nil when there is no archive yet, which is not made for this.
    static func overlaps(
        of feed: Feed, with configuration: Configuration, now: Date
    ) async throws(StoreError) -> [SourceOverlap]? {
        guard isThere(configuration.storage.path) else { return nil }
        let store = try Workplace.openStore(configuration, toRead: true)
        var count = OverlapCount(FeedNews(feed.items))
        var after = ArticleID(rawValue: 0)
        while true {
            let part = try await store.headlines(since: start(of: feed, now: now), after: after, limit: part)
            for headline in part { count.take(headline) }
            guard let last = part.last else { break }
            after = last.id
        }
        return count.overlaps(of: configuration.sources.map(\.name))
    }

    /// An article is first seen when it is published or later; a day is for clocks that are wrong.
    private static func start(of feed: Feed, now: Date) -> Date {
        let usual = now.addingTimeInterval(-usualDays * 86_400)
        let oldest = feed.items.compactMap(\.stated).min()?.addingTimeInterval(-86_400) ?? usual
        return max(oldest, now.addingTimeInterval(-mostDays * 86_400))
    }

    /// Whether there is a file with something in it; what cannot be asked after is not there for this purpose.
    private static func isThere(_ path: String) -> Bool {
        do {
            return try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0 > 0
        } catch {
            return false
        }
    }
}
