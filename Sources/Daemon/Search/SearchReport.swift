package import Foundation
import News
import Storage

/// What a search found, the nearest first.
package struct SearchReport: Report {
    package struct Hit: Encodable, Sendable {
        package var id: String
        package var event: String
        package var source: String
        package var time: Date
        package var isTimeEstimated: Bool
        package var link: String?
        package var title: String
        package var markedTitle: MarkedText
        /// Where in the text most of what was looked for stands together; empty for an article without text.
        package var snippet: MarkedText
    }

    /// All articles that match, of which `hits` are the first.
    package var total: Int
    /// Whether every article of the archive could be found; false while the index is being built.
    package var isComplete: Bool
    package var hits: [Hit]

    package var text: String { text(marks: .asterisks) }

    /// Lines for a terminal, the hits between marks.
    package func text(marks: HitMarks) -> String {
        let blocks = hits.map { Self.lines(of: $0, marks: marks).joined(separator: "\n") }
        return ([summary] + blocks).joined(separator: "\n\n")
    }

    private var summary: String {
        let found =
            switch total {
            case 0: "no article found"
            case 1: "1 article found"
            default: "\(total) articles found"
            }
        let shown = total > hits.count && !hits.isEmpty ? ", the best \(hits.count) are shown" : ""
        let lacking = isComplete ? "" : "; the search index is being built and does not hold all articles yet"
        return found + shown + lacking
    }

    private static func lines(of hit: Hit, marks: HitMarks) -> [String] {
        let estimated = hit.isTimeEstimated ? " (when first seen)" : ""
        let lines = [
            Terminal.plain("\(hit.id)  \(hit.event)  \(Rfc3339.text(hit.time))\(estimated)  \(hit.source)"),
            hit.markedTitle.text(marks: marks), hit.snippet.text(marks: marks), Terminal.plain(hit.link ?? ""),
        ]
        return lines.enumerated().filter { !$0.element.isEmpty }.map { ($0.offset == 0 ? "" : "    ") + $0.element }
    }

    init(_ answer: SearchAnswer, finder: HitFinder) {
        total = answer.total
        isComplete = answer.state.done == answer.state.goal
        hits = answer.articles.map { found in
            let article = found.article
            return Hit(
                id: article.id.description, event: found.event.description, source: article.source, time: article.time,
                isTimeEstimated: article.isTimeEstimated, link: article.link, title: article.title,
                markedTitle: finder.title(article.title), snippet: finder.snippet(of: article.text))
        }
    }
}
