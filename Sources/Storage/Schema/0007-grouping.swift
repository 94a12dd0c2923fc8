extension SchemaStep {
    /// What grouping holds of the last days, so that it is read back as it was and not made again from the texts.
    ///
    /// The rows of the articles that arrived last are there with nothing kept, and are filled when they are first read back.
    static let grouping = SchemaStep(
        name: "0007-grouping",
        sql: """
            CREATE TABLE heldArticle (
                article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
                day INTEGER NOT NULL,
                story INTEGER REFERENCES article (id) ON DELETE SET NULL CHECK (story <> article),
                value BLOB CHECK (value IS NULL OR story IS NULL)
            ) STRICT;
            CREATE INDEX heldArticleByStory ON heldArticle (story) WHERE story IS NOT NULL;

            CREATE TABLE wordCount (
                day INTEGER PRIMARY KEY,
                value BLOB NOT NULL
            ) STRICT;

            CREATE TABLE repeatedLines (
                source TEXT PRIMARY KEY CHECK (source <> ''),
                value BLOB NOT NULL
            ) STRICT;

            ALTER TABLE archive ADD COLUMN revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0);

            INSERT INTO heldArticle (article, day)
            SELECT id, firstSeen / 86400000 FROM article
            WHERE firstSeen / 86400000 >= (SELECT max(firstSeen) / 86400000 - 7 FROM article);
            """)
}
