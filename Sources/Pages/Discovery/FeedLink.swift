/// An address that may be that of a feed, as a page or a custom of the web names it; only a fetch can tell.
package struct FeedLink: Sendable, Hashable {
    /// How an address was found, from the surest way to the last resort.
    package enum Origin: String, Sendable, Hashable, Codable, CaseIterable {
        /// A `link` element names it as a feed.
        case link
        /// A link for readers looks as if it led to one.
        case anchor
        /// Many sites have their feed there.
        case wellKnown = "well-known"
    }

    /// Absolute, over `http` or `https`, without a fragment; scheme and host in lower case.
    package var url: String
    /// What the page calls it, on one line; may be empty.
    package var title: String
    /// The media type that the page gives, without parameters and in lower case.
    package var type: String?
    package var origin: Origin
    /// Whether it seems to carry what readers write about the news instead of the news.
    package var isComments: Bool

    package init(
        url: String, title: String = "", type: String? = nil, origin: Origin, isComments: Bool = false
    ) {
        self.url = url
        self.title = title
        self.type = type
        self.origin = origin
        self.isComments = isComments
    }
}
