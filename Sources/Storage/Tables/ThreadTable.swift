internal import GRDB
internal import News

/// The threads there are; their stops are in `threadLink`.
enum ThreadTable {
    static func insert(_ thread: ThreadID, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO thread (id) VALUES (?)").execute(arguments: [thread.rawValue])
    }
}
