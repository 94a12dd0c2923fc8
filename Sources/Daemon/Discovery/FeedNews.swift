import ArabicText
import Feeds
import Foundation

/// The news of a feed in a form in which it is found again elsewhere: by normalised link, or by a title of some length.
struct FeedNews: Sendable {
    /// Folded words from which on two items of one title are taken for one; shorter titles come back every day.
    private static let titleWords = 4

    /// How many items there are.
    let count: Int
    /// Places of items, from 0.
    private var links: [String: Int] = [:]
    private var titles: [String: Int] = [:]

    init(_ items: [FeedItem]) {
        count = items.count
        let keys = items.map { $0.link.map(Self.linkKey) }
        // A link that several items share, such as that of the home page, tells none of them.
        let repeated = Dictionary(keys.compactMap { $0 }.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }
        for (index, item) in items.enumerated() {
            if let key = keys[index], repeated[key] == nil { links[key] = index }
            if let key = Self.titleKey(item.title), titles[key] == nil { titles[key] = index }
        }
    }

    /// Place, from 0, of the item that has this link or title; nil when none has.
    func place(link: String?, title: String) -> Int? {
        if let link, let index = links[Self.linkKey(link)] { return index }
        return Self.titleKey(title).flatMap { titles[$0] }
    }

    /// The share of these items, from 0 to 1, that another feed has too.
    func share(in other: FeedNews) -> Double {
        var shared = Set(links.filter { other.links[$0.key] != nil }.values)
        shared.formUnion(titles.filter { other.titles[$0.key] != nil }.values)
        return count == 0 ? 0 : Double(shared.count) / Double(count)
    }

    /// One form for addresses of one article: without scheme, `www.`, fragment, tracking parameters, percent escapes and
    /// a slash at the end.
    static func linkKey(_ link: String) -> String {
        guard var parts = URLComponents(string: link), let host = parts.host?.lowercased() else { return link }
        parts.queryItems = parts.queryItems?.filter { !isTracking($0.name.lowercased()) }
        let query = parts.queryItems?.isEmpty == false ? "?\(parts.query ?? "")" : ""
        let site = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        let path = parts.path.hasSuffix("/") ? String(parts.path.dropLast()) : parts.path
        return (site + path + query).precomposedStringWithCanonicalMapping
    }

    private static func isTracking(_ name: String) -> Bool {
        name.hasPrefix("utm_") || name.hasPrefix("mtm_") || ["fbclid", "gclid", "igshid", "msclkid"].contains(name)
    }

    private static func titleKey(_ title: String) -> String? {
        let folded = Fold.fold(title)
        return folded.count { $0 == " " } + 1 >= titleWords ? folded : nil
    }
}
