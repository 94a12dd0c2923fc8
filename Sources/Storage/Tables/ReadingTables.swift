internal import GRDB
internal import News

/// What the archive's texts tell beside their words, in the three tables that keep it.
enum ReadingTables {
    /// Days from 0001-01-01 to 9999-12-31, counted from 1970-01-01.
    private static let span = -719_162...2_932_896

    static func save(_ reading: StoredReading, of article: ArticleID, in db: Database) throws {
        try ThreadKeyTable.save(reading.keys, of: article, in: db)
        for table in ["happeningDay", "earlierMention"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE article = ?").execute(arguments: [article.rawValue])
        }
        if let day = reading.happened.map(within) {
            let sql = "INSERT INTO happeningDay (article, first, last, confidence, phrase) VALUES (?, ?, ?, ?, ?)"
            try db.cachedStatement(sql: sql).execute(arguments: [
                article.rawValue, day.days.lowerBound, day.days.upperBound, day.confidence,
                StoredText.encoded(day.phrase),
            ])
        }
        for (place, recollection) in reading.recollections.enumerated() {
            let sql = """
                INSERT INTO earlierMention (article, place, act, first, last, confidence, phrase)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
            let when = within(recollection.when)
            try db.cachedStatement(sql: sql).execute(arguments: [
                article.rawValue, place, recollection.act, when.days.lowerBound, when.days.upperBound,
                when.confidence, StoredText.encoded(when.phrase),
            ])
        }
    }

    private static func within(_ when: TextDays) -> TextDays {
        TextDays(
            days: when.days.clamped(to: span), confidence: min(max(when.confidence, 0), 1), phrase: when.phrase)
    }

    /// What those articles of an event recall that are filed before an instant, by article, then in their order.
    static func recollections(of event: EventID, before end: Int64, in db: Database) throws -> [Recollection] {
        let sql = """
            SELECT earlierMention.act, earlierMention.first, earlierMention.last, earlierMention.confidence,
                earlierMention.phrase
            FROM eventMember
            JOIN article ON article.id = eventMember.article AND article.time < ?2
            JOIN earlierMention ON earlierMention.article = eventMember.article
            WHERE eventMember.event = ?1 ORDER BY earlierMention.article, earlierMention.place
            """
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [event.rawValue, end]).map { row in
            Recollection(act: row["act"], when: try days(row))
        }
    }

    /// What the articles of an event that are filed before an instant say of its day, by article.
    static func days(of event: EventID, before end: Int64, in db: Database) throws -> [TextDays] {
        let sql = """
            SELECT happeningDay.first, happeningDay.last, happeningDay.confidence, happeningDay.phrase
            FROM eventMember
            JOIN article ON article.id = eventMember.article AND article.time < ?2
            JOIN happeningDay ON happeningDay.article = eventMember.article
            WHERE eventMember.event = ?1 ORDER BY happeningDay.article
            """
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [event.rawValue, end]).map(days)
    }

    /// What an article says of the day of its event.
    static func day(of article: ArticleID, in db: Database) throws -> TextDays? {
        let sql = "SELECT first, last, confidence, phrase FROM happeningDay WHERE article = ?"
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [article.rawValue]).map(days)
    }

    private static func days(_ row: Row) throws -> TextDays {
        let (first, last): (Int, Int) = (row["first"], row["last"])
        return TextDays(days: first...max(first, last), confidence: row["confidence"], phrase: row.text("phrase"))
    }

    // MARK: State

    static func state(in db: Database) throws -> ReadingState {
        guard let row = try Row.fetchOne(db, sql: "SELECT scheme, done, goal FROM readingState WHERE id = 1") else {
            throw StoreError.refused(reason: "the archive has no row about how its texts were read")
        }
        return ReadingState(
            scheme: row["scheme"], done: ArticleID(rawValue: row["done"]), goal: ArticleID(rawValue: row["goal"]))
    }

    static func save(_ state: ReadingState, in db: Database) throws {
        try db.execute(
            sql: "UPDATE readingState SET scheme = ?, done = ?, goal = ? WHERE id = 1",
            arguments: [state.scheme, state.done.rawValue, state.goal.rawValue])
    }
}
