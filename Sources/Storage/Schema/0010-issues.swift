extension SchemaStep {
    /// The issues of each day's digest: what each said, and its files by their sums.
    ///
    /// `newest` is the highest article number that an issue could tell of; `model` the issue itself in the form of
    /// `DeflatedBlob`, none for those that an earlier program wrote.
    static let issues = SchemaStep(
        name: "0010-issues",
        sql: """
            CREATE TABLE digestIssue (
                day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
                number INTEGER NOT NULL CHECK (number >= 1),
                at INTEGER NOT NULL,
                newest INTEGER NOT NULL CHECK (newest >= 0),
                model BLOB,
                PRIMARY KEY (day, number)
            ) STRICT;

            CREATE TABLE digestFile (
                day TEXT NOT NULL,
                number INTEGER NOT NULL,
                name TEXT NOT NULL CHECK (name <> ''),
                bytes INTEGER NOT NULL CHECK (bytes >= 0),
                sum BLOB NOT NULL CHECK (length(sum) = 32),
                PRIMARY KEY (day, number, name),
                FOREIGN KEY (day, number) REFERENCES digestIssue (day, number)
            ) STRICT, WITHOUT ROWID;

            INSERT INTO digestIssue
            SELECT day, 1, at, coalesce((SELECT max(id) FROM article WHERE firstSeen <= issue.at), 0), NULL FROM issue;
            DROP TABLE issue;
            """)
}
