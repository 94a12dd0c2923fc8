internal import GRDB
internal import News

/// The families there are; who belongs to them is in `familyMember`.
enum FamilyTable {
    static func insert(_ family: FamilyID, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO family (id) VALUES (?)").execute(arguments: [family.rawValue])
    }
}
