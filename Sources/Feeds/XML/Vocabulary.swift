/// Whose word an element is: told by its namespace or, where that is missing or unknown, by the usual prefix.
enum Vocabulary: Hashable {
    /// RSS in any version, a sitemap, or anything else without a prefix.
    case core
    case atom
    case rdf
    case dublinCore
    case content
    case media
    case itunes
    case syndication
    case news
    case image
    case xhtml
    case other

    init(namespace: String?, prefix: String?) {
        if let namespace, let known = Vocabulary.table[Vocabulary.key(namespace)] {
            self = known
        } else if let prefix {
            self = Vocabulary.prefixes[prefix] ?? .other
        } else {
            self = .core
        }
    }

    /// A namespace as compared: scheme, case and closing punctuation are often got wrong.
    private static func key(_ namespace: String) -> String {
        var key = Substring(namespace.lowercased())
        for scheme in ["http://", "https://"] where key.hasPrefix(scheme) { key = key.dropFirst(scheme.count) }
        if key.hasPrefix("www.") { key = key.dropFirst(4) }
        while let last = key.last, last == "/" || last == "#" || last == " " { key = key.dropLast() }
        return String(key)
    }

    private static let table: [String: Vocabulary] = [
        "purl.org/rss/1.0": .core,
        "my.netscape.com/rdf/simple/0.9": .core,
        "channel.netscape.com/rdf/simple/0.9": .core,
        "my.netscape.com/publish/formats/rss-0.91.dtd": .core,
        "backend.userland.com/rss": .core, "backend.userland.com/rss2": .core,
        "backend.userland.com/rss091": .core, "backend.userland.com/rss092": .core,
        "blogs.law.harvard.edu/tech/rss": .core, "cyber.law.harvard.edu/rss": .core,
        "rssboard.org/rss-specification": .core,
        "purl.org/net/rss1.1": .core,
        "sitemaps.org/schemas/sitemap/0.9": .core, "google.com/schemas/sitemap/0.84": .core,
        "w3.org/2005/atom": .atom, "purl.org/atom/ns": .atom, "purl.org/atom": .atom,
        "w3.org/1999/02/22-rdf-syntax-ns": .rdf,
        "purl.org/dc/elements/1.1": .dublinCore, "purl.org/dc/elements/1.0": .dublinCore,
        "purl.org/dc/terms": .dublinCore,
        "purl.org/rss/1.0/modules/content": .content,
        "search.yahoo.com/mrss": .media, "search.yahoo.com/rss": .media, "video.search.yahoo.com/mrss": .media,
        "rssboard.org/media-rss": .media,
        "itunes.com/dtds/podcast-1.0.dtd": .itunes, "itunes.com/dtds/podcast-1.0": .itunes,
        "example.com/dtds/podcast-1.0.dtd": .itunes,
        "purl.org/rss/1.0/modules/syndication": .syndication,
        "google.com/schemas/sitemap-news/0.9": .news, "google.com/schemas/sitemap-image/1.1": .image,
        "w3.org/1999/xhtml": .xhtml,
    ]

    private static let prefixes: [String: Vocabulary] = [
        "atom": .atom, "a10": .atom, "atom10": .atom, "rdf": .rdf, "dc": .dublinCore, "dcterms": .dublinCore,
        "content": .content, "media": .media, "itunes": .itunes, "sy": .syndication, "news": .news, "image": .image,
        "xhtml": .xhtml, "rss": .core,
    ]
}
