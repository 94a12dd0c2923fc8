import Feeds
import Foundation
import News

/// An item made ready for the archive, before it is known whether the archive has it already.
struct ArticleDraft: Sendable, Hashable {
    var source: String
    var identity: String
    var link: String?
    var title: String
    var summary: String
    var text: String
    var html: String
    var authors: [String]
    var categories: [String]
    var published: Date?

    /// The time it is filed under when it is first seen at `now`.
    func time(firstSeen now: Date) -> Date { published ?? now }

    /// The article it becomes under a number of its own.
    func article(_ id: ArticleID, firstSeen: Date, version: Int) -> Article {
        Article(
            id: id, source: source, identity: identity, link: link, title: title, summary: summary, text: text,
            html: html, authors: authors, categories: categories, published: published, firstSeen: firstSeen,
            version: version)
    }
}

extension ArticleDraft {
    /// How far ahead of our clock an outlet's may be before its date is taken for a mistake, in seconds.
    static let clockTolerance: TimeInterval = 15 * 60

    /// Makes the items of a feed ready, oldest first, each identity once.
    ///
    /// Feeds put the newest item first; taking in the oldest first lets an original precede its copies. An item
    /// without words is left out: it could be neither read nor told from another.
    static func drafts(of feed: Feed, from source: Source, now: Date) -> [ArticleDraft] {
        let identity = ItemIdentity(items: feed.items)
        var seen: Set<String> = []
        let drafts = feed.items.compactMap { item -> ArticleDraft? in
            guard !item.title.isEmpty || !item.text.isEmpty else { return nil }
            let draft = ArticleDraft(item: item, identity: identity.key(of: item), source: source, now: now)
            return seen.insert(draft.identity).inserted ? draft : nil
        }
        return drafts.reversed().enumerated()
            .sorted { ($0.element.time(firstSeen: now), $0.offset) < ($1.element.time(firstSeen: now), $1.offset) }
            .map(\.element)
    }

    private init(item: FeedItem, identity: String, source: Source, now: Date) {
        let stated = [item.published, item.updated].compactMap(\.self).first
        self.init(
            source: source.name, identity: identity, link: item.link, title: item.title, summary: item.teaser,
            text: item.text, html: item.content.isEmpty ? item.summary : item.content, authors: item.authors,
            categories: item.categories,
            published: stated.flatMap { $0 > now.addingTimeInterval(ArticleDraft.clockTolerance) ? nil : $0 })
    }
}
