/// What is known of the elements of HTML.
enum HTMLElements {
    /// Those that begin and end a line of text.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "details", "dir", "div", "dl",
        "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
        "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ]

    /// Those whose contents are no text for readers.
    ///
    /// What stands in an `object` or `iframe` is what to show instead of it.
    static let dropped: Set<String> = [
        "script", "style", "head", "template", "textarea", "select", "xml",
    ]

    /// Those without contents.
    static let void: Set<String> = ["area", "br", "col", "hr", "img", "source", "track", "wbr"]

    /// Those that are passed on, each with the attributes it may keep besides `common`.
    static let allowed: [String: Set<String>] = {
        var allowed: [String: Set<String>] = [:]
        for name in plain.split(separator: " ") { allowed[String(name)] = [] }
        allowed.merge(withAttributes) { $1 }
        return allowed
    }()

    /// Attributes that every element may keep.
    static let common: Set<String> = ["dir", "lang", "title"]

    private static let plain =
        "abbr acronym address article aside b bdi bdo big caption center cite code dd details dfn dir div dl dt em "
        + "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr br i kbd main map mark menu nav p picture pre rp rt ruby s "
        + "samp section small span strike strong sub summary sup tbody tfoot thead tr tt u ul var wbr font legend label"

    private static let withAttributes: [String: Set<String>] = [
        "a": ["href", "hreflang"], "area": ["href", "alt", "shape", "coords"],
        "img": ["src", "alt", "width", "height"], "audio": ["src", "controls"],
        "video": ["src", "controls", "poster", "width", "height"], "source": ["src", "type"],
        "blockquote": ["cite"], "q": ["cite"], "del": ["cite", "datetime"], "ins": ["cite", "datetime"],
        "time": ["datetime"], "ol": ["start", "reversed", "type"], "li": ["value"],
        "table": ["summary"], "td": ["colspan", "rowspan"], "th": ["colspan", "rowspan", "scope"],
        "col": ["span"], "colgroup": ["span"],
    ]

    /// Attributes whose value is an address.
    static let addresses: Set<String> = ["href", "src", "cite", "poster"]
}
