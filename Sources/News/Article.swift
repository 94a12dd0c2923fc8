package import Foundation

/// One item as the archive holds it, in its newest version.
package struct Article: Sendable, Hashable, Codable {
    package var id: ArticleID
    /// Name of the source that carried it.
    package var source: String
    /// What makes it the same item at the next poll: unique within its source.
    package var identity: String
    /// Absolute address of its page.
    package var link: String?
    /// Plain text on one line.
    package var title: String
    /// The feed's teaser as plain text, paragraphs separated by a line feed; may be empty.
    package var summary: String
    /// The fullest text the feed gave, plain, paragraphs separated by a line feed; may be empty.
    package var text: String
    /// The sanitised HTML of `text`.
    package var html: String
    package var authors: [String]
    package var categories: [String]
    /// When the outlet says it was published; nil when it does not say or says what cannot be.
    package var published: Date?
    /// When the archive first saw it.
    package var firstSeen: Date
    /// 1 for the first wording seen, one more for each later one.
    package var version: Int

    package init(
        id: ArticleID, source: String, identity: String, link: String?, title: String, summary: String, text: String,
        html: String, authors: [String] = [], categories: [String] = [], published: Date?, firstSeen: Date,
        version: Int = 1
    ) {
        self.id = id
        self.source = source
        self.identity = identity
        self.link = link
        self.title = title
        self.summary = summary
        self.text = text
        self.html = html
        self.authors = authors
        self.categories = categories
        self.published = published
        self.firstSeen = firstSeen
        self.version = version
    }

    /// The time it is filed under: that of publication, else an estimate, the time it was first seen.
    package var time: Date { published ?? firstSeen }

    /// Whether `time` is an estimate.
    package var isTimeEstimated: Bool { published == nil }
}

/// One wording of an article that was edited after it was first seen.
package struct ArticleVersion: Sendable, Hashable, Codable {
    package var article: ArticleID
    /// 1 for the first wording.
    package var version: Int
    package var title: String
    package var text: String
    /// When this wording was first seen.
    package var seen: Date

    package init(article: ArticleID, version: Int, title: String, text: String, seen: Date) {
        self.article = article
        self.version = version
        self.title = title
        self.text = text
        self.seen = seen
    }
}
