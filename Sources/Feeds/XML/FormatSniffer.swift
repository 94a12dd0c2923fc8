import Charsets

/// Tells the format of a feed by its root element.
enum FormatSniffer {
    /// Nil when the root is not a feed's.
    static func format(of root: MarkupNode) -> FeedFormat? {
        switch root.name {
        case "rss", "channel": rss(root)
        case "rdf": rdf(root)
        case "feed": isAtom03(root) ? .atom03 : .atom10
        case "urlset": hasNews(root) ? .newsSitemap : nil
        default: nil
        }
    }

    private static func rss(_ root: MarkupNode) -> FeedFormat {
        let version = TextCleaner.folded(root.attribute("version") ?? "")
        switch version.prefix(4) {
        case "0.90": return .rss090
        case "0.91": return .rss091
        case "0.92": return .rss092
        case "0.93": return .rss093
        case "0.94": return .rss094
        case "1.0": return .rss10
        default: return .rss20
        }
    }

    private static func rdf(_ root: MarkupNode) -> FeedFormat? {
        // The namespace of the channel tells 0.90 from 1.0; a graph that never speaks of RSS is no feed.
        if old.contains(where: root.declares) { return .rss090 }
        var seen = root.declares(namespace: "http://purl.org/rss/1.0/")
        for child in root.elements.prefix(20) where child.name == "channel" || child.name == "item" {
            seen = true
        }
        return seen ? .rss10 : nil
    }

    private static let old = [
        "http://my.netscape.com/rdf/simple/0.9", "http://channel.netscape.com/rdf/simple/0.9",
    ]

    private static func isAtom03(_ root: MarkupNode) -> Bool {
        root.attribute("version") == "0.3" || root.namespace?.lowercased().contains("purl.org/atom") == true
    }

    private static func hasNews(_ root: MarkupNode) -> Bool {
        for entry in root.elements.prefix(1_000) {
            for child in entry.elements.prefix(20) where child.vocabulary == .news { return true }
        }
        return false
    }
}
