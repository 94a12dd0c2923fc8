/// How much of a document is read; what exceeds a limit is cut and named in a warning.
package struct FeedLimits: Sendable, Hashable {
    /// Bytes of the document.
    package var documentBytes = 20 << 20
    /// Elements inside elements.
    package var depth = 200
    package var items = 5_000
    /// Bytes in UTF-8 of one text of one item.
    package var textBytes = 2 << 20
    /// Bytes in UTF-8 of one title, name or category.
    package var lineBytes = 16 << 10
    /// Authors, categories or enclosures of one item.
    package var listLength = 200

    package static let standard = FeedLimits()

    package init() {}
}
