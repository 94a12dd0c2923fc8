package import Foundation
internal import GRDB
package import News

/// As much of an article as it takes to find it in another feed.
package struct StoredHeadline: Sendable, Hashable {
    package var id: ArticleID
    package var source: String
    package var link: String?
    package var title: String
}

extension Store {
    /// Headlines of the articles first seen at or after an instant, in the order in which they were taken in.
    ///
    /// They can be read in parts: give the last article of one part as `after` for the next.
    package func headlines(
        since: Date, after: ArticleID = ArticleID(rawValue: 0), limit: Int = .max
    ) async throws(StoreError) -> [StoredHeadline] {
        try await read { try HeadlineReader.headlines(since: since, after: after, limit: limit, in: $0) }
    }
}

private enum HeadlineReader {
    static func headlines(
        since: Date, after article: ArticleID, limit: Int, in db: Database
    ) throws -> [StoredHeadline] {
        // The index alone finds the numbers, so that the cost follows the window, not the archive.
        let sql = """
            WITH wanted AS (SELECT id FROM article WHERE firstSeen >= ? AND id > ? ORDER BY id LIMIT ?)
            SELECT id, source, link, title FROM article WHERE id IN (SELECT id FROM wanted) ORDER BY id
            """
        let arguments: StatementArguments = [StoredTime.milliseconds(since), article.rawValue, limit]
        return try Array(Row.fetchCursor(db, sql: sql, arguments: arguments).map(headline))
    }

    private static func headline(_ row: Row) -> StoredHeadline {
        StoredHeadline(
            id: ArticleID(rawValue: row["id"]), source: row.text("source"), link: row.optionalText("link"),
            title: row.text("title"))
    }
}
