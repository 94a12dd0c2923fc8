internal import Foundation
internal import GRDB
internal import News

/// Takes the texts out of articles, the earliest first; runs inside one transaction.
struct TextShortener {
    /// In the archive's milliseconds.
    let limit: Int64
    /// What makes search terms, and the number of its scheme.
    let index: (scheme: Int, terms: ([ArticleWords]) -> [SearchText])
    let db: Database

    func shorten(atMost count: Int) throws -> Int {
        let mark = try RetentionTable.mark(in: db)
        let sql = """
            SELECT id, firstSeen, title, text FROM article WHERE (firstSeen, id) > (?, ?) AND firstSeen < ?
            ORDER BY firstSeen, id LIMIT ?
            """
        let rows = try Row.fetchAll(db, sql: sql, arguments: [mark.seen, mark.article, limit, count])
        guard let last = rows.last else { return 0 }
        // Of one without a headline nothing would be left.
        try shorten(rows.map(words).filter { !$0.title.isEmpty })
        try RetentionTable.save(RetentionTable.Mark(seen: last["firstSeen"], article: last["id"]), in: db)
        return rows.count
    }

    private func words(_ row: Row) -> ArticleWords {
        ArticleWords(id: ArticleID(rawValue: row["id"]), title: row.text("title"), text: row.text("text"))
    }

    private func shorten(_ articles: [ArticleWords]) throws {
        let headlines = articles.map { ArticleWords(id: $0.id, title: $0.title, text: "") }
        try SearchIndexWriter.exchange(
            articles, terms: index.terms(articles), for: index.terms(headlines), scheme: index.scheme, in: db)
        for article in articles {
            for (table, key) in [("article", "id"), ("articleVersion", "article")] {
                let sql = "UPDATE \(table) SET summary = '', text = '', html = '' WHERE \(key) = ?"
                try db.cachedStatement(sql: sql).execute(arguments: [article.id.rawValue])
            }
            // Copies are looked for among the articles of two weeks.
            try db.cachedStatement(sql: "DELETE FROM fingerprint WHERE article = ?")
                .execute(arguments: [article.id.rawValue])
        }
    }
}
