extension SchemaStep {
    /// What is remembered of how a source's server behaves.
    static let polling = SchemaStep(
        name: "0008-polling",
        sql: """
            ALTER TABLE sourceState ADD COLUMN body INTEGER;
            ALTER TABLE sourceState ADD COLUMN lastBody INTEGER;
            ALTER TABLE sourceState ADD COLUMN lastNotModified INTEGER;
            ALTER TABLE sourceState ADD COLUMN distrustedUntil INTEGER;
            ALTER TABLE sourceState ADD COLUMN freshUntil INTEGER;
            ALTER TABLE sourceState ADD COLUMN moveAddress TEXT CHECK (moveAddress <> '');
            ALTER TABLE sourceState ADD COLUMN moveSince INTEGER
                CHECK ((moveSince IS NULL) = (moveAddress IS NULL));
            ALTER TABLE sourceState ADD COLUMN moveCount INTEGER
                CHECK ((moveCount IS NULL) = (moveAddress IS NULL) AND moveCount > 0);
            ALTER TABLE sourceState ADD COLUMN moveCarries INTEGER
                CHECK ((moveCarries IS NULL) = (moveAddress IS NULL) AND moveCarries IN (0, 1));
            ALTER TABLE sourceState ADD COLUMN adoptedAddress TEXT CHECK (adoptedAddress <> '');
            ALTER TABLE sourceState ADD COLUMN adoptedFor TEXT
                CHECK ((adoptedFor IS NULL) = (adoptedAddress IS NULL));
            ALTER TABLE sourceState ADD COLUMN adoptedSince INTEGER
                CHECK ((adoptedSince IS NULL) = (adoptedAddress IS NULL));
            ALTER TABLE sourceState ADD COLUMN absentSince INTEGER;
            ALTER TABLE sourceState ADD COLUMN absentCount INTEGER
                CHECK ((absentCount IS NULL) = (absentSince IS NULL) AND absentCount > 0);
            ALTER TABLE sourceState ADD COLUMN isGone INTEGER
                CHECK ((isGone IS NULL) = (absentSince IS NULL) AND isGone IN (0, 1));
            """)
}
