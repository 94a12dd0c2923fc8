import Charsets

/// A text as a feed carries it, before it is known what it is wanted for.
struct RichText {
    enum Body {
        /// Nothing counts but the characters.
        case plain(String)
        /// HTML, or text in which entities are written as in HTML.
        case html(String)
        /// The children of an element of the feed itself.
        case markup(MarkupNode)
    }

    var body: Body
    /// What relative addresses in it are relative to.
    var base: String?

    /// One clean line without markup.
    func line(limits: FeedLimits) -> String {
        let line =
            switch body {
            case .plain(let text): PlainText.line(text.prefix(bytes: limits.textBytes))
            case .html(let html): PlainText.line(fromHTML: html.prefix(bytes: limits.textBytes))
            case .markup(let node): PlainText.line(of: node.children)
            }
        return line.prefix(bytes: limits.lineBytes)
    }

    /// Sanitised HTML and the text it shows.
    func safe(limits: FeedLimits) -> SafeHTML {
        let sanitizer = Sanitizer(base: base, mostBytes: limits.textBytes)
        return switch body {
        case .plain(let text): Sanitizer.safe(plain: text.prefix(bytes: limits.textBytes))
        case .html(let html): sanitizer.sanitise(html: html.prefix(bytes: limits.textBytes))
        case .markup(let node): sanitizer.sanitise(node.children)
        }
    }

    /// Bytes of its source that `limits` would cut.
    func excess(limits: FeedLimits) -> Int {
        switch body {
        case .plain(let text), .html(let text): max(0, text.utf8.count - limits.textBytes)
        case .markup: 0
        }
    }

    var isBlank: Bool {
        switch body {
        case .plain(let text), .html(let text): WhiteSpace.isAll(text)
        case .markup(let node):
            node.allText(atMost: 1_000).allSatisfy(\.isWhitespace) && node.elements.first { _ in true } == nil
        }
    }
}
