import Foundation
import News

@testable import Digests

/// Builds invented days for tests, in the order that articles are taken in.
struct CoverageMaker {
    static let groups = [
        SourceGroup(key: "state", label: "رسمية"), SourceGroup(key: "free", label: "مستقلة"),
        SourceGroup(key: "world", label: "دولية"),
    ]

    let day: CalendarDay
    let zone: TimeZone
    private(set) var sources: [Source] = []
    private(set) var articles: [CoveredArticle] = []
    private(set) var earlier: [CoveredArticle] = []
    private var opened: [EventID: Date] = [:]
    private var health: [String: (SourceDay.Health, String?)] = [:]
    private var repaired: Set<String> = []
    private var gaps: [String: Int] = [:]
    private var silence: [String: (odds: Double, daysBefore: Double)] = [:]
    private var lastReadHoursBefore: [String: Double] = [:]
    private var number: Int64 = 0
    private var threads: [EventID: CoveredThread] = [:]

    init(day: CalendarDay, zone: TimeZone) {
        self.day = day
        self.zone = zone
    }

    mutating func source(
        _ name: String, in group: String, _ state: SourceDay.Health = .healthy, fault: String? = nil,
        isRepaired: Bool = false, gaps: Int = 0, silence: (odds: Double, daysBefore: Double)? = nil,
        lastReadHoursBefore: Double? = nil
    ) {
        sources.append(Source(name: name, url: "https://feeds.example/\(sources.count)", group: group))
        health[name] = (state, fault)
        if isRepaired { repaired.insert(name) }
        self.gaps[name] = gaps
        self.silence[name] = silence
        self.lastReadHoursBefore[name] = lastReadHoursBefore
    }

    /// Adds an article at `clock` hours and minutes of the day; a negative hour is of the day before.
    @discardableResult
    mutating func article(
        _ source: String, _ hour: Int, _ minute: Int, _ title: String, event: Int64, family: Int64? = nil,
        copyOf: ArticleID? = nil, relation: CopyRelation? = nil, share: Double = 1, link: String? = "",
        isDated: Bool = true, text: String = "", isEarlier: Bool = false
    ) -> ArticleID {
        number += 1
        let id = ArticleID(rawValue: number)
        let time = day.interval(in: zone).start.addingTimeInterval(Double(hour * 3600 + minute * 60))
        let address = link == "" ? "https://news.example/story-\(number)/end" : link
        let article = Article(
            id: id, source: source, identity: "id-\(number)", link: address, title: title, summary: "", text: text,
            html: "", published: isDated ? time : nil, firstSeen: time)
        let membership = FamilyMembership(
            article: id, family: FamilyID(rawValue: family ?? number),
            relation: relation ?? (copyOf == nil ? .root : .copy), of: copyOf,
            shared: copyOf == nil ? nil : SharedText(jaccard: share, share: share, otherShare: share, run: 0))
        let covered = CoveredArticle(article: article, family: membership, event: EventID(rawValue: event))
        if isEarlier { earlier.append(covered) } else { articles.append(covered) }
        opened[covered.event] = min(opened[covered.event] ?? time, time)
        return id
    }

    /// Says that an event began before the day.
    mutating func open(_ event: Int64, daysBefore days: Int) {
        let time = day.interval(in: zone).start.addingTimeInterval(Double(-days * 86_400 + 36_000))
        opened[EventID(rawValue: event)] = time
    }

    /// Says that something happened some days before the day and is a stop of an event's thread.
    mutating func stop(
        of event: Int64, _ stop: Int64, daysBefore days: Int, _ source: String, _ title: String, thread: Int64 = 7,
        link: String? = nil
    ) {
        let time = day.interval(in: zone).start.addingTimeInterval(Double(-days * 86_400 + 36_000))
        let id = EventID(rawValue: event)
        var covered = threads[id] ?? CoveredThread(event: id, thread: nil)
        covered.thread = ThreadID(rawValue: thread)
        covered.stops.insert(
            CoveredStop(
                event: EventID(rawValue: stop), opened: time, latest: time, source: source, title: title, link: link),
            at: 0)
        threads[id] = covered
    }

    /// Says that an article of an event recalls something that happened so many days before.
    mutating func recollection(of event: Int64, daysBefore days: ClosedRange<Int>, _ phrase: String) {
        let id = EventID(rawValue: event)
        let when = TextDays(
            days: day.number - days.upperBound...day.number - days.lowerBound, confidence: 0.9, phrase: phrase)
        threads[id, default: CoveredThread(event: id, thread: nil)].recollections.append(
            Recollection(act: "meeting", when: when))
    }

    /// Says that the text of the last article has its event happen so many days before the day.
    mutating func happened(daysBefore days: Int, _ phrase: String, confidence: Double = 0.9) {
        guard let last = articles.indices.last else { return }
        articles[last].happened = TextDays(
            days: day.number - days...day.number - days, confidence: confidence, phrase: phrase)
    }

    var coverage: DayCoverage {
        let events = Dictionary(grouping: articles, by: \.event).map { id, members in
            let times = members.map(\.article.time)
            return Event(
                id: id, opened: opened[id] ?? .distantPast, latest: times.max() ?? .distantPast, articles: members.count
            )
        }
        return DayCoverage(
            day: day, interval: day.interval(in: zone),
            articles: articles.sorted { ($0.article.time, $0.article.id) < ($1.article.time, $1.article.id) },
            earlierRelatives: earlier, events: events.sorted { $0.id < $1.id },
            threads: threads.values.sorted { $0.event < $1.event }, sources: sources.map(sourceDay))
    }

    private func sourceDay(_ source: Source) -> SourceDay {
        let own = articles.map(\.article).filter { $0.source == source.name }
        let (state, fault) = health[source.name] ?? (.healthy, nil)
        return SourceDay(
            source: source, health: state, fault: fault, articles: own.count,
            undated: own.count(where: \.isTimeEstimated), repaired: repaired.contains(source.name),
            lastArticle: own.map(\.time).max(), gaps: gaps[source.name] ?? 0, silence: silence[source.name]?.odds,
            silentSince: silence[source.name].map {
                day.interval(in: zone).start.addingTimeInterval(-$0.daysBefore * 86_400)
            },
            lastSuccess: lastReadHoursBefore[source.name].map {
                day.interval(in: zone).start.addingTimeInterval(-$0 * 3600)
            })
    }
}
