internal import GRDB

extension SchemaStep {
    /// What ties events into threads, article by article, so that it stays true when events are merged or split.
    ///
    /// A key is a number, found by it however large the archive is. Keys and days of an older scheme are made again from the
    /// articles, as `readingState` tells. A tie names the article whose coming decided it and the thread it then was, so
    /// that what was known on a day can be told for ever.
    static let threads = SchemaStep(
        name: "0006-threads",
        sql: """
            DROP TABLE threadKey;
            CREATE TABLE threadKey (
                key INTEGER NOT NULL,
                article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
                PRIMARY KEY (key, article)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX threadKeyByArticle ON threadKey (article);

            ALTER TABLE thread ADD COLUMN opened INTEGER;
            UPDATE thread SET opened = (
                SELECT min(event.opened) FROM threadLink JOIN event ON event.id = threadLink.event
                WHERE threadLink.thread = thread.id);

            CREATE TABLE threadTie (
                article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
                other INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE CHECK (other <> article),
                thread INTEGER NOT NULL REFERENCES thread (id),
                gapDays INTEGER NOT NULL CHECK (gapDays >= 0),
                why TEXT NOT NULL,
                PRIMARY KEY (article, other)
            ) STRICT;
            CREATE INDEX threadTieByOther ON threadTie (other);

            CREATE TABLE threadMerge (
                thread INTEGER PRIMARY KEY REFERENCES thread (id),
                kept INTEGER NOT NULL REFERENCES thread (id) CHECK (kept < thread),
                article INTEGER REFERENCES article (id) ON DELETE SET NULL
            ) STRICT;

            CREATE TABLE happeningDay (
                article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
                first INTEGER NOT NULL,
                last INTEGER NOT NULL CHECK (last >= first),
                confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
                phrase TEXT NOT NULL
            ) STRICT;

            CREATE TABLE earlierMention (
                article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
                place INTEGER NOT NULL CHECK (place >= 0),
                act TEXT NOT NULL CHECK (act <> ''),
                first INTEGER NOT NULL,
                last INTEGER NOT NULL CHECK (last >= first),
                confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
                phrase TEXT NOT NULL,
                PRIMARY KEY (article, place)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE readingState (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                scheme INTEGER NOT NULL CHECK (scheme >= 0),
                done INTEGER NOT NULL CHECK (done >= 0),
                goal INTEGER NOT NULL CHECK (goal >= done)
            ) STRICT;
            INSERT INTO readingState (id, scheme, done, goal) VALUES (1, 0, 0, 0);
            """,
        fill: { db in
            // Each stop of an older archive is tied to the one before it: what tied them is not known any more.
            try db.execute(
                sql: """
                    WITH stop AS (
                        SELECT threadLink.thread, threadLink.event, event.opened, (
                                SELECT min(article) FROM eventMember WHERE eventMember.event = threadLink.event
                            ) AS article
                        FROM threadLink JOIN event ON event.id = threadLink.event),
                    tied AS (
                        SELECT thread, article, opened, lag(article) OVER row AS other, lag(opened) OVER row AS since
                        FROM stop WINDOW row AS (PARTITION BY thread ORDER BY opened, event))
                    INSERT INTO threadTie (article, other, thread, gapDays, why)
                    SELECT article, other, thread, (opened - since) / 86400000, '{"keys":[],"reason":"keys"}' FROM tied
                    WHERE article IS NOT NULL AND other IS NOT NULL
                    """)
        })
}
