package import Foundation
package import News

/// What a poll that was answered showed of its source: all that its rhythm is learned from.
package struct FeedSight: Sendable, Hashable {
    /// One item of a feed.
    package struct Item: Sendable, Hashable {
        /// The number of its article, or whatever else it is told apart by.
        package var key: UInt32
        /// When it says that it was published.
        package var published: Date?
        /// Whether it was never seen before.
        package var isNew: Bool

        package init(key: UInt32, published: Date?, isNew: Bool) {
            self.key = key
            self.published = published
            self.isNew = isNew
        }
    }

    /// Nil when the server said that nothing changed.
    package var items: [Item]?
    /// What the feed says about visits; nil when no feed came.
    package var wishes: VisitWishes?

    package init(items: [Item]?, wishes: VisitWishes? = nil) {
        self.items = items
        self.wishes = wishes
    }

    /// Nothing changed.
    package static let unchanged = FeedSight(items: nil)
}
