import Feeds
import Fetching
import News

/// What a server answers when a feed is asked for again at once, with the validators of its first answer.
enum SecondVisit: Sendable, Hashable {
    /// "Not modified": a poll without news costs next to nothing.
    case notModified
    /// The server sends no validators, so there is nothing to ask with.
    case noValidators
    /// The validators were sent, and the whole feed came again with the same items.
    case sameAgain
    /// The validators were sent, and the feed had other items.
    case changed
    /// No feed came the second time; one sentence.
    case failed(String)

    /// Judges the second answer by the first.
    init(_ second: Result<FeedVisit, FetchError>, after first: FoundFeed) {
        switch second {
        case .failure(let error): self = .failed(error.description)
        case .success(let visit) where visit.reply.isNotModified: self = .notModified
        case .success where first.validators == FeedValidators(): self = .noValidators
        case .success(let visit):
            switch visit.feed {
            case .failure(let error): self = .failed(error.description)
            case .success(let feed): self = feed.items == first.feed.items ? .sameAgain : .changed
            }
        }
    }

    var isNotModified: Bool { self == .notModified }

    /// For people, after "answers 304".
    var explanation: String {
        switch self {
        case .notModified: "yes"
        case .noValidators: "no (sends no validators)"
        case .sameAgain: "no (sent validators, but the whole feed again)"
        case .changed: "not known (the feed changed between the two fetches)"
        case .failed(let reason): "no (the second fetch failed: \(reason))"
        }
    }
}

extension FoundFeed {
    /// What to show the server at the next visit.
    var validators: FeedValidators { FeedValidators(etag: reply.etag, lastModified: reply.lastModified) }

    /// The address to watch: where it moved to for good, else where it was asked.
    var lasting: String { reply.isMovedForGood ? reply.finalURL : url }
}
