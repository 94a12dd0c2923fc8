import Feeds
import Foundation
import News
import Storage

/// An item made ready for the archive, before it is known whether the archive has it already.
struct ArticleDraft: Sendable, Hashable {
    var source: String
    /// What it may be known by; its identity depends on the others of its document.
    var names: ItemNames
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

    /// The article it becomes under a number of its own, with its times as the archive keeps them: so that what is decided
    /// now is decided alike when the archive is read back.
    func article(_ id: ArticleID, identity: String, firstSeen: Date, version: Int) -> Article {
        Article(
            id: id, source: source, identity: identity, link: link, title: title, summary: summary, text: text,
            html: html, authors: authors, categories: categories, published: published.map(StoredTime.rounded),
            firstSeen: StoredTime.rounded(firstSeen),
            version: version)
    }
}

extension ArticleDraft {
    /// How far ahead of our clock an outlet's may be before its date is taken for a mistake, in seconds.
    static let clockTolerance: TimeInterval = 15 * 60

    /// Makes the items of a feed ready, in the order of the feed.
    ///
    /// An item without words is left out: it could be neither read nor told from another.
    static func drafts(of feed: Feed, from source: Source, now: Date) -> [ArticleDraft] {
        feed.items.filter { !$0.title.isEmpty || !$0.text.isEmpty }
            .map { ArticleDraft(item: $0, source: source, now: now) }
    }

    private init(item: FeedItem, source: Source, now: Date) {
        let stated = [item.published, item.updated].compactMap(\.self).first
        self.init(
            source: source.name,
            names: ItemNames(
                id: item.id.flatMap(ItemName.init(id:)), link: item.link, title: item.title, text: item.text,
                published: stated),
            link: item.link, title: item.title, summary: item.teaser,
            text: item.text, html: item.content.isEmpty ? item.summary : item.content, authors: item.authors,
            categories: item.categories,
            published: stated.flatMap { $0 > now.addingTimeInterval(ArticleDraft.clockTolerance) ? nil : $0 })
    }
}
