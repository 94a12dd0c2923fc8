import News
import Storage

/// One item of a document under the identity that the rule gives it.
struct NamedItem: Sendable {
    var names: ItemNames
    var identity: String
    /// The kind of its strongest name.
    var kind: ItemName.Kind
    /// Whether its identity is that name alone.
    var isClear: Bool
    /// Whether its link leads to a page of its own, as far as the document shows.
    var hasOwnPage: Bool
}

/// Finds the stored articles that the items of one document are.
///
/// An item is the article with its identity. One whose identity is not known is the article that bears its link, or its
/// words, if that can only be this one and no other item of the document is it: the same news under a new name.
struct Recognition {
    /// One for each item, in the order of the items; nil for what is new.
    private(set) var articles: [KnownArticle?]
    /// How many of the items known before came under another identifier or link.
    private(set) var changed: Share
    /// How many of the identifiers known before came with another item.
    private(set) var reused: Share

    private let items: [NamedItem]
    private let namesakes: Namesakes
    private var claimed: Set<ArticleID>

    /// `known` are the articles with the items' identities, `namesakes` those with the links or words of the others.
    init(_ items: [NamedItem], known: [String: KnownArticle], namesakes: [KnownArticle]) {
        self.items = items
        self.namesakes = Namesakes(namesakes)
        articles = items.map { known[$0.identity] }
        claimed = Set(articles.compactMap { $0?.id })
        changed = Share(bad: 0, of: 0)
        reused = Share(bad: 0, of: 0)
        count(.id)
        recognise { $0.byLink($1) }
        count(.link)
        recognise { $0.byWords($1) }
    }

    // MARK: Matching

    private mutating func recognise(_ find: (Recognition, NamedItem) -> KnownArticle?) {
        for (place, item) in items.enumerated() where articles[place] == nil {
            guard let article = find(self, item) else { continue }
            articles[place] = article
            claimed.insert(article.id)
        }
    }

    private func byLink(_ item: NamedItem) -> KnownArticle? {
        guard let link = item.names.link, let sharing = namesakes.byLink[link] else { return nil }
        let free = sharing.filter { !claimed.contains($0.article.id) }
        if let twin = free.first(where: { $0.names.hasWording(of: item.names) }) { return twin.article }
        // A link that several articles bear is a page of several items, or was stored more than once before.
        guard item.hasOwnPage, sharing.count == 1 else { return nil }
        let isTrusted = item.kind == .link && item.isClear
        return free.first {
            isTrusted || $0.names.hasTitle(of: item.names) || $0.names.hasInstant(of: item.names)
        }?.article
    }

    private func byWords(_ item: NamedItem) -> KnownArticle? {
        guard item.kind == .words, let sharing = namesakes.byWords[item.names.words] else { return nil }
        let free = sharing.filter { !claimed.contains($0.article.id) }
        if let twin = free.first(where: { $0.names.hasWording(of: item.names) }) { return twin.article }
        return sharing.count == 1 && item.isClear ? free.first?.article : nil
    }

    // MARK: Judging names

    /// Counts how many names of a kind do not name what they named before.
    private mutating func count(_ kind: ItemName.Kind) {
        for (place, item) in items.enumerated() where item.kind == kind && item.isClear {
            if let article = articles[place] {
                changed.of += 1
                guard kind == .id else { continue }
                reused.of += 1
                if article.title != item.names.title, item.names.isForeign(to: ItemNames(article)) { reused.bad += 1 }
            } else if hasOtherName(item) {
                changed.of += 1
                changed.bad += 1
            }
        }
    }

    /// Whether the archive holds an item under another name of the kind it is known by.
    private func hasOtherName(_ item: NamedItem) -> Bool {
        let words = namesakes.byWords[item.names.words] ?? []
        let links = item.names.link.flatMap { namesakes.byLink[$0] } ?? []
        let isPage = !item.hasOwnPage || links.count > 1
        return (words + links).contains { other in
            guard !claimed.contains(other.article.id) else { return false }
            let hasWording = other.names.hasWording(of: item.names)
            guard item.kind == .id else { return hasWording && other.names.link != nil }
            return other.article.identity.hasPrefix("\(ItemName.Kind.id.rawValue):")
                && (hasWording || (!isPage && other.names.hasPage(of: item.names)))
        }
    }
}

/// Stored articles by what items may share with them, each list by number.
private struct Namesakes {
    struct Entry {
        var article: KnownArticle
        var names: ItemNames
    }

    let byLink: [LinkKey: [Entry]]
    let byWords: [WordsKey: [Entry]]

    init(_ articles: [KnownArticle]) {
        let entries = articles.map { Entry(article: $0, names: ItemNames($0)) }
        byWords = Dictionary(grouping: entries, by: \.names.words)
        byLink = entries.reduce(into: [:]) { lists, entry in
            if let link = entry.names.link { lists[link, default: []].append(entry) }
        }
    }
}
