internal import Foundation
internal import GRDB
internal import News

extension SchemaStep {
    /// What an article is recognised by when its feed gives it another identifier.
    ///
    /// The keys have a table of their own: columns added to `article` would stand behind its long texts, and filling them
    /// would write every text of the archive anew.
    static let identity = SchemaStep(
        name: "0002-identity",
        sql: """
            CREATE TABLE articleKey (
                article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
                source TEXT NOT NULL CHECK (source <> ''),
                words INTEGER NOT NULL,
                link TEXT CHECK (link <> '')
            ) STRICT;

            ALTER TABLE sourceState ADD COLUMN identityRule TEXT CHECK (identityRule IN ('id', 'link', 'words'));
            ALTER TABLE sourceState ADD COLUMN identityReason TEXT
                CHECK ((identityReason IS NULL) = (identityRule IS NULL));
            ALTER TABLE sourceState ADD COLUMN identitySince INTEGER
                CHECK ((identitySince IS NULL) = (identityRule IS NULL));
            """,
        fill: { db in
            try ArticleKeyFilling.run(in: db)
            // After the rows, since that is the quicker order.
            try db.execute(
                sql: """
                    CREATE INDEX articleKeyByLink ON articleKey (source, link);
                    CREATE INDEX articleKeyByWords ON articleKey (source, words);
                    """)
        })
}

/// Gives the articles of an older archive their keys, and their identities the form these now have.
private enum ArticleKeyFilling {
    /// Articles held in memory at once.
    private static let batch = 1_000

    static func run(in db: Database) throws {
        let sql = """
            SELECT id, source, identity, published, link, title, CASE title WHEN '' THEN text ELSE '' END AS text
            FROM article WHERE id > ? ORDER BY id LIMIT \(batch)
            """
        var last: Int64 = 0
        while true {
            let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [last])
            guard let end = rows.last else { return }
            for row in rows { try fill(row, in: db) }
            last = end["id"]
        }
    }

    private static func fill(_ row: Row, in db: Database) throws {
        let link = row.optionalText("link").flatMap(LinkKey.init)
        let words = WordsKey(
            title: row.text("title"), text: row.text("text"), published: row.optionalTime("published"))
        let id: Int64 = row["id"]
        let source: String = row["source"]
        let insertion = "INSERT INTO articleKey (article, source, words, link) VALUES (?, ?, ?, ?)"
        try db.cachedStatement(sql: insertion).execute(arguments: [
            id, source, Int64(bitPattern: words.hash), link.map { StoredText.key($0.text) },
        ])
        guard let identity = identity(row.text("identity"), link: link, words: words) else { return }
        // Of two articles that turn out to be one, one keeps or takes the identity, and the other is left as it is.
        try db.cachedStatement(sql: "UPDATE OR IGNORE article SET identity = ? WHERE id = ?")
            .execute(arguments: [StoredText.key(identity), id])
    }

    /// Nil when the form stays.
    private static func identity(_ old: String, link: LinkKey?, words: WordsKey) -> String? {
        let name: ItemName? =
            switch old.prefix(while: { $0 != ":" }) {
            case "id": ItemName(id: String(old.dropFirst(3)))
            case "link": link.map(ItemName.init(link:))
            case "words": ItemName(words: words)
            default: nil
            }
        return name.map { ItemName.identity([$0]) }.flatMap { $0 == old ? nil : $0 }
    }
}
