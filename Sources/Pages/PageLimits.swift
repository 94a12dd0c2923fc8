/// How much of a page is read; what goes beyond is passed over.
enum PageLimits {
    /// Bytes of a document; a longer one is refused.
    static let documentBytes = 32 << 20
    /// Elements and texts.
    static let nodes = 150_000
    /// Elements within elements; what lies deeper is read as if it lay here.
    static let depth = 100
    /// Attributes of an element, and bytes of its tag; one that has more is read without any.
    static let attributes = 300
    static let tagBytes = 1 << 20
    /// Bytes of an attribute's value.
    static let attributeBytes = 4 << 10
    /// Bytes of an address that is looked at for a feed, well below those of an attribute.
    static let addressBytes = 2_000
    /// Links for readers that are looked at for feeds, and addresses of one kind that are kept.
    static let anchors = 10_000
    static let feedLinks = 50
    /// Bytes of all structured data (JSON-LD).
    static let scriptBytes = 2 << 20
    /// Bytes of the article's text.
    static let textBytes = 1 << 20
    /// Bytes of a title, a byline or another line.
    static let lineBytes = 1 << 10
}
