internal import GRDB
internal import News

/// Some articles of an event.
struct EventPart {
    struct Member {
        var article: ArticleID
        /// The article whose text it copies.
        var copied: ArticleID?
    }

    private(set) var articles: Set<ArticleID>
    /// The article that stands for them: the earliest that is no copy.
    private(set) var face: ArticleID?

    init(_ members: [Member]) {
        articles = Set(members.map(\.article))
        face = (members.first { $0.copied == nil } ?? members.first)?.article
    }

    /// The named ones with the copies of them, since the same text tells of the same event.
    ///
    /// Whoever names a copy alone wants it away from what it copies. `foreign` is called with a named article that is not
    /// of the event.
    init(_ named: [ArticleID], of members: [Member], foreign: (ArticleID) throws -> Void) rethrows {
        let known = Set(members.map(\.article))
        for article in named where !known.contains(article) { try foreign(article) }
        var taken = Set(named).intersection(known)
        while true {
            let copies = members.filter { member in
                !taken.contains(member.article) && member.copied.map(taken.contains) == true
            }
            guard !copies.isEmpty else { break }
            taken.formUnion(copies.map(\.article))
        }
        self.init(members.filter { taken.contains($0.article) })
    }

    /// The articles of an event by time, then by number.
    static func members(of event: EventID, in db: Database) throws -> [Member] {
        let sql = """
            SELECT article.id, familyMember.copied
            FROM eventMember
            JOIN article ON article.id = eventMember.article
            JOIN familyMember ON familyMember.article = article.id
            WHERE eventMember.event = ? ORDER BY article.time, article.id
            """
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [event.rawValue]).map { row in
            let copied: Int64? = row["copied"]
            return Member(article: ArticleID(rawValue: row["id"]), copied: copied.map(ArticleID.init(rawValue:)))
        }
    }
}
