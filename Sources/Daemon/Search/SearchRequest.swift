import Foundation
package import News
import Storage

/// A search as somebody asks for it.
package struct SearchRequest: Sendable {
    /// Words, phrases and the signs between them: see `SearchQueryParser`.
    package var words: String
    /// The first and the last day of the articles; nil for no bound.
    package var from: CalendarDay?
    package var to: CalendarDay?
    /// Names of sources; without any, all.
    package var sources: [String]
    /// The most articles to give, above 0.
    package var limit: Int

    package init(
        words: String, from: CalendarDay? = nil, to: CalendarDay? = nil, sources: [String] = [], limit: Int = 20
    ) {
        self.words = words
        self.from = from
        self.to = to
        self.sources = sources
        self.limit = limit
    }

    /// The articles it is confined to, its days being those of a zone.
    ///
    /// - Throws: `SearchRequestError` when the last day comes before the first.
    func scope(in zone: TimeZone) throws(SearchRequestError) -> SearchScope {
        if let from, let to, to < from { throw .daysReversed(from: from, to: to) }
        var interval: DateInterval?
        if from != nil || to != nil {
            interval = DateInterval(
                start: from?.interval(in: zone).start ?? .distantPast, end: to?.interval(in: zone).end ?? .distantFuture
            )
        }
        return SearchScope(interval: interval, sources: sources, limit: limit)
    }
}

extension Workplace {
    /// The articles that hold what is asked for, the nearest first.
    ///
    /// - Throws: `SearchRequestError` for words or days that are no search, `InputError` for a source that there is not,
    ///   `SearchIndexError` when the archive's index must be built first.
    package func search(_ request: SearchRequest) async throws -> SearchReport {
        let query = try SearchQueryParser.parse(request.words)
        let scope = try request.scope(in: configuration.digest.zone)
        try await checkSources(request.sources)
        let answer = try await store.search(for: query.expression, in: scope)
        if answer.state.scheme != SearchIndexer.scheme, try await store.counters().article.rawValue > 0 {
            throw SearchIndexError.stale
        }
        return SearchReport(answer, finder: HitFinder(query))
    }

    /// Sources that were taken out of the configuration still have articles.
    private func checkSources(_ names: [String]) async throws {
        guard !names.isEmpty else { return }
        let known = Set(configuration.sources.map(\.name) + (try await store.sourceStates().map(\.source)))
        for name in names where !known.contains(name) {
            throw InputError.unknownSource(name, nearest: NearestWord.suggestion(for: name, among: known))
        }
    }
}
