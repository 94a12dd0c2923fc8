internal import Foundation
internal import GRDB
internal import News

/// The fingerprint of each article's newest wording, opaque here.
enum FingerprintTable {
    static func save(_ fingerprint: [UInt8], of article: ArticleID, in db: Database) throws {
        let sql = """
            INSERT INTO fingerprint (article, value) VALUES (?, ?)
            ON CONFLICT (article) DO UPDATE SET value = excluded.value
            """
        try db.cachedStatement(sql: sql).execute(arguments: [article.rawValue, Data(fingerprint)])
    }

    static func fingerprint(of article: ArticleID, in db: Database) throws -> [UInt8]? {
        try Data.fetchOne(db, sql: "SELECT value FROM fingerprint WHERE article = ?", arguments: [article.rawValue])
            .map { [UInt8]($0) }
    }
}
