import EventGrouping
package import Foundation
package import News
import Storage

/// The decision that put an article into its event, read back from the archive.
///
/// Encodes as the decision itself; as null when an older Marsad wrote it in a form this one does not know.
package struct EventReason: Encodable, Sendable, Hashable {
    let decision: GroupingDecision?

    init(_ stored: String) {
        // An unreadable reason must not hide the article it belongs to; the report shows that it is missing.
        decision = try? JSONDecoder().decode(GroupingDecision.self, from: Data(stored.utf8))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(decision)
    }

    /// The decision as lines for a terminal.
    var lines: [String] {
        guard let decision else { return ["the reason kept is in a form this marsad does not know"] }
        let shared = decision.evidence.map { evidence in
            let weight = evidence.weight > 0 ? " \(Self.number(evidence.weight))" : ""
            return "\(evidence.text) (\(evidence.kind.rawValue)\(weight))"
        }
        let missed = decision.nearest.map { miss in
            "not \(EventID(rawValue: miss.event)): score \(Self.number(miss.score))"
                + (miss.stopped.map { ", stopped by \($0.rawValue)" } ?? "")
        }
        let closest = decision.closest.map { ", closest \(ArticleID(rawValue: $0))" } ?? ""
        let head =
            "\(decision.rule.rawValue): score \(Self.number(decision.score)) "
            + "against \(Self.number(decision.threshold))\(closest)"
        return [head] + (shared.isEmpty ? [] : ["shared: " + shared.joined(separator: "، ")]) + missed
    }

    private static func number(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
}

/// One event with its members and what joined each.
package struct EventReport: Report {
    package struct Member: Encodable, Sendable {
        package var id: String
        package var source: String
        package var title: String
        package var link: String?
        package var time: Date
        package var isTimeEstimated: Bool
        package var family: FamilyMembership
        package var why: EventReason
    }

    package var id: String
    package var opened: Date
    package var latest: Date
    package var thread: String?
    /// The day on which the texts say that it happened.
    package var happened: DayReport?
    /// The other stops of its thread, the newest first.
    package var stops: [StopReport]
    /// What its articles, and those of the other stops, recall and no stop answers to.
    package var unmonitored: [DayReport]
    /// What made it a stop.
    package var ties: [TieReport]
    package var members: [Member]

    package var text: String {
        let head =
            "\(id): \(members.count) articles, \(Rfc3339.text(opened)) to \(Rfc3339.text(latest))"
            + (thread.map { ", thread \($0)" } ?? "")
        let story = happened.map { ["  happened  \($0.line)"] } ?? []
        let thread =
            ties.map { "  linked    \($0.line)" } + stops.map { "  stop      \($0.line)" }
            + unmonitored.map { "  recalled  \($0.line), not monitored" }
        let rows = members.flatMap { member in
            ["\(member.id)  \(Rfc3339.text(member.time))  \(member.source): \(member.title)"]
                + [member.family.line].map { "    \($0)" } + member.why.lines.map { "    \($0)" }
        }
        return ([head] + story + thread + rows).map(Terminal.plain).joined(separator: "\n")
    }

    init(_ record: EventRecord, thread view: ThreadView) {
        id = record.event.id.description
        opened = record.event.opened
        latest = record.event.latest
        thread = record.event.thread?.description
        happened = view.happened.map(DayReport.init)
        stops = view.stops.reversed().map { StopReport($0, from: record.event.opened) }
        unmonitored = view.unmonitored.reversed().map { DayReport($0.when) }
        ties = view.ties.map(TieReport.init)
        members = record.members.map(Member.init)
    }
}

extension EventReport.Member {
    fileprivate init(_ record: ArticleRecord) {
        self.init(
            id: record.article.id.description, source: record.article.source, title: record.article.title,
            link: record.article.link, time: record.article.time, isTimeEstimated: record.article.isTimeEstimated,
            family: record.family, why: EventReason(record.event.why))
    }
}

extension FamilyMembership {
    /// The membership as one line.
    var line: String {
        guard let of, let shared else { return "\(family): root" }
        let percent = { (share: Double) in "\(Int((share * 100).rounded())) %" }
        return
            "\(family): \(relation.rawValue) of \(of), Jaccard \(percent(shared.jaccard)), "
            + "\(percent(shared.share)) of it there"
    }
}

/// One article: where it stands and why.
package struct ArticleReport: Report {
    package var article: Article
    package var family: FamilyMembership
    package var relatives: [FamilyMembership]
    package var credits: [Credit]
    /// What it shares in wording with the article it copies, and with others that are like it.
    package var wordings: [WordingReport]
    package var event: String
    package var why: EventReason
    /// Earlier wordings, oldest first.
    package var versions: [ArticleVersion]

    package var text: String {
        let head = [
            "\(article.id)  \(article.source): \(article.title)",
            "  link      \(article.link ?? "none")",
            "  time      \(Rfc3339.text(article.time))" + (article.isTimeEstimated ? " (when first seen)" : ""),
            "  identity  \(article.identity)",
            "  version   \(article.version)",
            "  credits   \(credits.isEmpty ? "nobody" : credits.map(\.spoken).joined(separator: ", "))",
            "  family    \(family.line)",
        ]
        let family = relatives.filter { $0.article != article.id }.map { "            \($0.article): \($0.line)" }
        let wording = wordings.flatMap(\.paragraph)
        let grouping = ["  event     \(event)"] + why.lines.map { "            \($0)" }
        let kept = versions.count < 2 ? [] : versions
        let edits = kept.map { "  version \($0.version) \(Rfc3339.text($0.seen)): \($0.title)" }
        let lines = head + family + wording + grouping + edits
        return lines.map(Terminal.plain).joined(separator: "\n")
    }
}

extension Credit {
    fileprivate var spoken: String { isAgency ? "\(name) (agency \(key))" : name }
}

/// The events of a day.
package struct EventListReport: Report {
    package struct Entry: Encodable, Sendable {
        package var id: String
        package var articles: Int
        package var sources: Int
        package var opened: Date
        package var title: String
        /// The thread it is a stop of.
        package var thread: String?
        /// How many other stops were known of on that day.
        package var stops: Int
    }

    package var day: CalendarDay
    package var events: [Entry]

    package var text: String {
        guard !events.isEmpty else { return "no articles on \(day)" }
        return events.map { event in
            let thread = event.thread.map { ", \($0) of \(event.stops + 1) stops" } ?? ""
            return Terminal.plain(
                "\(event.id): \(event.articles) articles, \(event.sources) sources\(thread): \(event.title)")
        }.joined(separator: "\n")
    }
}

extension Workplace {
    /// The events with articles on a day, the most reported first.
    package func events(on day: CalendarDay) async throws -> EventListReport {
        let zone = configuration.digest.zone
        let coverage = try await store.coverage(of: day, in: zone, sources: configuration.sources)
        let members = Dictionary(grouping: coverage.articles, by: \.event)
        let stops = Dictionary(coverage.threads.map { ($0.event, $0.stops.count) }) { first, _ in first }
        let entries = coverage.events.map { event in
            let articles = members[event.id] ?? []
            return EventListReport.Entry(
                id: event.id.description, articles: articles.count, sources: Set(articles.map(\.article.source)).count,
                opened: event.opened, title: articles.first?.article.title ?? "", thread: event.thread?.description,
                stops: stops[event.id] ?? 0)
        }
        let ranked = entries.enumerated().sorted {
            ($1.element.sources, $1.element.articles, $0.offset) < ($0.element.sources, $0.element.articles, $1.offset)
        }
        return EventListReport(day: day, events: ranked.map(\.element))
    }

    /// One event with the evidence that joined each of its members.
    package func explainEvent(_ id: String) async throws -> EventReport {
        guard let number = EventID(id), let record = try await store.event(number) else {
            throw InputError.unknown(kind: "event", id: id, example: "e12")
        }
        return EventReport(record, thread: try await threadView(of: record.event))
    }

    /// Which text an article copies, which event it joined, and why.
    package func explainArticle(_ id: String) async throws -> ArticleReport {
        guard let number = ArticleID(id), let record = try await store.article(number) else {
            throw InputError.unknown(kind: "article", id: id, example: "a12")
        }
        return ArticleReport(
            article: record.article, family: record.family,
            relatives: try await store.family(record.family.family).map(\.family),
            credits: try await store.credits(of: number), wordings: try await wordings(of: record),
            event: record.event.event.description, why: EventReason(record.event.why),
            versions: try await store.versions(of: number))
    }
}
