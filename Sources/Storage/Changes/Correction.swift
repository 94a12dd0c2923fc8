package import Foundation
package import News

/// What the owner wants changed.
///
/// A number of an event that was merged away stands for the event that took its articles.
package enum CorrectionRequest: Sendable, Hashable {
    /// The two are one event; the lower number stays.
    case merge(EventID, EventID)
    /// These articles, and the copies of them in the event, tell of another event.
    case split(EventID, [ArticleID])
    /// The two are stops of one thread.
    case link(EventID, EventID)
    /// The event is no stop of its thread.
    case unlink(EventID)

    package var kind: CorrectionKind {
        switch self {
        case .merge: .merge
        case .split: .split
        case .link: .link
        case .unlink: .unlink
        }
    }
}

package enum CorrectionKind: String, Sendable, Hashable, Codable, CaseIterable {
    case merge, split, link, unlink
}

/// What a correction did.
package struct CorrectionReceipt: Sendable, Hashable {
    package var number: CorrectionID
    package var kind: CorrectionKind
    package var at: Date
    /// What it changed, in that order; nothing when what it settles was so already.
    package var changes: [EventChange]
    /// The earlier corrections that said the opposite, by number.
    package var undone: [UndoneCorrection]
}

/// An earlier correction that a later one took back.
package struct UndoneCorrection: Sendable, Hashable, Codable {
    package var number: CorrectionID
    package var kind: CorrectionKind
    package var at: Date
    /// Nothing is left of it.
    package var isWhole: Bool
}

/// What the owner settled about two articles.
package struct Settlement: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// They tell of one event.
        case together
        /// They tell of two events.
        case apart
        /// Their events are stops of one thread.
        case linked
        /// Their events are never stops of one thread.
        case unlinked
    }

    package var kind: Kind
    /// The lower number.
    package var first: ArticleID
    package var second: ArticleID

    /// Which of the two articles is given first does not matter.
    package init(_ kind: Kind, _ first: ArticleID, _ second: ArticleID) {
        self.kind = kind
        self.first = min(first, second)
        self.second = max(first, second)
    }
}

/// What the owner settled about the threads of two events, as these are now.
package struct ThreadCorrection: Sendable, Hashable {
    /// `linked` or `unlinked`.
    package var settlement: Settlement
    /// The event that the first article is in.
    package var first: EventID
    /// The event that the second article is in; may be the same.
    package var second: EventID
    /// The newest correction that says so.
    package var correction: CorrectionID
}

/// Why a correction was not made; nothing was written.
package enum CorrectionRefusal: Fault, Hashable {
    case unknownEvent(EventID)
    case unknownArticle(ArticleID)
    /// Both numbers stand for one event, `now`.
    case sameEvent(EventID, EventID, now: EventID)
    case notOfEvent(ArticleID, EventID, isOf: EventID)
    /// Every article of the event would leave it.
    case allWouldLeave(EventID)
    case noneWouldLeave(EventID)
    case noThread(EventID)

    package var label: String {
        switch self {
        case .unknownEvent, .unknownArticle: "unknown-id"
        case .sameEvent: "same-event"
        case .notOfEvent: "not-of-event"
        case .allWouldLeave: "all-would-leave"
        case .noneWouldLeave: "none-would-leave"
        case .noThread: "no-thread"
        }
    }

    package var blame: Blame { .operator }

    package var description: String {
        switch self {
        case .unknownEvent(let event): "there is no event '\(event)'; its number looks like e12"
        case .unknownArticle(let article): "there is no article '\(article)'; its number looks like a12"
        case .sameEvent(let first, let second, let now):
            first == second
                ? "\(first) is one event; name two" : "\(first) and \(second) are one event already: \(now)"
        case .notOfEvent(let article, let event, let other):
            "\(article) is no article of \(event) but of \(other); 'marsad event \(other)' shows it"
        case .allWouldLeave(let event):
            "all articles of \(event), copies with what they copy, would leave it; name only those that tell of another event"
        case .noneWouldLeave(let event): "no article would leave \(event); name those that tell of another event"
        case .noThread(let event): "\(event) is a stop of no thread"
        }
    }
}
