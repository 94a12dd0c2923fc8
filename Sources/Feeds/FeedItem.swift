package import Foundation

/// One entry of a feed.
package struct FeedItem: Sendable, Hashable, Codable {
    /// The identifier as the feed writes it, never resolved.
    package var id: String?
    /// Plain text on one line; empty when the item has none.
    package var title: String = ""
    /// Absolute address of the item's page.
    package var link: String?
    /// In the feed's order; those of the feed when the item names none.
    package var people: [Author] = []
    /// Nil when the item does not say, or says what cannot be.
    package var published: Date?
    /// When the item last changed; nil when it does not say, or says what cannot be.
    package var updated: Date?
    /// Whether it says when it was published or changed, be it in a way that cannot be.
    package var statesDate = false
    /// The teaser as sanitised HTML; may be empty.
    package var summary: String = ""
    /// The full text as sanitised HTML; may be empty.
    package var content: String = ""
    /// The fullest text there is, plain, paragraphs separated by a line feed; may be empty.
    package var text: String = ""
    /// The teaser, plain, paragraphs separated by a line feed; may be empty.
    package var teaser: String = ""
    /// Plain text, in the feed's order, without repetition.
    package var categories: [String] = []
    package var enclosures: [Enclosure] = []

    package init() {}

    /// The names of `people`.
    package var authors: [String] { people.map(\.name) }
}

/// A file that goes with an item: a picture, a recording.
package struct Enclosure: Sendable, Hashable, Codable {
    /// Absolute address.
    package var url: String
    /// Media type as the feed gives it.
    package var type: String?
    /// Size in bytes.
    package var length: Int?

    package init(url: String, type: String? = nil, length: Int? = nil) {
        self.url = url
        self.type = type
        self.length = length
    }
}
