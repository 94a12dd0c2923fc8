extension SchemaStep {
    /// What each source has shown of its rhythm, and what its polls cost day by day.
    ///
    /// `hours` is the count of each hour of the week in two bytes, the low one first; `newest` the numbers of the articles
    /// that came last in four. `fetchDay` keeps a month of days in the place of a month of outcomes.
    static let rhythm = SchemaStep(
        name: "0009-rhythm",
        sql: """
            CREATE TABLE sourceRhythm (
                source TEXT PRIMARY KEY CHECK (source <> ''),
                since INTEGER NOT NULL,
                upTo INTEGER NOT NULL,
                hours BLOB NOT NULL CHECK (length(hours) = 336),
                recent REAL NOT NULL,
                recentExpected REAL NOT NULL,
                lastNew INTEGER,
                openGap REAL NOT NULL,
                gaps INTEGER NOT NULL CHECK (gaps >= 0),
                gapMean REAL NOT NULL,
                gapSquare REAL NOT NULL,
                capacity INTEGER NOT NULL CHECK (capacity >= 0),
                newest BLOB NOT NULL CHECK (length(newest) % 4 = 0),
                losses INTEGER NOT NULL CHECK (losses >= 0),
                lastLoss INTEGER,
                lossSpan REAL NOT NULL,
                ttl INTEGER,
                updatePeriod INTEGER,
                skipHours INTEGER NOT NULL,
                skipDays INTEGER NOT NULL
            ) STRICT;

            ALTER TABLE sourceState ADD COLUMN nextPollWhy TEXT;

            ALTER TABLE fetchLog ADD COLUMN isGap INTEGER NOT NULL DEFAULT 0 CHECK (isGap IN (0, 1));
            ALTER TABLE fetchLog ADD COLUMN silence REAL CHECK (silence BETWEEN 0 AND 1);

            CREATE TABLE fetchDay (
                source TEXT NOT NULL CHECK (source <> ''),
                day INTEGER NOT NULL,
                polls INTEGER NOT NULL CHECK (polls >= 0),
                unchanged INTEGER NOT NULL CHECK (unchanged >= 0),
                failed INTEGER NOT NULL CHECK (failed >= 0),
                offline INTEGER NOT NULL CHECK (offline >= 0),
                items INTEGER NOT NULL CHECK (items >= 0),
                new INTEGER NOT NULL CHECK (new >= 0),
                edited INTEGER NOT NULL CHECK (edited >= 0),
                gaps INTEGER NOT NULL CHECK (gaps >= 0),
                bytes INTEGER NOT NULL CHECK (bytes >= 0),
                milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
                slowest INTEGER NOT NULL CHECK (slowest >= 0),
                PRIMARY KEY (source, day)
            ) STRICT, WITHOUT ROWID;
            INSERT INTO fetchDay
            SELECT source, floor(at / 86400000.0), count(*), sum(result = 'unchanged'), sum(result = 'failed'), 0,
                sum(items), sum(new), sum(edited), 0, sum(bytes), sum(milliseconds), max(milliseconds)
            FROM fetchLog WHERE at > (SELECT max(at) - 2592000000 FROM fetchLog) GROUP BY 1, 2;
            """)
}
