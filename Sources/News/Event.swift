package import Foundation

/// Coverage of one happening by one or more articles.
package struct Event: Sendable, Hashable, Codable {
    package var id: EventID
    /// Time of its earliest article.
    package var opened: Date
    /// Time of its latest article.
    package var latest: Date
    /// How many articles it has, copies included.
    package var articles: Int
    /// The thread it is a stop of.
    package var thread: ThreadID?

    package init(id: EventID, opened: Date, latest: Date, articles: Int, thread: ThreadID? = nil) {
        self.id = id
        self.opened = opened
        self.latest = latest
        self.articles = articles
        self.thread = thread
    }
}

/// An article's place in its event, with what decided it.
package struct EventMembership: Sendable, Hashable, Codable {
    package var article: ArticleID
    package var event: EventID
    /// The decision as JSON: the rule, the scores, the shared terms, the nearest events not joined.
    package var why: String

    package init(article: ArticleID, event: EventID, why: String) {
        self.article = article
        self.event = event
        self.why = why
    }
}
