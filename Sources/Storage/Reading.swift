package import Foundation
package import News

/// What a text tells beside its words: what may tie its event to others, when it happened, and what it recalls.
package struct StoredReading: Sendable, Hashable {
    /// Numbers of what its event may share with the other stops of a thread; only their equality counts here.
    package var keys: [Int64]
    package var happened: TextDays?
    package var recollections: [Recollection]

    /// That of a text that tells nothing.
    package static let none = StoredReading()

    package init(keys: [Int64] = [], happened: TextDays? = nil, recollections: [Recollection] = []) {
        self.keys = keys
        self.happened = happened
        self.recollections = recollections
    }
}

/// How far the reading of the archive's texts has come.
package struct ReadingState: Sendable, Hashable {
    /// The number of the scheme they are read by; 0 when they must be read anew.
    package var scheme: Int
    /// Articles up to this one are read.
    package var done: ArticleID
    /// Articles above this one are read when they come in.
    package var goal: ArticleID

    package init(scheme: Int, done: ArticleID, goal: ArticleID) {
        self.scheme = scheme
        self.done = done
        self.goal = goal
    }

    /// Whether all articles are read by a scheme.
    package func isWhole(by scheme: Int) -> Bool { self.scheme == scheme && done == goal }
}

/// As much of an article as it takes to read it anew.
package struct UnreadArticle: Sendable, Hashable {
    package var id: ArticleID
    package var source: String
    /// The time it is filed under.
    package var time: Date
    package var title: String
    package var text: String
    /// It has its root's event and tells nothing of its own.
    package var isCopy: Bool

    package init(id: ArticleID, source: String, time: Date, title: String, text: String, isCopy: Bool) {
        self.id = id
        self.source = source
        self.time = time
        self.title = title
        self.text = text
        self.isCopy = isCopy
    }
}

/// An event that another may be linked to.
package struct StoredStop: Sendable, Hashable {
    package var event: EventID
    /// Time of its earliest article.
    package var opened: Date
    package var thread: ThreadID?
    /// Time at which that thread's first stop opened.
    package var threadOpened: Date?
    /// The keys asked for that it has.
    package var keys: Set<Int64>
    /// Its newest article with such a key; its first for an event that was asked for by number.
    package var article: ArticleID

    package init(
        event: EventID, opened: Date, thread: ThreadID?, threadOpened: Date? = nil, keys: Set<Int64>,
        article: ArticleID
    ) {
        self.event = event
        self.opened = opened
        self.thread = thread
        self.threadOpened = threadOpened
        self.keys = keys
        self.article = article
    }
}

/// That the events of two articles are stops of one thread, and why.
package struct ThreadTie: Sendable, Hashable, Codable {
    /// The article whose coming decided it.
    package var article: ArticleID
    /// An article of the other stop.
    package var other: ArticleID
    /// The thread as it was numbered then.
    package var thread: ThreadID
    /// Days between the two stops.
    package var gapDays: Int
    /// The reason as JSON.
    package var why: String

    package init(article: ArticleID, other: ArticleID, thread: ThreadID, gapDays: Int, why: String) {
        self.article = article
        self.other = other
        self.thread = thread
        self.gapDays = gapDays
        self.why = why
    }
}

/// That two threads were found to be one: the stops of the newer went to the older.
package struct ThreadMerge: Sendable, Hashable, Codable {
    package var thread: ThreadID
    package var kept: ThreadID
    /// The article whose coming decided it.
    package var article: ArticleID

    package init(thread: ThreadID, kept: ThreadID, article: ArticleID) {
        self.thread = thread
        self.kept = kept
        self.article = article
    }
}
