internal import GRDB
internal import News

/// The families there are; who belongs to them is in `familyMember`.
enum FamilyTable {
    static func insert(_ family: FamilyID, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO family (id) VALUES (?)").execute(arguments: [family.rawValue])
    }

    /// After members were removed: removes a family without any, and gives one without a root the earliest member as such.
    static func tidy(_ family: FamilyID, in db: Database) throws {
        let root = """
            SELECT article FROM familyMember JOIN article ON article.id = familyMember.article
            WHERE family = ? ORDER BY relation <> 'root', time, article LIMIT 1
            """
        guard let root = try Int64.fetchOne(db.cachedStatement(sql: root), arguments: [family.rawValue]) else {
            try db.cachedStatement(sql: "DELETE FROM family WHERE id = ?").execute(arguments: [family.rawValue])
            return
        }
        let lone = """
            UPDATE familyMember SET relation = 'root', copied = NULL, jaccard = 1, containment = 1, share = NULL,
                otherShare = NULL, run = NULL
            WHERE article = ? AND relation <> 'root'
            """
        try db.cachedStatement(sql: lone).execute(arguments: [root])
        let copies = "UPDATE familyMember SET copied = ?1 WHERE family = ?2 AND copied IS NULL AND article <> ?1"
        try db.cachedStatement(sql: copies).execute(arguments: [root, family.rawValue])
    }
}
