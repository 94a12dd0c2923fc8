/// Finds the feeds that a page names in its `link` elements, as browsers and feed readers do
/// (https://html.spec.whatwg.org/#rel-alternate).
struct AlternateLinks {
    /// What relative addresses start from.
    let base: PageAddress

    /// The feed that an element names; nil when it names none.
    func link(_ element: PageNode) -> FeedLink? {
        guard element.name == "link", !element.isHidden, let reference = element.attributes["href"],
            let url = base.resolve(reference)
        else { return nil }
        let relations = (element.attributes["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
        let type = AlternateLinks.type(element.attributes["type"])
        guard AlternateLinks.isFeed(relations, type: type, url: url) else { return nil }
        let title = MetaTags.line(element.attributes["title"] ?? "")
        return FeedLink(
            url: url, title: title, type: type, origin: .link, isComments: FeedClue.isComments(url, title: title))
    }

    private static func isFeed(_ relations: [Substring], type: String?, url: String) -> Bool {
        if relations.contains("feed") { return true }
        guard relations.contains("alternate"), !relations.contains("stylesheet") else { return false }
        switch type {
        case nil: return FeedClue.inAddress(url) == .ending
        // Also the type of programming interfaces.
        case "application/json": return FeedClue.inAddress(url) != nil && !url.contains("/wp-json/")
        case let type?: return types.contains(type)
        }
    }

    /// Without parameters, in lower case; nil when there is none.
    private static func type(_ attribute: String?) -> String? {
        let type = (attribute ?? "").prefix { $0 != ";" }.filter { !$0.isWhitespace }.lowercased()
        return type.isEmpty ? nil : String(type)
    }

    private static let types: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
        "application/x-rss+xml", "application/x-atom+xml", "application/rss", "application/atom", "application/xml",
        "text/rss+xml", "text/atom+xml", "text/rdf+xml", "text/rss", "text/atom", "text/rdf", "text/xml",
    ]
}
