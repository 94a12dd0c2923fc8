internal import Foundation
internal import GRDB
internal import News

/// Reads all that the archive knows about one day.
///
/// An article is filed under the day that its time falls in. Nothing that is filed under a later day, and no poll made
/// after the day (but for the one that first brought a source's back numbers), changes what is read, so a digest of a
/// closed day can be built again. What does change it is news of that very day: a late article, or a later wording;
/// and that events with articles of the day were merged or split since.
struct DayReader {
    var day: CalendarDay
    var interval: DateInterval
    var zone: TimeZone

    init(day: CalendarDay, zone: TimeZone) {
        self.day = day
        self.zone = zone
        interval = day.interval(in: zone)
    }

    /// Days before this one of which is told how much they brought of its events.
    private static let pastDays = 14

    private var stored: StoredInterval { StoredInterval(interval) }

    func coverage(of sources: [Source], in db: Database) throws -> DayCoverage {
        let articles = try self.articles(in: db)
        var events = try EventTable.events(in: stored, in: db)
        let threads = try threads(of: events, in: db)
        let numbers = Dictionary(threads.map { ($0.event, $0.thread) }) { first, _ in first }
        for index in events.indices { events[index].thread = numbers[events[index].id] ?? nil }
        let bySource = Dictionary(grouping: articles.map(\.article), by: \.source)
        return DayCoverage(
            day: day, interval: interval, articles: articles, earlierRelatives: try earlierRelatives(in: db),
            events: events, threads: threads, earlierDays: try earlierDays(of: events, in: db),
            sources: try sources.map { try sourceDay($0, articles: bySource[$0.name] ?? [], in: db) })
    }

    private func articles(in db: Database) throws -> [CoveredArticle] {
        let sql = """
            \(RecordReader.coveredArticles)
            WHERE article.time >= ? AND article.time < ? ORDER BY article.time, article.id
            """
        return try Row.fetchAll(db, sql: sql, arguments: stored.arguments).map { row in
            var covered = try RecordReader.coveredArticle(row)
            covered.happened = try ReadingTables.day(of: covered.article.id, in: db)
            covered.credits = try CreditTable.credits(of: covered.article.id, in: db)
            if covered.article.version > 1 {
                covered.versions = try ArticleVersionTable.versions(of: covered.article.id, in: db)
            }
            return covered
        }
    }

    /// How much earlier days brought of the events that began before this one.
    private func earlierDays(of events: [Event], in db: Database) throws -> [EventDay] {
        let sql = """
            SELECT article.time FROM eventMember JOIN article ON article.id = eventMember.article
            WHERE eventMember.event = ? AND article.time >= ? AND article.time < ? ORDER BY article.time
            """
        let first = StoredTime.milliseconds(day.adding(days: -Self.pastDays).interval(in: zone).start)
        return try events.filter { $0.opened < interval.start }.flatMap { event in
            let arguments: StatementArguments = [event.id.rawValue, first, stored.start]
            let days = try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
                .map { CalendarDay(StoredTime.date($0), in: zone) }
            return Dictionary(grouping: days) { $0 }.sorted { $0.key < $1.key }
                .map { EventDay(event: event.id, day: $0.key, articles: $0.value.count) }
        }
    }

    /// The threads of the events as they stood at the end of the day.
    private func threads(of events: [Event], in db: Database) throws -> [CoveredThread] {
        let reader = ThreadReader(end: stored.end, db: db)
        return try events.compactMap { try reader.thread(of: $0.id) }
    }

    private func earlierRelatives(in db: Database) throws -> [CoveredArticle] {
        let sql = """
            WITH told AS (
                SELECT DISTINCT familyMember.family AS id
                FROM article JOIN familyMember ON familyMember.article = article.id
                WHERE article.time >= ?1 AND article.time < ?2)
            \(RecordReader.coveredArticles)
            WHERE familyMember.family IN (SELECT id FROM told) AND article.time < ?1
            ORDER BY article.time, article.id
            """
        return try Row.fetchAll(db, sql: sql, arguments: stored.arguments).map(RecordReader.coveredArticle)
    }

    private func sourceDay(_ source: Source, articles: [Article], in db: Database) throws -> SourceDay {
        let outcome = try deciding(of: source.name, in: db)
        let health = SourceDay.Health(outcome)
        let silence = health == .healthy ? outcome?.silence : nil
        return SourceDay(
            source: source, health: health, fault: health == .failing ? outcome?.fault : nil,
            articles: articles.count, undated: articles.count(where: \.isTimeEstimated),
            repaired: try isRepaired(source.name, deciding: outcome, in: db),
            lastArticle: articles.map(\.time).max(),
            gaps: try FetchLogTable.gaps(of: source.name, in: stored, in: db),
            silence: silence,
            silentSince: silence == nil
                ? nil : try ArticleTable.lastTime(of: source.name, before: stored.end, in: db),
            lastSuccess: health == .failing
                ? try FetchLogTable.lastSuccess(of: source.name, before: stored.end, in: db) : nil)
    }

    /// The poll that tells a source's health on the day.
    ///
    /// It is the last one of the day. When the day had none, it is the source's first poll ever if that came later,
    /// since that poll brought what there is of the day. Otherwise the source was known and not polled.
    private func deciding(of source: String, in db: Database) throws -> FetchOutcome? {
        if let last = try FetchLogTable.last(of: source, in: stored, in: db) { return last }
        guard let first = try FetchLogTable.first(of: source, in: db), first.at >= interval.end else { return nil }
        return first
    }

    private func isRepaired(_ source: String, deciding outcome: FetchOutcome?, in db: Database) throws -> Bool {
        // A poll that found nothing new read no feed, so one repair on the day is enough to say so.
        try (outcome?.repairs ?? 0) > 0 || FetchLogTable.wasRepaired(source, in: stored, in: db)
    }
}

extension SourceDay.Health {
    fileprivate init(_ outcome: FetchOutcome?) {
        switch outcome?.result {
        case .fresh, .unchanged: self = .healthy
        // For our own network, so nothing was asked.
        case .failed where outcome?.fault == FetchOutcome.offline: self = .unpolled
        case .failed: self = .failing
        case nil: self = .unpolled
        }
    }
}
