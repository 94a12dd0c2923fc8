package import Foundation
package import News

/// The text of one origin of an event: the root of a family of copies, with what it says in words of its own.
package struct Account: Sendable, Hashable {
    package var article: ArticleID
    /// Name of the source that carried it.
    package var source: String
    package var time: Date
    package var title: String
    /// Plain text, one paragraph a line, furniture and all.
    package var text: String

    package init(article: ArticleID, source: String, time: Date, title: String, text: String) {
        self.article = article
        self.source = source
        self.time = time
        self.title = title
        self.text = text
    }

    /// The order in which accounts are read, whatever the order they are given in.
    static func isEarlier(_ left: Account, _ right: Account) -> Bool {
        (left.time, left.source, left.article) < (right.time, right.source, right.article)
    }
}
