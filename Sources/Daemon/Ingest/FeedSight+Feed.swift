import Feeds
import News
import Storage

extension FeedSight {
    /// What a feed showed, once it was decided which of its items are new.
    init(_ feed: Feed, known: [KnownArticle], new: [Article]) {
        let old = known.map { Item(key: Self.key($0.id), published: $0.published, isNew: false) }
        let fresh = new.map { Item(key: Self.key($0.id), published: $0.published, isNew: true) }
        self.init(
            items: old + fresh,
            wishes: VisitWishes(
                ttl: feed.visits.ttl, updatePeriod: feed.visits.updatePeriod, skipHours: feed.visits.skipHours,
                skipDays: feed.visits.skipDays))
    }

    private static func key(_ article: ArticleID) -> UInt32 { UInt32(truncatingIfNeeded: article.rawValue) }
}
