extension SchemaStep {
    /// The full-text index, empty: the terms of the articles there are come in when it is built.
    ///
    /// The index holds no text (`content=''`): what it would keep a second time is in `article`. Its words are folded
    /// already, so the tokenizer has only to part them at the blanks, and to leave `3.5` whole.
    static let search = SchemaStep(
        name: "0004-search",
        sql: """
            CREATE VIRTUAL TABLE search USING fts5 (
                title, text, content='', tokenize="unicode61 remove_diacritics 0 tokenchars '.'");

            CREATE TABLE searchState (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                scheme INTEGER NOT NULL CHECK (scheme >= 0),
                done INTEGER NOT NULL CHECK (done >= 0),
                goal INTEGER NOT NULL CHECK (goal >= done)
            ) STRICT;
            INSERT INTO searchState (id, scheme, done, goal) VALUES (1, 0, 0, 0);
            """)
}
