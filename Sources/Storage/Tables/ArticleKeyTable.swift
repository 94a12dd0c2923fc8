internal import GRDB
internal import News

/// What each article is recognised by beside its identity: the link and the words of its newest wording.
enum ArticleKeyTable {
    /// Articles looked at of those that share a key: enough to see that it names no single one.
    private static let most = 8

    static func save(_ article: Article, in db: Database) throws {
        let sql = """
            INSERT INTO articleKey (article, source, words, link) VALUES (?, ?, ?, ?)
            ON CONFLICT (article) DO UPDATE SET words = excluded.words, link = excluded.link
            """
        let words = WordsKey(title: article.title, text: article.text, published: article.published)
        try db.cachedStatement(sql: sql).execute(arguments: [
            article.id.rawValue, StoredText.key(article.source), stored(words),
            article.link.flatMap(LinkKey.init).map(stored),
        ])
    }

    /// The articles of a source that have one of those links or words; of many that share one, the newest eight.
    static func articles(
        links: Set<LinkKey>, words: Set<WordsKey>, of source: String, in db: Database
    ) throws -> Set<Int64> {
        let byLink = try articles("link", in: links.map(stored).sorted(), of: source, in: db)
        return try byLink.union(articles("words", in: words.map(stored).sorted(), of: source, in: db))
    }

    private static func articles(
        _ column: String, in values: [some DatabaseValueConvertible], of source: String, in db: Database
    ) throws -> Set<Int64> {
        try values.batches.reduce(into: []) { found, batch in
            let sql = """
                WITH found AS (
                    SELECT article, row_number() OVER (PARTITION BY \(column) ORDER BY article DESC) AS place
                    FROM articleKey WHERE source = ? AND \(column) IN (\(databaseQuestionMarks(count: batch.count))))
                SELECT article FROM found WHERE place <= \(most)
                """
            found.formUnion(
                try Int64.fetchSet(db, sql: sql, arguments: [StoredText.key(source)] + StatementArguments(batch)))
        }
    }

    private static func stored(_ link: LinkKey) -> String { StoredText.key(link.text) }

    private static func stored(_ words: WordsKey) -> Int64 { Int64(bitPattern: words.hash) }
}

extension Array {
    /// Parts to ask for in one statement each: well below SQLite's limit of parameters.
    var batches: [ArraySlice<Element>] {
        stride(from: 0, to: count, by: 500).map { self[$0..<Swift.min($0 + 500, count)] }
    }
}
