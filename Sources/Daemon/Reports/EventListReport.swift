package import Foundation
package import News
import Storage

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
}
