package import Foundation

/// An item by what it says: its title on the day it was published; without a title, its text.
///
/// The text of an item with a title is not part of it, since that is what an edit changes most.
package struct WordsKey: Sendable, Hashable {
    package let hash: UInt64

    /// `published` may be nil, which is a day of its own.
    package init(title: String, text: String, published: Date?) {
        let day = published.map { "\(($0.timeIntervalSince1970 / 86_400).rounded(.down))" } ?? ""
        let words = (title.isEmpty ? text : title).precomposedStringWithCanonicalMapping
        hash = StableHash.value(of: "\(day)\n\(words)")
    }
}
