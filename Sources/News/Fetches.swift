package import Foundation

/// What a server wants to be shown at the next poll, so that it can answer "not modified" (RFC 9110, section 8.8).
package struct FeedValidators: Sendable, Hashable, Codable {
    /// The entity tag, quotes and weakness mark included, as received.
    package var etag: String?
    /// The date of last modification, as received.
    package var lastModified: String?

    package init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }
}

/// How one poll of one source ended.
package struct FetchOutcome: Sendable, Hashable, Codable {
    package enum Result: String, Sendable, Hashable, Codable {
        /// A feed came and was read.
        case fresh
        /// The server said that nothing changed.
        case unchanged
        /// No feed came, or what came was none.
        case failed
    }

    package var source: String
    package var at: Date
    package var result: Result
    /// For a failure, a short bounded word such as `dns` or `not-a-feed`; else nil.
    package var fault: String?
    /// One line for the operator: why a poll failed, or by what the items are told apart from it on; else nil.
    package var detail: String?
    /// HTTP status of the last answer; nil when none came or the scheme has none.
    package var status: Int?
    /// Items read.
    package var items: Int
    /// Articles stored for the first time.
    package var new: Int
    /// Articles that got a new version.
    package var edited: Int
    /// Items without a usable date.
    package var undated: Int
    /// Repairs that reading the feed took.
    package var repairs: Int
    /// Size of the body as received after decompression.
    package var bytes: Int
    package var milliseconds: Int
    /// Whether it brought only items that came with none of those known last, so that others may have been lost between.
    package var isGap: Bool
    /// For a source that is silent against its own rhythm, the odds of such a silence; else nil.
    package var silence: Double?

    package init(
        source: String, at: Date, result: Result, fault: String? = nil, detail: String? = nil, status: Int? = nil,
        items: Int = 0, new: Int = 0, edited: Int = 0, undated: Int = 0, repairs: Int = 0, bytes: Int = 0,
        milliseconds: Int = 0, isGap: Bool = false, silence: Double? = nil
    ) {
        self.source = source
        self.at = at
        self.result = result
        self.fault = fault
        self.detail = detail
        self.status = status
        self.items = items
        self.new = new
        self.edited = edited
        self.undated = undated
        self.repairs = repairs
        self.bytes = bytes
        self.milliseconds = milliseconds
        self.isGap = isGap
        self.silence = silence
    }
}

extension FetchOutcome {
    /// The fault of a poll that failed for our own network.
    package static let offline = "offline"
}

/// What the polls of a source cost and brought in the last 30 days.
package struct FetchMonth: Sendable, Hashable, Codable {
    /// Days on which it was polled.
    package var days: Int
    package var polls: Int
    /// Polls that were answered with "not modified".
    package var unchanged: Int
    package var failed: Int
    /// Polls that failed for our own network.
    package var offline: Int
    /// Items read, articles stored, articles that got a new version.
    package var items: Int
    package var new: Int
    package var edited: Int
    /// Polls before which items may have been lost.
    package var gaps: Int
    package var bytes: Int
    /// Of all polls together, and of the slowest.
    package var milliseconds: Int
    package var slowest: Int

    package init(
        days: Int = 0, polls: Int = 0, unchanged: Int = 0, failed: Int = 0, offline: Int = 0, items: Int = 0,
        new: Int = 0, edited: Int = 0, gaps: Int = 0, bytes: Int = 0, milliseconds: Int = 0, slowest: Int = 0
    ) {
        self.days = days
        self.polls = polls
        self.unchanged = unchanged
        self.failed = failed
        self.offline = offline
        self.items = items
        self.new = new
        self.edited = edited
        self.gaps = gaps
        self.bytes = bytes
        self.milliseconds = milliseconds
        self.slowest = slowest
    }
}

/// What the archive remembers of a source between polls.
package struct SourceState: Sendable, Hashable, Codable {
    package var source: String
    package var validators: FeedValidators
    package var lastAttempt: Date?
    /// The last poll that brought a feed or "not modified".
    package var lastSuccess: Date?
    /// The last poll that brought a new or edited article.
    package var lastChange: Date?
    /// Failures since the last success.
    package var failures: Int
    package var nextPoll: Date?
    /// Each rule's part in `nextPoll`, as the schedule writes it.
    package var nextPollWhy: String?
    /// What it has shown of its rhythm; nil before its first feed.
    package var rhythm: SourceRhythm?
    /// Charset the last feed was read in, with the evidence for it.
    package var charset: String?
    /// What its items are told apart by since their identifiers were found to be bad; nil while those are good.
    package var identity: IdentityChange?
    /// How its server behaves.
    package var fetching: FetchMemory

    package init(
        source: String, validators: FeedValidators = FeedValidators(), lastAttempt: Date? = nil,
        lastSuccess: Date? = nil, lastChange: Date? = nil, failures: Int = 0, nextPoll: Date? = nil,
        charset: String? = nil, identity: IdentityChange? = nil, fetching: FetchMemory = FetchMemory(),
        nextPollWhy: String? = nil, rhythm: SourceRhythm? = nil
    ) {
        self.source = source
        self.validators = validators
        self.lastAttempt = lastAttempt
        self.lastSuccess = lastSuccess
        self.lastChange = lastChange
        self.failures = failures
        self.nextPoll = nextPoll
        self.charset = charset
        self.identity = identity
        self.fetching = fetching
        self.nextPollWhy = nextPollWhy
        self.rhythm = rhythm
    }
}
