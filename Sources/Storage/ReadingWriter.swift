internal import GRDB
internal import News

/// Keeps what the texts tell in step with the articles, and reads the archive anew where it was read by another scheme.
///
/// Keys of two schemes never meet, so an archive that is being read anew may hold both.
enum ReadingWriter {
    /// Takes in what new articles tell; `isFirst` says that the archive had no article before them.
    static func take(_ articles: [NewArticle], scheme: Int, isFirst: Bool, in db: Database) throws {
        guard !articles.isEmpty else { return }
        if isFirst { try ReadingTables.save(ReadingState(scheme: scheme, done: .none, goal: .none), in: db) }
        for new in articles { try ReadingTables.save(new.reading, of: new.article.id, in: db) }
        var state = try ReadingTables.state(in: db)
        guard state.scheme != scheme, state.scheme != 0 else { return }
        state.scheme = 0
        try ReadingTables.save(state, in: db)
    }

    static func begin(scheme: Int, in db: Database) throws {
        let last = try ArchiveTable.counters(in: db).article
        try ReadingTables.save(ReadingState(scheme: scheme, done: .none, goal: last), in: db)
    }

    static func extend(
        scheme: Int, limit: Int, read: ([UnreadArticle]) -> [StoredReading], in db: Database
    ) throws -> ReadingState {
        var state = try ReadingTables.state(in: db)
        guard state.scheme == scheme, state.done < state.goal else { return state }
        let articles = try unread(after: state.done, upTo: state.goal, limit: limit, in: db)
        for (article, reading) in zip(articles, read(articles)) {
            try ReadingTables.save(reading, of: article.id, in: db)
        }
        state.done = articles.count < limit ? state.goal : articles.last?.id ?? state.goal
        try ReadingTables.save(state, in: db)
        return state
    }

    private static func unread(
        after first: ArticleID, upTo last: ArticleID, limit: Int, in db: Database
    ) throws -> [UnreadArticle] {
        let sql = """
            SELECT article.id, source, time, title, text, familyMember.copied IS NOT NULL AS isCopy
            FROM article JOIN familyMember ON familyMember.article = article.id
            WHERE article.id > ? AND article.id <= ? ORDER BY article.id LIMIT ?
            """
        return try Row.fetchAll(db, sql: sql, arguments: [first.rawValue, last.rawValue, limit]).map { row in
            UnreadArticle(
                id: ArticleID(rawValue: row["id"]), source: row.text("source"), time: row.time("time"),
                title: row.text("title"), text: row.text("text"), isCopy: row["isCopy"])
        }
    }
}

extension ArticleID {
    /// Before the first article.
    static let none = ArticleID(rawValue: 0)
}
