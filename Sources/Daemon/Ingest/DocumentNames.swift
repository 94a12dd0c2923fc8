import News

/// Gives the items of one document their identities under a rule.
///
/// An item is known by the strongest name that it has and that the rule trusts. A name that the document gives to
/// different items names none of them, so there the next name is added to it.
struct DocumentNames {
    /// One for each item, in the order of the items; two items with one identity are one item told twice.
    let identities: [String]
    /// The kind of the strongest name of each item.
    let kinds: [ItemName.Kind]
    /// Whether that name is its alone in the document, told twice or not.
    let isClear: [Bool]
    /// Links to pages that carry several items, such as a live report.
    let pages: Set<LinkKey>
    /// How many of the items that have an identifier or a link share it with another item.
    let shared: Share

    /// Titles under one link that make it a page of several items; two may be one item before and after an edit.
    private static let titlesOfAPage = 3

    init(_ items: [ItemNames], rule: IdentityRule) {
        let pages = Self.pages(of: items)
        let strongest = items.map { Self.name(of: $0, after: nil, rule: rule) ?? ItemName(words: $0.words) }
        var identities = strongest.map { ItemName.identity([$0]) }
        var isClear = items.map { _ in true }
        var shared = Share(bad: 0, of: strongest.count { Self.isGiven($0.kind) })
        for group in Dictionary(grouping: items.indices, by: { identities[$0] }).values where group.count > 1 {
            let kind = strongest[group[0]].kind
            guard !Self.isOneItem(group.map { items[$0] }, kind: kind, pages: pages) else { continue }
            for place in group {
                let second = Self.name(of: items[place], after: kind, rule: rule, except: pages)
                identities[place] = ItemName.identity([strongest[place]] + [second].compactMap(\.self))
                isClear[place] = false
            }
            if Self.isGiven(kind) { shared.bad += Set(group.map { identities[$0] }).count - 1 }
        }
        self.identities = identities
        kinds = strongest.map(\.kind)
        self.isClear = isClear
        self.pages = pages
        self.shared = shared
    }

    /// Whether a name is what the outlet gave to the item, and can be bad.
    private static func isGiven(_ kind: ItemName.Kind) -> Bool { kind == .id || kind == .link }

    /// The strongest name of an item that the rule trusts and that is weaker than a kind.
    private static func name(
        of item: ItemNames, after kind: ItemName.Kind?, rule: IdentityRule, except pages: Set<LinkKey> = []
    ) -> ItemName? {
        let trusted: [ItemName.Kind] =
            switch rule {
            case .id: [.id, .link, .words, .moment]
            case .link: [.link, .words, .moment]
            case .words: [.words, .moment]
            }
        let start = kind.flatMap(trusted.firstIndex).map { $0 + 1 } ?? 0
        return trusted[start...].lazy
            // A page of several items tells them apart no better than the identifier they share.
            .filter { kind in kind != .link || !(item.link.map(pages.contains) ?? false) }
            .compactMap(item.name).first
    }

    private static func pages(of items: [ItemNames]) -> Set<LinkKey> {
        var titles: [LinkKey: Set<String>] = [:]
        for item in items { if let link = item.link { titles[link, default: []].insert(item.headline) } }
        return Set(titles.filter { $0.value.count >= titlesOfAPage }.keys)
    }

    /// Whether items that share their strongest name, of that kind, are one item told more than once.
    private static func isOneItem(_ items: [ItemNames], kind: ItemName.Kind, pages: Set<LinkKey>) -> Bool {
        switch kind {
        case .id:
            let links = Set(items.map(\.link))
            if links.count == 1, let link = links.first.flatMap(\.self), !pages.contains(link) { return true }
            return Set(items.map(\.words)).count == 1
        case .link:
            if let link = items[0].link, pages.contains(link) { return false }
            return Set(items.map(\.words)).count == 1 || Set(items.compactMap(\.published)).count <= 1
        case .words: return Set(items.map { $0.name(.moment) }).count == 1
        case .moment: return true
        }
    }
}

/// How many of how many are bad.
struct Share: Sendable, Hashable {
    var bad: Int
    var of: Int

    /// More than 5 % and more than a single one, which may be a slip.
    ///
    /// FreshRSS draws the line at 5 % too (`app/Models/Feed.php`, `loadGuids`).
    var isTooMuch: Bool { bad >= 2 && bad * 20 > of }
}
