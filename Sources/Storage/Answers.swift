package import Foundation
package import News

/// The highest numbers ever given; 0 where none was.
///
/// They never go down, not even when rows are deleted, so a number names one thing for ever.
package struct Counters: Sendable, Hashable {
    package var article: ArticleID
    package var family: FamilyID
    package var event: EventID
    package var thread: ThreadID
    package var correction: CorrectionID
    /// How often a poll changed what the memory of the last days is read back from.
    package var revision: Int64

    package init(
        article: ArticleID, family: FamilyID, event: EventID, thread: ThreadID,
        correction: CorrectionID = CorrectionID(rawValue: 0), revision: Int64 = 0
    ) {
        self.article = article
        self.family = family
        self.event = event
        self.thread = thread
        self.correction = correction
        self.revision = revision
    }
}

/// What tells a known item from an edited one.
package struct KnownArticle: Sendable, Hashable {
    package var id: ArticleID
    package var family: FamilyID
    package var identity: String
    package var version: Int
    package var link: String?
    package var title: String
    package var summary: String
    package var text: String
    package var published: Date?
    package var firstSeen: Date
    /// Whether its text was taken out, so that it says nothing of an edit.
    package var isShortened = false
}

/// A stored article that a new one may share its wording with.
package struct StoredSuspect: Sendable, Hashable {
    package var article: ArticleID
    package var source: String
    /// The time it is filed under.
    package var time: Date
    package var fingerprint: [UInt8]
    package var family: FamilyID
    /// The root of its family.
    package var root: ArticleID
    package var rootTime: Date
    package var event: EventID
    /// Whom it credits.
    package var credits: [Credit]

    package init(
        article: ArticleID, source: String, time: Date, fingerprint: [UInt8], family: FamilyID, root: ArticleID,
        rootTime: Date, event: EventID, credits: [Credit] = []
    ) {
        self.article = article
        self.source = source
        self.time = time
        self.fingerprint = fingerprint
        self.family = family
        self.root = root
        self.rootTime = rootTime
        self.event = event
        self.credits = credits
    }
}

/// The newest wording of an article.
package struct ArticleWords: Sendable, Hashable {
    package var id: ArticleID
    package var title: String
    package var text: String
}

/// A stored article with its places and the reasons for them.
package struct ArticleRecord: Sendable, Hashable, Codable {
    package var article: Article
    package var family: FamilyMembership
    package var event: EventMembership
}

/// An event with its members by time, then by number.
package struct EventRecord: Sendable, Hashable, Codable {
    package var event: Event
    package var members: [ArticleRecord]
}

/// A tie that the coming of one of an event's articles decided.
package struct EventTie: Sendable, Hashable, Codable {
    /// The event of the other article.
    package var linkedTo: EventID
    package var tie: ThreadTie
}

/// One event of a thread.
package struct ThreadStop: Sendable, Hashable, Codable {
    package var event: Event
    /// Days since the stop before it; nil for the first.
    package var gapDays: Int?
}

/// A day whose digest was issued.
package struct IssuedDay: Sendable, Hashable, Codable {
    package var day: CalendarDay
    /// When its first issue was written.
    package var at: Date
    /// Its newest issue.
    package var number: Int
    /// The highest article number that an issue of it could tell of.
    package var newest: ArticleID
}

/// One issue of a day's digest.
package struct DigestIssueRecord: Sendable, Hashable, Codable {
    package var day: CalendarDay
    /// 1 for the first.
    package var number: Int
    package var at: Date
    /// The highest article number that it could tell of.
    package var newest: ArticleID
    /// By name.
    package var files: [DigestFileRecord]

    package init(day: CalendarDay, number: Int, at: Date, newest: ArticleID, files: [DigestFileRecord]) {
        self.day = day
        self.number = number
        self.at = at
        self.newest = newest
        self.files = files
    }
}

/// A file of an issue, by which it can be proved unchanged.
package struct DigestFileRecord: Sendable, Hashable, Codable {
    /// Its path in the folder of the day.
    package var name: String
    package var bytes: Int
    /// SHA-256 of it (FIPS 180-4), 32 bytes.
    package var sum: [UInt8]

    package init(name: String, bytes: Int, sum: [UInt8]) {
        self.name = name
        self.bytes = bytes
        self.sum = sum
    }
}

/// How the archive's file is kept, for people who look after it.
package struct StoreFacts: Sendable, Hashable, Codable {
    /// Version of the SQLite library.
    package var sqlite: String
    /// `wal` for a file, `memory` for an archive in memory.
    package var journalMode: String
    /// SQLite's `synchronous` setting of the writer: 2 is FULL.
    package var synchronous: Int
    /// The steps that made the schema, in their order.
    package var schema: [String]
    /// Size of the database in bytes, without the write-ahead log.
    package var bytes: Int64
    package var articles: Int
}
