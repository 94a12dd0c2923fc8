internal import GRDB
internal import News

/// Keeps the full-text index in step with the articles, and builds it anew.
///
/// All rows are of one scheme, which `searchState` names. A row can only be taken out by the very terms it was put in
/// with, so a program of another scheme leaves the rows alone and declares the index stale instead.
enum SearchIndexWriter {
    /// Takes in what a poll changed; `isFirst` says that the archive had no article before it.
    ///
    /// News is never refused for the sake of the index: where it contradicts itself, it is declared stale.
    static func take(_ change: SearchChange, isFirst: Bool, in db: Database) throws {
        guard !change.rows.isEmpty else { return }
        if isFirst { try SearchStateTable.save(SearchState(scheme: change.scheme, done: .none, goal: .none), in: db) }
        let state = try SearchStateTable.state(in: db)
        guard state.scheme == change.scheme else { return try SearchStateTable.declareStale(in: db) }
        do {
            for row in change.rows { try take(row, state: state, in: db) }
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CORRUPT_VTAB {
            try SearchStateTable.declareStale(in: db)
        }
    }

    private static func take(_ row: SearchRow, state: SearchState, in db: Database) throws {
        if try SearchTable.holds(row.article, in: db) {
            guard let replaced = row.replaced else {
                throw StoreError.refused(reason: "\(row.article) is in the search index already")
            }
            try SearchTable.delete(replaced, of: row.article, in: db)
        } else if row.article > state.done, row.article <= state.goal {
            // The building has not come to it yet and will find the new wording.
            return
        }
        try SearchTable.insert(row.text, of: row.article, in: db)
    }

    /// Puts other terms in the place of those of articles, or takes the articles out.
    ///
    /// An index of another scheme is left alone: it is built anew from what is stored by then.
    static func exchange(
        _ articles: [ArticleWords], terms: [SearchText], for others: [SearchText]?, scheme: Int, in db: Database
    ) throws {
        guard try SearchStateTable.state(in: db).scheme == scheme else { return }
        do {
            for (place, article) in articles.enumerated() where try SearchTable.holds(article.id, in: db) {
                try SearchTable.delete(terms[place], of: article.id, in: db)
                if let others { try SearchTable.insert(others[place], of: article.id, in: db) }
            }
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CORRUPT_VTAB {
            try SearchStateTable.declareStale(in: db)
        }
    }

    // MARK: Building anew

    static func begin(scheme: Int, in db: Database) throws {
        try SearchTable.clear(in: db)
        let last = try ArchiveTable.counters(in: db).article
        try SearchStateTable.save(SearchState(scheme: scheme, done: .none, goal: last), in: db)
    }

    static func extend(
        scheme: Int, limit: Int, terms: ([ArticleWords]) -> [SearchText], in db: Database
    ) throws -> SearchState {
        var state = try SearchStateTable.state(in: db)
        guard state.scheme == scheme, state.done < state.goal else { return state }
        let articles = try ArticleTable.words(after: state.done, upTo: state.goal, limit: limit, in: db)
        for (article, text) in zip(articles, terms(articles)) {
            try SearchTable.insert(text, of: article.id, in: db)
        }
        state.done = articles.count < limit ? state.goal : articles.last?.id ?? state.goal
        try SearchStateTable.save(state, in: db)
        return state
    }
}
