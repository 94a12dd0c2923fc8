package import Foundation
internal import GRDB
package import News

extension Store {
    /// The highest numbers ever given.
    package func counters() async throws(StoreError) -> Counters {
        try await read { try ArchiveTable.counters(in: $0) }
    }

    /// Those of a source's items that are stored, by identity.
    package func known(
        identities: [String], in source: String
    ) async throws(StoreError) -> [String: KnownArticle] {
        try await read { try ArticleTable.known(identities: identities, in: source, in: $0) }
    }

    /// Those of a source's articles that have one of the links or the words, by number.
    ///
    /// Of many that share one, the newest eight.
    package func namesakes(
        links: Set<LinkKey>, words: Set<WordsKey>, in source: String
    ) async throws(StoreError) -> [KnownArticle] {
        try await read { db in
            try ArticleTable.known(ArticleKeyTable.articles(links: links, words: words, of: source, in: db), in: db)
        }
    }

    /// All that the archive knows about one day; `sources` are those of the configuration, in the owner's order.
    ///
    /// Nothing filed under a later day, and no poll made after a day (but for the one that first brought a source's back
    /// numbers), changes what is told of that day.
    package func coverage(
        of day: CalendarDay, in zone: TimeZone, sources: [Source]
    ) async throws(StoreError) -> DayCoverage {
        let reader = DayReader(day: day, zone: zone)
        return try await read { try reader.coverage(of: sources, in: $0) }
    }

    /// What an issue of a day's digest is made from, all of it as of one moment.
    package func issueBasis(
        of day: CalendarDay, in zone: TimeZone, sources: [Source]
    ) async throws(StoreError) -> IssueBasis {
        let reader = DayReader(day: day, zone: zone)
        return try await read { db in
            IssueBasis(
                coverage: try reader.coverage(of: sources, in: db),
                late: try LateReader(day: day, zone: zone).arrivals(in: db),
                newest: try ArchiveTable.counters(in: db).article)
        }
    }

    /// An article with its places and their reasons; nil when there is none of that number.
    package func article(_ id: ArticleID) async throws(StoreError) -> ArticleRecord? {
        try await read { try RecordReader.record(of: id, in: $0) }
    }

    /// All wordings of an article, the first one first; none when there is no such article.
    package func versions(of id: ArticleID) async throws(StoreError) -> [ArticleVersion] {
        try await read { try ArticleVersionTable.versions(of: id, in: $0) }
    }

    /// Those of the articles that are stored, with what it takes to place another beside them, by number.
    package func suspects(_ articles: [ArticleID]) async throws(StoreError) -> [StoredSuspect] {
        guard !articles.isEmpty else { return [] }
        return try await read { try FingerprintTable.suspects(articles, in: $0) }
    }

    /// Whom an article credits, in the order of its text.
    package func credits(of id: ArticleID) async throws(StoreError) -> [Credit] {
        try await read { try CreditTable.credits(of: id, in: $0) }
    }

    /// The kinships of an article, its own first.
    package func kinships(of id: ArticleID) async throws(StoreError) -> [Kinship] {
        try await read { try KinshipTable.kinships(of: id, in: $0) }
    }

    /// The event that a number stands for, with all its members; nil when there is none of that number.
    ///
    /// For an event that was merged away, that is the one that took its articles.
    package func event(_ id: EventID) async throws(StoreError) -> EventRecord? {
        try await read { db in
            guard let id = try EventTable.current(id, in: db), let event = try EventTable.event(id, in: db) else {
                return nil
            }
            return EventRecord(event: event, members: try RecordReader.members(of: id, in: db))
        }
    }

    /// The events with an article filed under the day, by number, as they stood at its end.
    package func events(on day: CalendarDay, in zone: TimeZone) async throws(StoreError) -> [Event] {
        let interval = StoredInterval(day.interval(in: zone))
        return try await read { try EventTable.events(in: interval, in: $0) }
    }

    /// The members of a family by time, then by number; none when there is no such family.
    package func family(_ id: FamilyID) async throws(StoreError) -> [ArticleRecord] {
        try await read { try RecordReader.members(of: id, in: $0) }
    }

    /// What is remembered of each source, by its name.
    package func sourceStates() async throws(StoreError) -> [SourceState] {
        try await read { try SourceStateTable.states(in: $0) }
    }

    /// What is remembered of one source; nil before its first poll.
    package func sourceState(of source: String) async throws(StoreError) -> SourceState? {
        try await read { try SourceStateTable.state(of: source, in: $0) }
    }

    /// What is remembered of some sources, by name; without those that were never polled.
    package func sourceStates(of sources: [String]) async throws(StoreError) -> [String: SourceState] {
        try await read { db in
            var states: [String: SourceState] = [:]
            for source in sources { states[source] = try SourceStateTable.state(of: source, in: db) }
            return states
        }
    }

    /// How many articles of a source are stored.
    package func articleCount(of source: String) async throws(StoreError) -> Int {
        try await read { try ArticleTable.count(of: source, in: $0) }
    }

    /// When the first poll of any source since an instant ended; nil for an archive that has seen none.
    package func firstPoll(since: Date = .distantPast) async throws(StoreError) -> Date? {
        try await read { try FetchLogTable.firstTime(since: since, in: $0) }
    }

    /// When the poll that was stored last ended, by the clock of then.
    package func lastPoll() async throws(StoreError) -> Date? {
        try await read { try FetchLogTable.lastTime(in: $0) }
    }

    /// What the polls of the last 30 days cost and brought, by source; `source` asks for one alone.
    package func months(of source: String? = nil, until now: Date) async throws(StoreError) -> [String: FetchMonth] {
        try await read { try FetchDayTable.months(of: source, until: now, in: $0) }
    }

    /// A source's newest outcomes, the last one first; those older than two days are thinned out.
    package func history(of source: String, limit: Int = 100) async throws(StoreError) -> [FetchOutcome] {
        try await read { try FetchLogTable.history(of: source, limit: limit, in: $0) }
    }

    /// The days whose digest was issued, the earliest first.
    package func issuedDays() async throws(StoreError) -> [IssuedDay] {
        try await read { try DigestIssueTable.days(in: $0) }
    }

    /// The issues of a day's digest, the first one first.
    package func issues(of day: CalendarDay) async throws(StoreError) -> [DigestIssueRecord] {
        try await read { try DigestIssueTable.issues(of: day, in: $0) }
    }

    /// What an issue said; nil for one that an earlier program wrote, or that there is none.
    package func issueModel(of day: CalendarDay, number: Int) async throws(StoreError) -> Data? {
        try await read { try DigestIssueTable.model(of: day, number: number, in: $0) }
    }

    /// Which of some issued days have articles that their newest issue could not tell of, the earliest first.
    package func overtaken(_ days: [IssuedDay], in zone: TimeZone) async throws(StoreError) -> [CalendarDay] {
        try await read { db in
            try days.filter { try LateReader.isOvertaken($0, in: zone, db: db) }.map(\.day)
        }
    }
}
