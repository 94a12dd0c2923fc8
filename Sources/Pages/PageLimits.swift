/// How much of a page is read; what goes beyond is passed over.
enum PageLimits {
    /// Bytes of a document; a longer one is refused.
    static let documentBytes = 32 << 20
    /// Elements and texts.
    static let nodes = 300_000
    /// Elements within elements; what lies deeper is read as if it lay here.
    static let depth = 200
    /// Attributes of an element, and bytes of its tag; one that has more is read without any.
    static let attributes = 300
    static let tagBytes = 1 << 20
    /// Bytes of an attribute's value.
    static let attributeBytes = 4 << 10
    /// Bytes of all structured data (JSON-LD).
    static let scriptBytes = 2 << 20
    /// Bytes of the article's text.
    static let textBytes = 1 << 20
    /// Bytes of a title, a byline or another line.
    static let lineBytes = 1 << 10
}
