package import Foundation
package import News

/// What became of an event after its articles were placed.
package struct EventChange: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// All its articles went to another event, and its number leads there from now on.
        case merged
        /// Some of its articles went to a new event.
        case split
        /// It became a stop of a thread.
        case linked
        /// It left its thread.
        case unlinked
    }

    package var kind: Kind
    /// The event whose articles went, or whose place in a thread changed.
    package var from: EventID
    /// Where the articles went, or the stop it was linked to.
    package var into: EventID?
    /// The articles that went, by number.
    package var articles: [ArticleID]
    /// The thread it came to or left.
    package var thread: ThreadID?
    /// What decided it, as JSON of the room that groups, into which the archive does not look; nil for a correction.
    package var why: String?

    package init(
        _ kind: Kind, from: EventID, into: EventID? = nil, articles: [ArticleID] = [], thread: ThreadID? = nil,
        why: String? = nil
    ) {
        self.kind = kind
        self.from = from
        self.into = into
        self.articles = articles.sorted()
        self.thread = thread
        self.why = why
    }
}

/// A change as the archive tells it.
package struct RecordedChange: Sendable, Hashable, Codable {
    /// Changes are numbered in the order in which they took effect.
    package var number: Int64
    package var at: Date
    package var change: EventChange
    /// The correction it belongs to; nil when grouping decided it.
    package var correction: CorrectionID?
    /// The later corrections by which the owner took that one back, in part or whole.
    package var undoneBy: [CorrectionID]

    package init(
        number: Int64, at: Date, change: EventChange, correction: CorrectionID? = nil, undoneBy: [CorrectionID] = []
    ) {
        self.number = number
        self.at = at
        self.change = change
        self.correction = correction
        self.undoneBy = undoneBy
    }
}
