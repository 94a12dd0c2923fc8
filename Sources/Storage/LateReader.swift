internal import Foundation
internal import GRDB
internal import News

/// Reads what came in since the last issue of any day and belongs to days that had been issued by then.
struct LateReader {
    let day: CalendarDay
    let zone: TimeZone

    private struct Mark {
        var newest: Int64
        var at: Int64
    }

    func arrivals(in db: Database) throws -> [LateArrival] {
        guard let mark = try DigestIssueTable.mark(in: db) else { return [] }
        let issued = try DigestIssueTable.days(in: db).map(\.day)
            .filter { $0 < day && $0 >= day.adding(days: -LateArrival.reach) }
        return try issued.flatMap { issuedDay in
            try arrivals(of: issuedDay, since: Mark(newest: mark.newest, at: mark.at), in: db)
        }
    }

    private func arrivals(of day: CalendarDay, since mark: Mark, in db: Database) throws -> [LateArrival] {
        let interval = StoredInterval(day.interval(in: zone))
        let sql = """
            \(RecordReader.coveredArticles)
            WHERE article.time >= ?1 AND article.time < ?2
                AND (article.id > ?3 OR article.version > 1 AND article.versionSeen >= ?4)
            ORDER BY article.time, article.id
            """
        let arguments: StatementArguments = [interval.start, interval.end, mark.newest, mark.at]
        return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
            var covered = try RecordReader.coveredArticle(row)
            let isEdit = covered.article.id.rawValue <= mark.newest
            if isEdit { covered.versions = try ArticleVersionTable.versions(of: covered.article.id, in: db) }
            return LateArrival(day: day, covered: covered, isEdit: isEdit)
        }
    }

    /// Whether the archive has articles of an issued day that its newest issue could not tell of.
    static func isOvertaken(_ issued: IssuedDay, in zone: TimeZone, db: Database) throws -> Bool {
        let interval = StoredInterval(issued.day.interval(in: zone))
        let sql = "SELECT EXISTS (SELECT 1 FROM article WHERE time >= ? AND time < ? AND id > ?)"
        return try Bool.fetchOne(db, sql: sql, arguments: [interval.start, interval.end, issued.newest.rawValue])
            ?? false
    }
}
