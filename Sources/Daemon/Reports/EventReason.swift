import EventGrouping
import Foundation
import News
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

    /// The decision as lines for a terminal, with what it was compared with; `event` is that which the article is in now.
    func lines(in event: String, beside neighbours: Neighbours) -> [String] {
        guard let decision else { return ["the reason kept is in a form this marsad does not know"] }
        let head =
            "\(decision.rule.phrase): score \(GroupingNumber.text(decision.score)) "
            + "against \(GroupingNumber.text(decision.threshold))"
        return [head] + [closest(beside: neighbours)].compactMap(\.self) + evidence
            + nearest(beside: neighbours).map { $0.line(in: event) }
    }

    private func closest(beside neighbours: Neighbours) -> String? {
        guard let number = decision?.closest else { return nil }
        let article = ArticleID(rawValue: number)
        return "closest \(article)" + (neighbours.articles[article].map { ", \($0.source): \($0.title)" } ?? "")
    }

    /// What the two have in common, a line for each kind, the strongest kind first.
    private var evidence: [String] {
        guard let all = decision?.evidence else { return [] }
        var kinds: [Evidence.Kind] = []
        for evidence in all where !kinds.contains(evidence.kind) { kinds.append(evidence.kind) }
        let questions = kinds.filter { $0 != .word } + kinds.filter { $0 == .word }
        return questions.map { kind in
            "\(kind.heading): " + all.filter { $0.kind == kind }.map(\.phrase).joined(separator: kind.separator)
        }
    }

    /// The nearest events it did not join, best first.
    func nearest(beside neighbours: Neighbours) -> [NearestReport] {
        (decision?.nearest ?? []).map { miss in
            let event = EventID(rawValue: miss.event)
            let headline = neighbours.events[event]
            return NearestReport(
                event: event.description, now: (headline?.event ?? event).description, title: headline?.title,
                score: miss.score, stopped: miss.stopped?.rawValue,
                reason: miss.stopped?.phrase ?? "too little in common")
        }
    }
}

/// An event that an article did not join.
package struct NearestReport: Encodable, Sendable, Hashable {
    package var event: String
    /// The event that its number stands for now.
    package var now: String
    /// The title of its first article.
    package var title: String?
    package var score: Double
    /// The guard that stopped the join; nil when the score did.
    package var stopped: String?
    /// The same in words.
    package var reason: String

    /// One line below an article that is in `own` now.
    func line(in own: String) -> String {
        let since = now == own ? ", one with it since" : event == now ? "" : ", now \(now)"
        let headline = title.map { " «\($0)»" } ?? ""
        return "not \(event)\(headline)\(since): score \(GroupingNumber.text(score)), \(reason)"
    }
}

/// What decisions name by number, with its headlines.
struct Neighbours: Sendable {
    var events: [EventID: EventHeadline] = [:]
    var articles: [ArticleID: StoredHeadline] = [:]
}

extension Store {
    /// The headlines of all that the decisions name.
    func neighbours(of reasons: [EventReason]) async throws(StoreError) -> Neighbours {
        let decisions = reasons.compactMap(\.decision)
        let events = Set(decisions.flatMap(\.nearest).map { EventID(rawValue: $0.event) })
        let articles = Set(decisions.compactMap(\.closest).map(ArticleID.init(rawValue:)))
        return Neighbours(events: try await headlines(of: events), articles: try await headlines(of: articles))
    }
}
