package import Foundation
package import News

/// The terms of an article's headline and text, each in the order of the words and parted by blanks.
///
/// The archive does not look inside: only their equality counts.
package struct SearchText: Sendable, Hashable {
    package var title: String
    package var text: String

    package init(title: String, text: String) {
        self.title = title
        self.text = text
    }
}

/// What an article is found by from now on.
package struct SearchRow: Sendable, Hashable {
    package var article: ArticleID
    package var text: SearchText
    /// The terms of the wording that an edit replaces; nil for a new article.
    package var replaced: SearchText?

    package init(article: ArticleID, text: SearchText, replaced: SearchText? = nil) {
        self.article = article
        self.text = text
        self.replaced = replaced
    }
}

/// What the full-text index must take in with the articles of a poll.
package struct SearchChange: Sendable, Hashable {
    /// The number of the scheme by which the terms were made; above 0 where there are rows.
    package var scheme: Int
    /// A row for each new or edited article.
    package var rows: [SearchRow]

    /// That of a poll without articles.
    package static let none = SearchChange(scheme: 0, rows: [])

    package init(scheme: Int, rows: [SearchRow]) {
        self.scheme = scheme
        self.rows = rows
    }
}

/// What is looked for in the full-text index.
package indirect enum SearchExpression: Sendable, Hashable {
    /// The terms side by side in one headline or text; of the last, words that only begin so count too if `isOpen`.
    case phrase([String], isOpen: Bool)
    /// All of them.
    case all([SearchExpression])
    /// At least one of them.
    case any([SearchExpression])
    /// The first without the second.
    case excluding(SearchExpression, SearchExpression)
}

/// Which articles a search is confined to, and how many of them it gives.
package struct SearchScope: Sendable, Hashable {
    /// They are filed at or after its start and before its end; nil for all times.
    package var interval: DateInterval?
    /// Names of sources; without any, all.
    package var sources: [String]
    /// The best so many are given, of all that are counted.
    package var limit: Int

    package init(interval: DateInterval? = nil, sources: [String] = [], limit: Int) {
        self.interval = interval
        self.sources = sources
        self.limit = limit
    }
}

/// What a search found.
package struct SearchAnswer: Sendable, Hashable {
    /// How many articles there are in all.
    package var total: Int
    /// The best of them, the best first.
    package var articles: [CoveredArticle]
    /// The state of the index at that moment.
    package var state: SearchState
}

/// How far the full-text index has come.
package struct SearchState: Sendable, Hashable {
    /// The number of the scheme by which its terms were made; 0 when it must be built anew.
    package var scheme: Int
    /// The articles numbered above `done`, up to `goal`, may still be missing.
    package var done: ArticleID
    package var goal: ArticleID

    /// Whether it holds every article, in terms of that scheme.
    package func isWhole(by scheme: Int) -> Bool { self.scheme == scheme && done == goal }
}
