/// Why a document could not be read as a page.
package enum PageError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is nothing in it but white space.
    case empty
    /// It holds something, but no page; says what it looks like.
    case notAPage(String)
    /// It has so many bytes, which is more than are read.
    case tooLarge(Int)

    /// A short word from a small fixed set.
    package var label: String {
        switch self {
        case .empty: "empty"
        case .notAPage: "not-a-page"
        case .tooLarge: "too-large"
        }
    }

    package var description: String {
        switch self {
        case .empty: "the document is empty; check the address"
        case .notAPage(let found): "the document is no web page but \(found); check the address"
        case .tooLarge(let bytes):
            "the page has \(bytes) bytes, more than the \(PageLimits.documentBytes) that are read; check the address"
        }
    }
}
