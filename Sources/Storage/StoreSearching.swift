internal import GRDB
internal import News

extension Store {
    /// The articles that hold what is looked for: the nearest to it first, the newer before the older of equals.
    package func search(
        for expression: SearchExpression, in scope: SearchScope
    ) async throws(StoreError) -> SearchAnswer {
        try await read { db in
            let found = try SearchTable.find(expression, in: scope, db: db)
            return SearchAnswer(
                total: found.total, articles: try RecordReader.coveredArticles(found.best, in: db),
                state: try SearchStateTable.state(in: db))
        }
    }

    /// How far the full-text index has come.
    package func searchState() async throws(StoreError) -> SearchState {
        try await read { try SearchStateTable.state(in: $0) }
    }

    /// Empties the full-text index and begins to build it anew, in terms of that scheme.
    package func beginSearchIndex(scheme: Int) async throws(StoreError) {
        try await write { try SearchIndexWriter.begin(scheme: scheme, in: $0) }
    }

    /// Takes the next articles into the full-text index, up to `limit` in one transaction, and says how far it has come.
    ///
    /// `terms` makes the terms of all of them, by the scheme given; nothing is changed when the index is of another. It is
    /// called inside the transaction, so that no edit can come between the reading of a wording and its storing.
    package func extendSearchIndex(
        scheme: Int, limit: Int, terms: @Sendable ([ArticleWords]) -> [SearchText]
    ) async throws(StoreError) -> SearchState {
        try await write { try SearchIndexWriter.extend(scheme: scheme, limit: limit, terms: terms, in: $0) }
    }
}
