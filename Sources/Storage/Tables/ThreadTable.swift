internal import GRDB
internal import News

/// The threads there are, and which of them were found to be one; their stops are in `threadLink`.
enum ThreadTable {
    static func insert(_ thread: ThreadID, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO thread (id) VALUES (?)").execute(arguments: [thread.rawValue])
    }

    /// Notes that a thread has a stop that opened at a time.
    static func open(_ thread: ThreadID, with event: EventID, in db: Database) throws {
        let sql = """
            UPDATE thread SET opened = (
                SELECT min(event.opened, coalesce(thread.opened, event.opened)) FROM event WHERE event.id = ?2)
            WHERE id = ?1
            """
        try db.cachedStatement(sql: sql).execute(arguments: [thread.rawValue, event.rawValue])
    }

    /// Moves the stops of the newer thread to the older and keeps a record of it.
    static func merge(_ merge: ThreadMerge, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO threadMerge (thread, kept, article) VALUES (?, ?, ?)").execute(
            arguments: [merge.thread.rawValue, merge.kept.rawValue, merge.article.rawValue])
        try db.cachedStatement(sql: "UPDATE threadLink SET thread = ? WHERE thread = ?").execute(
            arguments: [merge.kept.rawValue, merge.thread.rawValue])
        let sql = """
            UPDATE thread SET opened = min(
                coalesce(opened, (SELECT opened FROM thread WHERE id = ?2)),
                coalesce((SELECT opened FROM thread WHERE id = ?2), opened))
            WHERE id = ?1
            """
        try db.cachedStatement(sql: sql).execute(arguments: [merge.kept.rawValue, merge.thread.rawValue])
    }

    /// The thread that one became, however often it was merged; itself when it never was.
    static func kept(of thread: ThreadID, in db: Database) throws -> ThreadID {
        let sql = """
            WITH RECURSIVE became (thread) AS (
                SELECT ?1 UNION
                SELECT threadMerge.kept FROM became JOIN threadMerge ON threadMerge.thread = became.thread)
            SELECT min(thread) FROM became
            """
        let kept = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [thread.rawValue])
        return kept.map(ThreadID.init(rawValue:)) ?? thread
    }
}
