extension SchemaStep {
    /// The first tables.
    ///
    /// Times are milliseconds since 1970 in UTC. Small columns stand before long texts, because SQLite reads a row from
    /// its start.
    static let archive = SchemaStep(
        name: "0001-archive",
        sql: """
            CREATE TABLE archive (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                seed INTEGER NOT NULL,
                article INTEGER NOT NULL DEFAULT 0 CHECK (article >= 0),
                family INTEGER NOT NULL DEFAULT 0 CHECK (family >= 0),
                event INTEGER NOT NULL DEFAULT 0 CHECK (event >= 0),
                thread INTEGER NOT NULL DEFAULT 0 CHECK (thread >= 0)
            ) STRICT;

            CREATE TABLE article (
                id INTEGER PRIMARY KEY CHECK (id > 0),
                source TEXT NOT NULL CHECK (source <> ''),
                identity TEXT NOT NULL CHECK (identity <> ''),
                published INTEGER,
                firstSeen INTEGER NOT NULL,
                time INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(published, firstSeen)) VIRTUAL,
                version INTEGER NOT NULL CHECK (version >= 1),
                versionSeen INTEGER NOT NULL,
                link TEXT,
                authors TEXT NOT NULL CHECK (json_type(authors) = 'array'),
                categories TEXT NOT NULL CHECK (json_type(categories) = 'array'),
                title TEXT NOT NULL,
                summary TEXT NOT NULL,
                text TEXT NOT NULL,
                html TEXT NOT NULL,
                UNIQUE (source, identity)
            ) STRICT;
            CREATE INDEX articleByTime ON article (time, id);
            CREATE INDEX articleByFirstSeen ON article (firstSeen, id);

            CREATE TABLE articleVersion (
                article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
                version INTEGER NOT NULL CHECK (version >= 1),
                seen INTEGER NOT NULL,
                published INTEGER,
                link TEXT,
                authors TEXT NOT NULL CHECK (json_type(authors) = 'array'),
                categories TEXT NOT NULL CHECK (json_type(categories) = 'array'),
                title TEXT NOT NULL,
                summary TEXT NOT NULL,
                text TEXT NOT NULL,
                html TEXT NOT NULL,
                PRIMARY KEY (article, version)
            ) STRICT;

            CREATE TABLE fingerprint (
                article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
                value BLOB NOT NULL
            ) STRICT;

            CREATE TABLE family (
                id INTEGER PRIMARY KEY CHECK (id > 0)
            ) STRICT;

            CREATE TABLE familyMember (
                article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
                family INTEGER NOT NULL REFERENCES family (id),
                relation TEXT NOT NULL CHECK (relation <> ''),
                copied INTEGER REFERENCES article (id) ON DELETE SET NULL CHECK (copied <> article),
                jaccard REAL NOT NULL CHECK (jaccard BETWEEN 0 AND 1),
                containment REAL NOT NULL CHECK (containment BETWEEN 0 AND 1)
            ) STRICT;
            CREATE INDEX familyMemberByFamily ON familyMember (family, article);
            CREATE INDEX familyMemberByCopied ON familyMember (copied);

            CREATE TABLE event (
                id INTEGER PRIMARY KEY CHECK (id > 0),
                opened INTEGER NOT NULL,
                latest INTEGER NOT NULL,
                articles INTEGER NOT NULL CHECK (articles >= 0),
                CHECK (opened <= latest)
            ) STRICT;
            CREATE INDEX eventByLatest ON event (latest, id);

            CREATE TABLE eventMember (
                article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
                event INTEGER NOT NULL REFERENCES event (id),
                why TEXT NOT NULL
            ) STRICT;
            CREATE INDEX eventMemberByEvent ON eventMember (event, article);

            CREATE TABLE thread (
                id INTEGER PRIMARY KEY CHECK (id > 0)
            ) STRICT;

            CREATE TABLE threadLink (
                event INTEGER PRIMARY KEY REFERENCES event (id),
                thread INTEGER NOT NULL REFERENCES thread (id),
                gapDays INTEGER CHECK (gapDays >= 0)
            ) STRICT;
            CREATE INDEX threadLinkByThread ON threadLink (thread, event);

            CREATE TABLE threadKey (
                event INTEGER NOT NULL REFERENCES event (id),
                key TEXT NOT NULL CHECK (key <> ''),
                PRIMARY KEY (event, key)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE sourceState (
                source TEXT PRIMARY KEY CHECK (source <> ''),
                etag TEXT,
                lastModified TEXT,
                lastAttempt INTEGER,
                lastSuccess INTEGER,
                lastChange INTEGER,
                failures INTEGER NOT NULL CHECK (failures >= 0),
                nextPoll INTEGER,
                charset TEXT
            ) STRICT;

            CREATE TABLE fetchLog (
                id INTEGER PRIMARY KEY,
                source TEXT NOT NULL CHECK (source <> ''),
                at INTEGER NOT NULL,
                result TEXT NOT NULL CHECK (result IN ('fresh', 'unchanged', 'failed')),
                fault TEXT,
                detail TEXT,
                status INTEGER,
                items INTEGER NOT NULL CHECK (items >= 0),
                new INTEGER NOT NULL CHECK (new >= 0),
                edited INTEGER NOT NULL CHECK (edited >= 0),
                undated INTEGER NOT NULL CHECK (undated >= 0),
                repairs INTEGER NOT NULL CHECK (repairs >= 0),
                bytes INTEGER NOT NULL CHECK (bytes >= 0),
                milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
                isThinned INTEGER NOT NULL DEFAULT 0 CHECK (isThinned IN (0, 1))
            ) STRICT;
            CREATE INDEX fetchLogByTime ON fetchLog (source, at, id);
            CREATE INDEX fetchLogToThin ON fetchLog (source, at, id) WHERE isThinned = 0;

            CREATE TABLE issue (
                day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                at INTEGER NOT NULL
            ) STRICT;
            """)
}
