/// Why a document could not be read as a feed.
package enum FeedError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is nothing in it but white space.
    case empty
    /// It holds something, but no feed; says what it looks like.
    case notAFeed(String)

    /// A short word from a small fixed set.
    package var label: String {
        switch self {
        case .empty: "empty"
        case .notAFeed: "not-a-feed"
        }
    }

    package var description: String {
        switch self {
        case .empty: "the document is empty; check the address"
        case .notAFeed(let found): "the document is no feed but \(found); check the address"
        }
    }
}
