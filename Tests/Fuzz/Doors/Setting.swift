/// What a document comes with: the first byte of an input chooses it, so that the rest can be a file as it is.
///
/// The digit `0` stands for no header, an address, a clock and the standard limits.
struct Setting {
    private let choice: UInt8

    init(_ choice: UInt8) { self.choice = choice }

    /// The HTTP header of that name.
    var contentType: String? {
        switch choice & 7 {
        case 0: nil
        case 1: "text/xml; charset=utf-8"
        case 2: "text/xml; charset=windows-1256"
        case 3: "application/rss+xml; charset=\"ISO-8859-6\""
        case 4: "text/xml; charset=iso-8859-1"
        case 5: "text/xml; charset=utf-16"
        case 6: "text/html; charset=gb18030"
        default: "application/feed+json"
        }
    }

    /// Whether limits are so low that small inputs reach them.
    var isTight: Bool { choice & 8 != 0 }
    /// Whether it is known where the document came from.
    var hasAddress: Bool { choice & 16 != 0 }
    /// Whether dates are held against a clock.
    var hasClock: Bool { choice & 32 != 0 }
    /// Whether it is a page rather than a feed.
    var isPage: Bool { choice & 64 != 0 }
}
