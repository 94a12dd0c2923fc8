import Foundation
package import News
import Storage

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
    /// The nearest events it did not join.
    package var nearest: [NearestReport]
    /// The changes that took it from one event to another, the oldest first.
    package var moves: [HistoryEntry]
    /// Earlier wordings, oldest first.
    package var versions: [ArticleVersion]

    let neighbours: Neighbours

    private enum CodingKeys: String, CodingKey {
        case article, family, relatives, credits, wordings, event, why, nearest, moves, versions
    }

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
        let grouping = ["  event     \(event)"] + why.lines(in: event, beside: neighbours).map { "            \($0)" }
        let moves = moves.map { "  moved     \($0.line)" }
        let kept = versions.count < 2 ? [] : versions
        let edits = kept.map { "  version \($0.version) \(Rfc3339.text($0.seen)): \($0.title)" }
        let lines = head + family + wording + grouping + moves + edits
        return lines.map(Terminal.plain).joined(separator: "\n")
    }
}

extension Credit {
    fileprivate var spoken: String { isAgency ? "\(name) (agency \(key))" : name }
}

extension Workplace {
    /// Which text an article copies, which event it joined, and why.
    package func explainArticle(_ id: String) async throws -> ArticleReport {
        guard let number = ArticleID(id), let record = try await store.article(number) else {
            throw InputError.unknown(kind: "article", id: id, example: "a12")
        }
        let why = EventReason(record.event.why)
        let neighbours = try await store.neighbours(of: [why])
        return ArticleReport(
            article: record.article, family: record.family,
            relatives: try await store.family(record.family.family).map(\.family),
            credits: try await store.credits(of: number), wordings: try await wordings(of: record),
            event: record.event.event.description, why: why,
            nearest: why.nearest(beside: neighbours), moves: try await store.moves(of: number).map(HistoryEntry.init),
            versions: try await store.versions(of: number), neighbours: neighbours)
    }
}
