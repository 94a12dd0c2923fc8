internal import GRDB

/// The one row about what is not kept any longer.
enum RetentionTable {
    /// The last article whose text was taken out, by when it came and by number.
    struct Mark: Hashable {
        var seen: Int64
        var article: Int64
    }

    static func mark(in db: Database) throws -> Mark {
        let sql = "SELECT shortenedSeen, shortenedArticle FROM retention WHERE id = 1"
        guard let row = try Row.fetchOne(db, sql: sql) else {
            throw StoreError.refused(reason: "the archive has no row about what it keeps")
        }
        return Mark(seen: row["shortenedSeen"], article: row["shortenedArticle"])
    }

    static func save(_ mark: Mark, in db: Database) throws {
        try db.execute(
            sql: "UPDATE retention SET shortenedSeen = ?, shortenedArticle = ? WHERE id = 1",
            arguments: [mark.seen, mark.article])
    }

    /// Whether the text of a row of `article` was taken out, as a column.
    static let isShortened = """
        (article.firstSeen, article.id) <= (SELECT shortenedSeen, shortenedArticle FROM retention) AND article.title <> ''
        """
}
