extension SchemaStep {
    /// Events that change after their articles were placed, and what the owner settled about them.
    ///
    /// An event merged away keeps its row, so that its number leads to the event that took its articles. What the owner
    /// settled is kept by articles: these never change, while an event may be merged, split or made anew.
    static let changes = SchemaStep(
        name: "0005-changes",
        sql: """
            ALTER TABLE archive ADD COLUMN correction INTEGER NOT NULL DEFAULT 0 CHECK (correction >= 0);

            ALTER TABLE event ADD COLUMN mergedInto INTEGER REFERENCES event (id) CHECK (mergedInto <> id);
            CREATE INDEX eventByMergedInto ON event (mergedInto) WHERE mergedInto IS NOT NULL;

            CREATE TABLE correction (
                id INTEGER PRIMARY KEY CHECK (id > 0),
                at INTEGER NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'link', 'unlink'))
            ) STRICT;

            CREATE TABLE settlement (
                correction INTEGER NOT NULL REFERENCES correction (id),
                kind TEXT NOT NULL CHECK (kind IN ('together', 'apart', 'linked', 'unlinked')),
                first INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
                second INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE CHECK (second > first),
                undoneBy INTEGER REFERENCES correction (id) CHECK (undoneBy > correction),
                PRIMARY KEY (correction, kind, first, second)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX settlementByFirst ON settlement (first, second, kind) WHERE undoneBy IS NULL;
            CREATE INDEX settlementBySecond ON settlement (second, first, kind) WHERE undoneBy IS NULL;

            CREATE TABLE eventChange (
                id INTEGER PRIMARY KEY CHECK (id > 0),
                at INTEGER NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('merged', 'split', 'linked', 'unlinked')),
                event INTEGER NOT NULL REFERENCES event (id),
                other INTEGER REFERENCES event (id) CHECK (other <> event),
                thread INTEGER REFERENCES thread (id),
                correction INTEGER REFERENCES correction (id),
                why TEXT,
                CHECK (other IS NOT NULL OR kind NOT IN ('merged', 'split'))
            ) STRICT;
            CREATE INDEX eventChangeByEvent ON eventChange (event, id);
            CREATE INDEX eventChangeByOther ON eventChange (other, id);

            CREATE TABLE eventChangeArticle (
                change INTEGER NOT NULL REFERENCES eventChange (id),
                article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
                PRIMARY KEY (change, article)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX eventChangeArticleByArticle ON eventChangeArticle (article, change);
            """)
}
