internal import GRDB
internal import News

/// Each article's place in its event, with the reasons.
enum EventMemberTable {
    static func insert(_ membership: EventMembership, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO eventMember (article, event, why) VALUES (?, ?, ?)").execute(
            arguments: [
                membership.article.rawValue, membership.event.rawValue, StoredText.encoded(membership.why),
            ])
    }

    /// The event an article is in.
    static func event(of article: ArticleID, in db: Database) throws -> EventID? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT event FROM eventMember WHERE article = ?"), arguments: [article.rawValue]
        ).map(EventID.init(rawValue:))
    }
}
