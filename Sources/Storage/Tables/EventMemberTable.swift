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

    /// The articles of an event, by number.
    static func articles(of event: EventID, in db: Database) throws -> [ArticleID] {
        try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT article FROM eventMember WHERE event = ? ORDER BY article"),
            arguments: [event.rawValue]
        ).map(ArticleID.init(rawValue:))
    }

    /// Puts an article of one event into another; its reasons stay those for which it was placed.
    static func move(_ article: ArticleID, from event: EventID, into other: EventID, in db: Database) throws {
        try db.cachedStatement(sql: "UPDATE eventMember SET event = ? WHERE article = ? AND event = ?")
            .execute(arguments: [other.rawValue, article.rawValue, event.rawValue])
        guard db.changesCount == 1 else { throw StoreError.refused(reason: "\(article) is no article of \(event)") }
    }

    /// The event an article is in.
    static func event(of article: ArticleID, in db: Database) throws -> EventID? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT event FROM eventMember WHERE article = ?"), arguments: [article.rawValue]
        ).map(EventID.init(rawValue:))
    }
}
