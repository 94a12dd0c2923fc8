extension SchemaStep {
    /// What tells how an article shares its wording with others.
    ///
    /// A fingerprint without a sketch was made by an older scheme, and is to be made again from the text.
    static let copies = SchemaStep(
        name: "0003-copies",
        sql: """
            ALTER TABLE fingerprint ADD COLUMN sketch BLOB;

            ALTER TABLE familyMember ADD COLUMN share REAL CHECK (share BETWEEN 0 AND 1);
            ALTER TABLE familyMember ADD COLUMN otherShare REAL CHECK (otherShare BETWEEN 0 AND 1);
            ALTER TABLE familyMember ADD COLUMN run INTEGER CHECK (run >= 0);

            CREATE TABLE credit (
                article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
                place INTEGER NOT NULL CHECK (place >= 0),
                name TEXT NOT NULL CHECK (name <> ''),
                key TEXT NOT NULL CHECK (key <> ''),
                isAgency INTEGER NOT NULL CHECK (isAgency IN (0, 1)),
                PRIMARY KEY (article, place)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE kinship (
                article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
                other INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE CHECK (other <> article),
                relation TEXT NOT NULL CHECK (relation IN ('statement', 'template')),
                jaccard REAL NOT NULL CHECK (jaccard BETWEEN 0 AND 1),
                share REAL NOT NULL CHECK (share BETWEEN 0 AND 1),
                otherShare REAL NOT NULL CHECK (otherShare BETWEEN 0 AND 1),
                run INTEGER NOT NULL CHECK (run >= 0)
            ) STRICT;
            CREATE INDEX kinshipByOther ON kinship (other);
            """)
}
