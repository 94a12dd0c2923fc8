public import Foundation

/// An article as grouping sees it: who published it, what it says and when.
public struct Story: Sendable, Hashable, Codable {
    /// The article's number; unique among the stories given to one grouper.
    public var article: Int64
    /// The outlet's name; two stories of one outlet are less likely to be two accounts of one happening.
    public var source: String
    /// The headline as plain text.
    public var title: String
    /// The body as plain text, a paragraph a line.
    public var text: String
    /// When it was published, or first seen where the feed gives no date.
    public var time: Date
    /// The article it is a near copy of, if any: the copy goes where that article is.
    public var copyOf: Int64?

    /// Creates a story from its parts.
    public init(article: Int64, source: String, title: String, text: String, time: Date, copyOf: Int64? = nil) {
        self.article = article
        self.source = source
        self.title = title
        self.text = text
        self.time = time
        self.copyOf = copyOf
    }
}
