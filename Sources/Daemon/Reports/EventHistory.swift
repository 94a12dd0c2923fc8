import EventGrouping
package import Foundation
import News
import Storage

/// One thing that became of an event after its articles were placed.
package struct HistoryEntry: Encodable, Sendable, Hashable {
    package var at: Date
    /// `merged`, `split`, `linked` or `unlinked`.
    package var kind: String
    package var from: String
    package var into: String?
    package var articles: [String]
    package var thread: String?
    /// `grouping` or `owner`.
    package var by: String
    /// The owner's correction.
    package var correction: String?
    /// Later corrections that took it back, in part or whole.
    package var undoneBy: [String]
    /// What grouping decided it on; null for a correction.
    let why: GroupingChange?
    private let change: EventChange

    init(_ recorded: RecordedChange) {
        change = recorded.change
        at = recorded.at
        kind = change.kind.rawValue
        from = change.from.description
        into = change.into?.description
        articles = change.articles.map(\.description)
        thread = change.thread?.description
        by = recorded.correction == nil ? "grouping" : "owner"
        correction = recorded.correction?.description
        undoneBy = recorded.undoneBy.map(\.description)
        // One in a form of another version is told without its scores.
        why = change.why.flatMap { try? JSONDecoder().decode(GroupingChange.self, from: Data($0.utf8)) }
    }

    private enum CodingKeys: String, CodingKey {
        case at, kind, from, into, articles, thread, by, correction, undoneBy, why
    }

    /// The change in one line, with its time and who decided it.
    var line: String {
        var parts = ["\(Rfc3339.text(at))  \(change.sentence), \(decided)"]
        if !undoneBy.isEmpty { parts.append("taken back by \(undoneBy.joined(separator: ", "))") }
        return parts.joined(separator: "; ")
    }

    private var decided: String {
        if let correction { return "by the owner (\(correction))" }
        guard let why else { return "by grouping" }
        return "by grouping: score \(GroupingNumber.text(why.score)) against \(GroupingNumber.text(why.threshold))"
    }
}

extension EventChange {
    /// What happened, without a full stop.
    var sentence: String {
        let other = into?.description ?? "another event"
        switch kind {
        case .merged: return "\(from) was merged into \(other), which took \(Self.list(articles))"
        case .split: return "\(Self.list(articles)) left \(from) for the new event \(other)"
        case .linked: return "\(from) became a stop of thread \(threadName), beside \(other)"
        case .unlinked: return "\(from) left thread \(threadName)"
        }
    }

    private var threadName: String { thread?.description ?? "unknown" }

    /// Numbers, the first of very many.
    static func list(_ articles: [ArticleID]) -> String {
        let shown = articles.prefix(12).map(\.description).joined(separator: ", ")
        return articles.count > 12 ? "\(shown) and \(articles.count - 12) more" : shown
    }
}
