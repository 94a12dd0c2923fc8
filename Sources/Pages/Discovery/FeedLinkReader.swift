import Charsets
import Foundation

/// Finds where the feeds of a site may be: in what one of its pages says, and by custom.
///
/// Nothing is fetched. What is in comments, scripts, templates and hidden elements does not count.
package struct FeedLinkReader: Sendable {
    package init() {}

    /// Reads a page.
    ///
    /// - Parameters:
    ///   - bytes: The page after any transfer or content coding was undone.
    ///   - url: The address it came from.
    ///   - contentType: The value of the HTTP header of that name.
    /// - Returns: The addresses to try, each once, the most likely first: those that `link` elements name, then those of
    ///   links for readers, then the well-known ones; comments are the last of their kind.
    /// - Throws: `PageError` when the bytes are no page.
    package func read(_ bytes: [UInt8], url: String, contentType: String?) throws(PageError) -> [FeedLink] {
        guard bytes.count <= PageLimits.documentBytes else { throw .tooLarge(bytes.count) }
        let text = try PageSniffer.text(of: bytes, contentType: contentType)
        guard let page = PageAddress(url) else { return [] }
        let tree = PageTree(text, keeping: ["link", "base"])
        let elements = tree.root.descendants()
        let base = FeedLinkReader.base(among: elements, of: page)
        let alternates = elements.compactMap(AlternateLinks(base: base).link)
        let links = alternates.filter { !$0.isComments } + alternates.filter(\.isComments)
        let anchors = AnchorLinks(base: base, page: page).links(among: elements)
        return FeedLinkReader.distinct([links, anchors, wellKnown(at: url)], except: page.resolve(url))
    }

    /// The addresses at which many sites have their feed, on the host of an address.
    package func wellKnown(at url: String) -> [FeedLink] {
        guard let page = PageAddress(url) else { return [] }
        return FeedLinkReader.paths.compactMap { path in
            page.resolve(path).map { FeedLink(url: $0, origin: .wellKnown) }
        }
    }

    /// What relative addresses start from: the first `base` element decides (https://html.spec.whatwg.org/#the-base-element).
    private static func base(among elements: [PageNode], of page: PageAddress) -> PageAddress {
        let reference = elements.first { $0.name == "base" && $0.attributes["href"] != nil }?.attributes["href"]
        return reference.flatMap(page.resolve).flatMap(PageAddress.init) ?? page
    }

    /// Each address once, where it comes first, and of each kind no more than are kept; never the page itself.
    private static func distinct(_ tiers: [[FeedLink]], except page: String?) -> [FeedLink] {
        var seen: Set<String> = Set([page].compactMap { $0 })
        return tiers.flatMap { tier in
            tier.filter { seen.insert($0.url).inserted }.prefix(PageLimits.feedLinks)
        }
    }

    /// From the most to the least common; a sitemap of news is no feed that an outlet made for readers.
    private static let paths = [
        "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feeds", "/feed/", "/?feed=rss2",
        "/news-sitemap.xml",
    ]
}

extension PageNode {
    /// Whether it, or an element around it, is hidden; the body is not asked, which some scripts show only when they have
    /// run.
    var isHidden: Bool {
        ([self] + ancestors()).contains { $0.hints.contains(.hidden) && $0.name != "body" }
    }
}
