internal import GRDB

/// The steps that make the tables, in the order in which every archive took them.
///
/// A step that has been released is never changed, only followed by another.
enum Schema {
    /// Marks the file as ours (SQLite's `application_id`): the letters `mrsd`.
    static let applicationID: UInt32 = 0x6D72_7364

    static let steps: [SchemaStep] = [
        .archive, .identity, .copies, .search, .changes, .threads, .grouping, .polling, .rhythm, .issues,
        .retention,
    ]

    static func mark(_ db: Database) throws {
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    }

    static func migrator(of steps: [SchemaStep]) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for step in steps {
            migrator.registerMigration(step.name, foreignKeyChecks: .immediate) { db in
                try db.execute(sql: step.sql)
                try step.fill(db)
            }
        }
        return migrator
    }
}

/// One change of the schema.
struct SchemaStep: Sendable {
    /// Its number and what it brings; stored in the archive.
    var name: String
    var sql: String
    /// What follows the statements, where rows that are there already need more than SQL can say.
    var fill: @Sendable (Database) throws -> Void = { _ in }
}
