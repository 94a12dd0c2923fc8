internal import GRDB
internal import News

/// The sources that each article credits, in the order in which they stand in its newest wording.
enum CreditTable {
    static func save(_ credits: [Credit], of article: ArticleID, in db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM credit WHERE article = ?").execute(arguments: [article.rawValue])
        let sql = "INSERT INTO credit (article, place, name, key, isAgency) VALUES (?, ?, ?, ?, ?)"
        for (place, credit) in credits.enumerated() where !credit.name.isEmpty && !credit.key.isEmpty {
            try db.cachedStatement(sql: sql).execute(arguments: [
                article.rawValue, place, StoredText.encoded(credit.name), StoredText.encoded(credit.key),
                credit.isAgency,
            ])
        }
    }

    static func credits(of article: ArticleID, in db: Database) throws -> [Credit] {
        let sql = "SELECT name, key, isAgency FROM credit WHERE article = ? ORDER BY place"
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [article.rawValue]).map { row in
            Credit(name: row.text("name"), key: row.text("key"), isAgency: row["isAgency"])
        }
    }
}
