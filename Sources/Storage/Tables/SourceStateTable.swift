internal import GRDB
internal import News

/// What is remembered of each source between polls.
enum SourceStateTable {
    private static let upsert = """
        INSERT INTO sourceState (
            source, etag, lastModified, lastAttempt, lastSuccess, lastChange, failures, nextPoll, charset,
            identityRule, identityReason, identitySince, nextPollWhy,
            \(FetchMemoryColumns.names.joined(separator: ", ")))
        VALUES (\(Array(repeating: "?", count: 13 + FetchMemoryColumns.names.count).joined(separator: ", ")))
        ON CONFLICT (source) DO UPDATE SET
            etag = excluded.etag, lastModified = excluded.lastModified, lastAttempt = excluded.lastAttempt,
            lastSuccess = excluded.lastSuccess, lastChange = excluded.lastChange, failures = excluded.failures,
            nextPoll = excluded.nextPoll, charset = excluded.charset,
            identityRule = excluded.identityRule, identityReason = excluded.identityReason,
            identitySince = excluded.identitySince, nextPollWhy = excluded.nextPollWhy,
            \(FetchMemoryColumns.names.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
        """

    static func save(_ state: SourceState, in db: Database) throws {
        let values: [(any DatabaseValueConvertible)?] = [
            StoredText.key(state.source), state.validators.etag.map(StoredText.encoded),
            state.validators.lastModified.map(StoredText.encoded), state.lastAttempt.map(StoredTime.milliseconds),
            state.lastSuccess.map(StoredTime.milliseconds), state.lastChange.map(StoredTime.milliseconds),
            state.failures, state.nextPoll.map(StoredTime.milliseconds), state.charset.map(StoredText.encoded),
            state.identity?.rule.rawValue, (state.identity?.reason).map(StoredText.encoded),
            (state.identity?.since).map(StoredTime.milliseconds), state.nextPollWhy.map(StoredText.encoded),
        ]
        try db.cachedStatement(sql: upsert).execute(
            arguments: StatementArguments(values + FetchMemoryColumns.values(state.fetching)))
        if let rhythm = state.rhythm { try SourceRhythmTable.save(rhythm, of: state.source, in: db) }
    }

    /// All of them, by the source's name.
    static func states(in db: Database) throws -> [SourceState] {
        let rhythms = try SourceRhythmTable.rhythms(in: db)
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM sourceState ORDER BY source")
        return try Array(
            rows.map { row in
                var state = try state(row)
                state.rhythm = rhythms[state.source]
                return state
            })
    }

    static func state(of source: String, in db: Database) throws -> SourceState? {
        let sql = "SELECT * FROM sourceState WHERE source = ?"
        // A row that is read on the spot finds its columns by a table; one that was copied compares the names of all.
        let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [StoredText.key(source)])
        var state = try withExtendedLifetime(rows) { try rows.next().map(Self.state) }
        if state != nil { state?.rhythm = try SourceRhythmTable.rhythm(of: source, in: db) }
        return state
    }

    /// Takes back one failure of each source.
    static func forgive(_ sources: [String], in db: Database) throws {
        let sql = "UPDATE sourceState SET failures = max(0, failures - 1) WHERE source = ?"
        for source in sources { try db.cachedStatement(sql: sql).execute(arguments: [StoredText.key(source)]) }
    }

    private static func state(_ row: Row) throws -> SourceState {
        SourceState(
            source: row.text("source"),
            validators: FeedValidators(etag: row.optionalText("etag"), lastModified: row.optionalText("lastModified")),
            lastAttempt: row.optionalTime("lastAttempt"), lastSuccess: row.optionalTime("lastSuccess"),
            lastChange: row.optionalTime("lastChange"), failures: row["failures"],
            nextPoll: row.optionalTime("nextPoll"), charset: row.optionalText("charset"),
            identity: try identity(row), fetching: FetchMemoryColumns.memory(row),
            nextPollWhy: row.optionalText("nextPollWhy"))
    }

    private static func identity(_ row: Row) throws -> IdentityChange? {
        guard let word: String = row["identityRule"] else { return nil }
        guard let rule = IdentityRule(rawValue: word) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown rule in sourceState")
        }
        return IdentityChange(rule: rule, reason: row.text("identityReason"), since: row.time("identitySince"))
    }
}
