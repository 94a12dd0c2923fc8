internal import Foundation
internal import GRDB
internal import News

/// Removes events with their articles, the earliest first; runs inside one transaction.
///
/// An event goes as a whole or not at all, and so in general does a family: what is told of a happening is never told of a part
/// of its articles. The event's row stays, so that its number, mergers and changes can be looked up.
struct ArticleRemover {
    /// In the archive's milliseconds.
    let limit: Int64
    let now: Int64
    /// What makes search terms, and the number of its scheme.
    let index: (scheme: Int, terms: ([ArticleWords]) -> [SearchText])
    let db: Database

    func remove(atMost count: Int) throws -> Int {
        var removed = 0
        for event in try events(atMost: count) {
            removed += try remove(event)
            if removed >= count { break }
        }
        return removed
    }

    /// What grouping still holds stays.
    private func events(atMost count: Int) throws -> [EventID] {
        let sql = """
            SELECT id FROM event WHERE articles > 0 AND latest < ?1 AND NOT EXISTS (
                SELECT 1 FROM eventMember
                JOIN article ON article.id = eventMember.article
                LEFT JOIN heldArticle ON heldArticle.article = eventMember.article
                WHERE eventMember.event = event.id
                    AND (article.firstSeen >= ?1 OR heldArticle.article IS NOT NULL))
            ORDER BY latest, id LIMIT ?2
            """
        return try Int64.fetchAll(db, sql: sql, arguments: [limit, count]).map(EventID.init(rawValue:))
    }

    private func remove(_ event: EventID) throws -> Int {
        let articles = try words(of: event)
        let families = try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT family FROM eventMember JOIN familyMember USING (article) WHERE event = ?
                    """), arguments: [event.rawValue])
        try SearchIndexWriter.exchange(
            articles, terms: index.terms(articles), for: nil, scheme: index.scheme, in: db)
        for article in articles {
            try ForgottenTable.insert(article.id, seen: now, in: db)
            // What hangs on it goes with it, by the foreign keys.
            try db.cachedStatement(sql: "DELETE FROM article WHERE id = ?").execute(arguments: [article.id.rawValue])
        }
        for family in families { try FamilyTable.tidy(FamilyID(rawValue: family), in: db) }
        try leaveThread(event)
        try EventTable.recount(event, in: db)
        return articles.count
    }

    private func words(of event: EventID) throws -> [ArticleWords] {
        let sql = """
            SELECT id, title, text FROM eventMember JOIN article ON article.id = eventMember.article
            WHERE eventMember.event = ? ORDER BY id
            """
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [event.rawValue]).map { row in
            ArticleWords(id: ArticleID(rawValue: row["id"]), title: row.text("title"), text: row.text("text"))
        }
    }

    private func leaveThread(_ event: EventID) throws {
        guard let thread = try ThreadLinkTable.thread(of: event, in: db) else { return }
        try ThreadLinkTable.delete(event, in: db)
        try ThreadLinkTable.recountGaps(of: thread, in: db)
    }
}
