internal import GRDB
internal import News

/// The one row about the full-text index: the scheme of its terms, and how far its building has come.
enum SearchStateTable {
    static func state(in db: Database) throws -> SearchState {
        let sql = "SELECT scheme, done, goal FROM searchState WHERE id = 1"
        guard let row = try Row.fetchOne(db.cachedStatement(sql: sql)) else {
            throw StoreError.refused(reason: "the archive has no row about its search index")
        }
        return SearchState(
            scheme: row["scheme"], done: ArticleID(rawValue: row["done"]), goal: ArticleID(rawValue: row["goal"]))
    }

    static func save(_ state: SearchState, in db: Database) throws {
        try db.execute(
            sql: "UPDATE searchState SET scheme = ?, done = ?, goal = ? WHERE id = 1",
            arguments: [state.scheme, state.done.rawValue, state.goal.rawValue])
    }

    /// Notes that the index must be built anew.
    static func declareStale(in db: Database) throws {
        try db.execute(sql: "UPDATE searchState SET scheme = 0 WHERE id = 1")
    }
}
