extension SchemaStep {
    /// What is left of texts and articles that were not to be kept any longer.
    ///
    /// `retention` tells up to which article the texts were taken out, by when they came and by number. `forgotten` keeps of
    /// an article that was removed what an item is recognised by, since its feed may show it for years. The indexes serve
    /// its removal: those there are hold only some of the rows.
    static let retention = SchemaStep(
        name: "0011-retention",
        sql: """
            CREATE TABLE retention (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                shortenedSeen INTEGER NOT NULL,
                shortenedArticle INTEGER NOT NULL CHECK (shortenedArticle >= 0)
            ) STRICT;
            INSERT INTO retention (id, shortenedSeen, shortenedArticle) VALUES (1, -62135596800000, 0);

            CREATE TABLE forgotten (
                source TEXT NOT NULL CHECK (source <> ''),
                identity TEXT NOT NULL CHECK (identity <> ''),
                words INTEGER NOT NULL,
                link TEXT CHECK (link <> ''),
                seen INTEGER NOT NULL,
                PRIMARY KEY (source, identity)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX forgottenByWords ON forgotten (source, words);

            CREATE INDEX eventToForget ON event (latest, id) WHERE articles > 0;
            CREATE INDEX settlementOfFirst ON settlement (first);
            CREATE INDEX settlementOfSecond ON settlement (second);
            CREATE INDEX threadMergeByArticle ON threadMerge (article);
            """)
}
