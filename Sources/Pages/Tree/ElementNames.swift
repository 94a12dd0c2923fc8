/// What is known of the elements of HTML.
enum ElementNames {
    /// Those whose contents are no text for readers.
    static let dropped: Set<String> = [
        "style", "noscript", "template", "svg", "iframe", "object", "embed", "canvas", "audio", "video", "select",
        "textarea", "link", "base", "param", "source", "track", "map", "button", "dialog", "applet", "noembed",
    ]

    /// Those that stand on lines of their own.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "html", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead",
        "tr", "ul", "td", "th",
    ]

    /// Those that make a div more than a paragraph.
    static let paragraphBreakers: Set<String> = [
        "blockquote", "dl", "div", "img", "ol", "p", "pre", "table", "ul", "section", "article", "h1", "h2", "h3", "h4",
        "h5", "h6", "figure", "header", "footer", "form", "main", "aside", "nav",
    ]

    static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

    /// The attributes that something is read from.
    static let attributes: Set<String> = [
        "alt", "aria-hidden", "aria-label", "aria-modal", "class", "content", "datetime", "dir", "hidden", "href", "id",
        "itemprop", "lang", "name", "property", "rel", "role", "style", "type", "http-equiv", "xml:lang", "title",
        "itemtype",
    ]
}
