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

/// An event by the title of its first article.
package struct EventHeadline: Sendable, Hashable {
    /// The event that the number asked for stands for.
    package var event: EventID
    package var title: String

    package init(event: EventID, title: String) {
        self.event = event
        self.title = title
    }
}

extension Store {
    /// The headlines of events, by the number asked for; none for a number that was never given.
    package func headlines(of events: Set<EventID>) async throws(StoreError) -> [EventID: EventHeadline] {
        guard !events.isEmpty else { return [:] }
        return try await read { db in
            var found: [EventID: EventHeadline] = [:]
            for event in events { found[event] = try HeadlineReader.headline(of: event, in: db) }
            return found
        }
    }

    /// The headlines of articles.
    package func headlines(of articles: Set<ArticleID>) async throws(StoreError) -> [ArticleID: StoredHeadline] {
        guard !articles.isEmpty else { return [:] }
        return try await read { db in
            var found: [ArticleID: StoredHeadline] = [:]
            for article in articles { found[article] = try HeadlineReader.headline(of: article, in: db) }
            return found
        }
    }
}

private enum HeadlineReader {
    static func headline(of event: EventID, in db: Database) throws -> EventHeadline? {
        let sql = """
            SELECT article.title FROM eventMember JOIN article ON article.id = eventMember.article
            WHERE eventMember.event = ? ORDER BY article.time, article.id LIMIT 1
            """
        guard let event = try EventTable.current(event, in: db),
            let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [event.rawValue])
        else { return nil }
        return EventHeadline(event: event, title: row.text("title"))
    }

    static func headline(of article: ArticleID, in db: Database) throws -> StoredHeadline? {
        let sql = "SELECT id, source, link, title FROM article WHERE id = ?"
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [article.rawValue]).map(headline)
    }

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
