import EventGrouping
package import Foundation
package import News
import Storage

/// One event with its members, what joined each, and what became of it since.
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
        /// The nearest events it did not join.
        package var nearest: [NearestReport]
    }

    package var id: String
    /// The number asked for; another than `id` when that event was merged away.
    package var asked: String
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
    /// How the event asked for became this one, the first merger first.
    package var became: [HistoryEntry]
    /// What became of this event after its articles were placed, the oldest change first.
    package var history: [HistoryEntry]

    let neighbours: Neighbours

    private enum CodingKeys: String, CodingKey {
        case id, asked, opened, latest, thread, happened, stops, unmonitored, ties, members, became, history
    }

    package var text: String {
        let head =
            "\(id): \(members.count) articles, \(Rfc3339.text(opened)) to \(Rfc3339.text(latest))"
            + (thread.map { ", thread \($0)" } ?? "")
        let way = became.isEmpty ? [] : ["\(asked) is \(id) now"] + became.map { "  \($0.line)" }
        let changes = history.isEmpty ? [] : ["history"] + history.map { "  \($0.line)" }
        return (way + [head] + story + changes + members.flatMap(lines)).map(Terminal.plain).joined(separator: "\n")
    }

    /// When it happened, and the thread it is a stop of.
    private var story: [String] {
        (happened.map { ["  happened  \($0.line)"] } ?? []) + ties.map { "  linked    \($0.line)" }
            + stops.map { "  stop      \($0.line)" } + unmonitored.map { "  recalled  \($0.line), not monitored" }
    }

    private func lines(of member: Member) -> [String] {
        let first = member.why.decision.map { EventID(rawValue: $0.event).description }
        let moved = first.map { $0 == id ? [] : ["placed in \($0) at first"] } ?? []
        return ["\(member.id)  \(Rfc3339.text(member.time))  \(member.source): \(member.title)"]
            + ([member.family.line] + moved + member.why.lines(in: id, beside: neighbours)).map { "    \($0)" }
    }
}

extension EventReport.Member {
    fileprivate init(_ record: ArticleRecord, why: EventReason, beside neighbours: Neighbours) {
        self.init(
            id: record.article.id.description, source: record.article.source, title: record.article.title,
            link: record.article.link, time: record.article.time, isTimeEstimated: record.article.isTimeEstimated,
            family: record.family, why: why, nearest: why.nearest(beside: neighbours))
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

extension Workplace {
    /// One event with the evidence that joined each of its members; for one merged away, that which took its articles.
    package func explainEvent(_ id: String) async throws -> EventReport {
        guard let number = EventID(id), let record = try await store.event(number) else {
            throw InputError.unknown(kind: "event", id: id, example: "e12")
        }
        let event = record.event
        let reasons = record.members.map { EventReason($0.event.why) }
        let neighbours = try await store.neighbours(of: reasons)
        let view = try await threadView(of: event)
        return EventReport(
            id: event.id.description, asked: number.description, opened: event.opened, latest: event.latest,
            thread: event.thread?.description, happened: view.happened.map(DayReport.init),
            stops: view.stops.reversed().map { StopReport($0, from: event.opened) },
            unmonitored: view.unmonitored.reversed().map { DayReport($0.when) }, ties: view.ties.map(TieReport.init),
            members: zip(record.members, reasons).map { .init($0, why: $1, beside: neighbours) },
            became: try await mergers(from: number), history: try await history(of: event.id), neighbours: neighbours)
    }

    private func history(of event: EventID) async throws -> [HistoryEntry] {
        try await store.changes(of: event).map(HistoryEntry.init)
    }

    /// The mergers that lead from a number to the event it stands for now.
    private func mergers(from number: EventID) async throws -> [HistoryEntry] {
        var mergers: [HistoryEntry] = []
        var event = number
        while let merger = try await store.changes(of: event).last(where: {
            $0.change.kind == .merged && $0.change.from == event
        }), let next = merger.change.into {
            mergers.append(HistoryEntry(merger))
            event = next
        }
        return mergers
    }
}
