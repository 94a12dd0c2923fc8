package import News

/// One watched term and where it was met.
package struct WatchedTerm: Sendable, Hashable, Codable {
    /// As the owner writes it.
    package var term: String
    /// The events that tell of it, those with the most articles first.
    package var hits: [WatchHit]
    /// How the articles write it, the most used first.
    package var spellings: [WatchSpelling]
    /// The last day on which it was met, up to the report's.
    package var lastMatch: CalendarDay?
    /// Whether it was not met for 30 days or ever, so that it may be misspelled.
    package var isSilent: Bool
    /// For a silent term: words of the day's articles that are written almost like one of its own, at most 3.
    package var nearSpellings: [String]

    package init(
        term: String, hits: [WatchHit] = [], spellings: [WatchSpelling] = [], lastMatch: CalendarDay? = nil,
        isSilent: Bool = false, nearSpellings: [String] = []
    ) {
        self.term = term
        self.hits = hits
        self.spellings = spellings
        self.lastMatch = lastMatch
        self.isSilent = isSilent
        self.nearSpellings = nearSpellings
    }
}

/// An event that tells of a watched term.
package struct WatchHit: Sendable, Hashable, Codable {
    package var event: EventID
    /// Its articles that do.
    package var articles: Int

    package init(event: EventID, articles: Int) {
        self.event = event
        self.articles = articles
    }
}

/// A spelling in which a term was met, and how often.
package struct WatchSpelling: Sendable, Hashable, Codable {
    package var spelling: String
    package var count: Int

    package init(spelling: String, count: Int) {
        self.spelling = spelling
        self.count = count
    }
}

/// An article as a watch-list reads it.
package struct WatchedArticle: Sendable, Hashable {
    package var event: EventID
    package var title: String
    package var text: String

    package init(event: EventID, title: String, text: String) {
        self.event = event
        self.title = title
        self.text = text
    }
}
