package import Foundation

/// All that the archive knows about one day: what a digest is built from.
package struct DayCoverage: Sendable, Hashable, Codable {
    package var day: CalendarDay
    /// The instants of that day in the digest's zone.
    package var interval: DateInterval
    /// The articles filed under that day, by time, then by identifier.
    package var articles: [CoveredArticle]
    /// Members of the same families filed under earlier days, when `articles` holds copies of them.
    package var earlierRelatives: [CoveredArticle]
    /// The events of `articles`, by identifier.
    package var events: [Event]
    /// The threads of those events that have one, or recall something, by event.
    package var threads: [CoveredThread]
    /// How much was told of those events on earlier days, by event, the earliest day first.
    package var earlierDays: [EventDay]
    /// What each source did that day, in the owner's order.
    package var sources: [SourceDay]

    package init(
        day: CalendarDay, interval: DateInterval, articles: [CoveredArticle],
        earlierRelatives: [CoveredArticle] = [], events: [Event], threads: [CoveredThread] = [],
        earlierDays: [EventDay] = [], sources: [SourceDay]
    ) {
        self.day = day
        self.interval = interval
        self.articles = articles
        self.earlierRelatives = earlierRelatives
        self.events = events
        self.threads = threads
        self.earlierDays = earlierDays
        self.sources = sources
    }
}

/// What an issue of a day's digest is made from, as the archive stood at one moment.
package struct IssueBasis: Sendable, Hashable {
    package var coverage: DayCoverage
    /// What came in since the last issue of any day and is filed under days that had been issued by then: late articles
    /// and wordings that were edited, by day, then by time.
    package var late: [LateArrival]
    /// The last article that the archive held.
    package var newest: ArticleID

    package init(coverage: DayCoverage, late: [LateArrival] = [], newest: ArticleID) {
        self.coverage = coverage
        self.late = late
        self.newest = newest
    }
}

/// How much was told of an event on one day.
package struct EventDay: Sendable, Hashable, Codable {
    package var event: EventID
    package var day: CalendarDay
    /// Articles filed under the day, copies included.
    package var articles: Int

    package init(event: EventID, day: CalendarDay, articles: Int) {
        self.event = event
        self.day = day
        self.articles = articles
    }
}

/// Something that came in after the digest of its day was issued.
package struct LateArrival: Sendable, Hashable, Codable {
    /// Days back within which late arrivals of an issued day are told of.
    package static let reach = 7

    /// The day whose digest did not have it.
    package var day: CalendarDay
    package var covered: CoveredArticle
    /// Whether the article was in that digest and only its wording is new.
    package var isEdit: Bool

    package init(day: CalendarDay, covered: CoveredArticle, isEdit: Bool) {
        self.day = day
        self.covered = covered
        self.isEdit = isEdit
    }
}

/// An article with the family and the event it was put in.
package struct CoveredArticle: Sendable, Hashable, Codable {
    package var article: Article
    package var family: FamilyMembership
    package var event: EventID
    /// The day on which its text says that the event happened.
    package var happened: TextDays?
    /// Whom it credits, in the order in which they stand in it.
    package var credits: [Credit]
    /// Its wordings, the first one first; empty when it was never edited.
    package var versions: [ArticleVersion]

    package init(
        article: Article, family: FamilyMembership, event: EventID, happened: TextDays? = nil, credits: [Credit] = [],
        versions: [ArticleVersion] = []
    ) {
        self.article = article
        self.family = family
        self.event = event
        self.happened = happened
        self.credits = credits
        self.versions = versions
    }
}

/// How one source did on one day.
package struct SourceDay: Sendable, Hashable, Codable {
    package enum Health: String, Sendable, Hashable, Codable {
        /// The last poll that counts for the day succeeded.
        case healthy
        /// The last poll that counts for the day failed.
        case failing
        /// It was not polled.
        case unpolled
    }

    package var source: Source
    package var health: Health
    /// For a failing source, the fault's short word; else nil.
    package var fault: String?
    /// For a failing source, its last poll before the end of the day that did not fail; nil when there was none.
    package var lastSuccess: Date?
    /// Articles filed under the day.
    package var articles: Int
    /// Those among them whose time is an estimate.
    package var undated: Int
    /// Whether reading its feed took repairs.
    package var repaired: Bool
    /// Time of the last article filed under the day.
    package var lastArticle: Date?
    /// Polls of the day before which items may have been lost.
    package var gaps: Int
    /// For a source silent against its own rhythm at the day's last poll, the odds of such a silence; else nil.
    package var silence: Double?
    /// Time of its last article before the end of the day, for a silent source.
    package var silentSince: Date?

    package init(
        source: Source, health: Health, fault: String? = nil, articles: Int, undated: Int = 0, repaired: Bool = false,
        lastArticle: Date? = nil, gaps: Int = 0, silence: Double? = nil,
        silentSince: Date? = nil, lastSuccess: Date? = nil
    ) {
        self.source = source
        self.health = health
        self.fault = fault
        self.articles = articles
        self.undated = undated
        self.repaired = repaired
        self.lastArticle = lastArticle
        self.gaps = gaps
        self.silence = silence
        self.silentSince = silentSince
        self.lastSuccess = lastSuccess
    }
}
