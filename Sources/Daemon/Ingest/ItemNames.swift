import Foundation
import News
import Storage

/// All that one item, or one stored article, can be known by.
struct ItemNames: Sendable, Hashable {
    /// Nil when its feed gives it no identifier.
    let id: ItemName?
    /// Nil when it has none, or only the front page of its site.
    let link: LinkKey?
    let title: String
    let text: String
    /// As the outlet says, also when that cannot be; rounded as the archive rounds.
    let published: Date?
    let words: WordsKey

    init(id: ItemName? = nil, link: String?, title: String, text: String, published: Date?) {
        self.id = id
        self.link = link.flatMap(LinkKey.init)
        self.title = title
        self.text = text
        self.published = published.map(StoredTime.rounded)
        words = WordsKey(title: title, text: text, published: self.published)
    }

    init(_ article: KnownArticle) {
        self.init(link: article.link, title: article.title, text: article.text, published: article.published)
    }

    /// Its name of a kind; nil when it has none.
    func name(_ kind: ItemName.Kind) -> ItemName? {
        switch kind {
        case .id: id
        case .link: link.map(ItemName.init(link:))
        case .words: ItemName(words: words)
        case .moment: ItemName(published: published, text: text)
        }
    }

    /// Its title; its text when it has none.
    var headline: String { title.isEmpty ? text : title }

    // MARK: Evidence that two are one

    func hasLink(of other: ItemNames) -> Bool { link != nil && link == other.link }

    func hasTitle(of other: ItemNames) -> Bool { headline == other.headline }

    func hasInstant(of other: ItemNames) -> Bool { published != nil && published == other.published }

    /// Whether title and time are the same, or without times title and text.
    func hasWording(of other: ItemNames) -> Bool {
        guard hasTitle(of: other) else { return false }
        return hasInstant(of: other) || (published == nil && other.published == nil && text == other.text)
    }

    /// Whether one page tells of both, at one time or with one title on one day.
    ///
    /// A column may keep its page and its title from one day to the next.
    func hasPage(of other: ItemNames) -> Bool {
        guard hasLink(of: other) else { return false }
        guard let published, let otherTime = other.published else { return hasTitle(of: other) }
        let distance = abs(published.timeIntervalSince(otherTime))
        return distance == 0 || (distance < 43_200 && hasTitle(of: other))
    }

    /// Whether all that both have is different, and that is more than a title.
    func isForeign(to other: ItemNames) -> Bool {
        if hasTitle(of: other) || hasLink(of: other) || hasInstant(of: other) { return false }
        return (link != nil && other.link != nil) || (published != nil && other.published != nil)
    }
}
