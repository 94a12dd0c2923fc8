/// An RSS document as an outlet would serve it.
struct FeedPage: Sendable {
    struct Item: Sendable {
        var id: String
        /// The last part of its address.
        var page: String
        var title: String
        var text: String
        /// RFC 822; without one the item is filed under the time it is first seen.
        var published: String?

        /// Its page is called like its identifier unless another name is given.
        init(_ id: String, page: String? = nil, _ title: String, text: String? = nil, published: String? = nil) {
            self.id = id
            self.page = page ?? id
            self.title = title
            self.text = text ?? "\(title)، وفق ما أفاد به مراسلنا من المكان."
            self.published = published
        }
    }

    var items: [Item]

    init(_ items: [Item]) { self.items = items }

    var text: String {
        let entries = items.map { item in
            let date = item.published.map { "<pubDate>\($0)</pubDate>" } ?? ""
            return """
                <item><guid isPermaLink="false">\(item.id)</guid><link>https://example.org/\(item.page)</link>
                <title>\(Self.escaped(item.title))</title><description>\(Self.escaped(item.text))</description>\(date)</item>
                """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>صحيفة</title><link>https://example.org/</link>
            \(entries.joined(separator: "\n"))
            </channel></rss>
            """
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
}
