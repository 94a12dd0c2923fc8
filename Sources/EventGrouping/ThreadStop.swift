public import Foundation

/// An event that is to be linked, with what its newest story tells.
public struct ThreadEvent: Sendable, Hashable {
    /// The event.
    public var event: Int64
    /// Time of its earliest story.
    public var opened: Date
    /// The thread it is a stop of already.
    public var thread: Int64?
    /// Time of that thread's first stop; its own for an event without one.
    public var threadOpened: Date
    /// The keys the story looks for others under.
    public var keys: [ThreadKey]
    /// The events the story was found to be like.
    public var relatives: [ThreadRelative]

    /// Creates an event from its parts.
    public init(
        event: Int64, opened: Date, thread: Int64? = nil, threadOpened: Date? = nil, keys: [ThreadKey] = [],
        relatives: [ThreadRelative] = []
    ) {
        self.event = event
        self.opened = opened
        self.thread = thread
        self.threadOpened = min(threadOpened ?? opened, opened)
        self.keys = keys
        self.relatives = relatives
    }
}

/// An event that another may be linked to.
public struct ThreadStop: Sendable, Hashable {
    /// The event.
    public var event: Int64
    /// Time of its earliest story.
    public var opened: Date
    /// The thread it is a stop of.
    public var thread: Int64?
    /// Time of that thread's first stop; its own for an event without one.
    public var threadOpened: Date
    /// The numbers of the sought keys under which it was found.
    public var keys: Set<Int64>

    /// Creates a stop from its parts.
    public init(
        event: Int64, opened: Date, thread: Int64? = nil, threadOpened: Date? = nil, keys: Set<Int64> = []
    ) {
        self.event = event
        self.opened = opened
        self.thread = thread
        self.threadOpened = min(threadOpened ?? opened, opened)
        self.keys = keys
    }

    /// Days of the calendar, in UTC, between the two.
    func days(from event: ThreadEvent) -> Int {
        let day = { (time: Date) in Int((time.timeIntervalSince1970 / 86_400).rounded(.down)) }
        return abs(day(event.opened) - day(opened))
    }
}

/// An event that a story was compared with and found like, without being put in it.
public struct ThreadRelative: Sendable, Hashable, Codable {
    /// The event.
    public var event: Int64
    /// How alike they are: 1 is what would have made the story one of the event's.
    public var likeness: Double

    /// Creates a relative from its parts.
    public init(event: Int64, likeness: Double) {
        self.event = event
        self.likeness = likeness
    }
}

extension GroupingDecision {
    /// The events the story was like, without those that only look like it: a series, or prices of other things.
    public var relatives: [ThreadRelative] {
        nearest.filter { $0.stopped != .serial && $0.stopped != .otherCommodity }.map {
            ThreadRelative(event: $0.event, likeness: $0.score / threshold)
        }
    }
}

/// That two events are stops of one thread, and by what.
public struct ThreadLink: Sendable, Hashable {
    /// Why they are.
    public enum Reason: String, Sendable, Codable, Hashable {
        /// They share a key that tells one thread from everything else.
        case keys
        /// Their stories are alike, though not enough for one event.
        case likeness
    }

    /// The event that was linked.
    public var event: Int64
    /// The stop it was linked to.
    public var linkedTo: Int64
    /// Why.
    public var reason: Reason
    /// The telling keys both have; none for a link by likeness.
    public var keys: [ThreadKey]
    /// How alike the two are; nil for a link by keys.
    public var likeness: Double?
    /// How many relatives the event has in the stop's thread; nil for a link by keys.
    public var relatives: Int?
    /// Days between the two.
    public var days: Int

    /// Creates a link from its parts.
    public init(
        event: Int64, linkedTo: Int64, reason: Reason, keys: [ThreadKey] = [], likeness: Double? = nil,
        relatives: Int? = nil, days: Int
    ) {
        self.event = event
        self.linkedTo = linkedTo
        self.reason = reason
        self.keys = keys
        self.likeness = likeness
        self.relatives = relatives
        self.days = days
    }

    /// What is kept of the link, for people who ask why.
    public var why: ThreadReason {
        ThreadReason(
            reason: reason, keys: keys.map { "\($0.kind.rawValue): \($0.words)" }, likeness: likeness,
            relatives: relatives)
    }
}

/// Why two events are stops of one thread, in words.
public struct ThreadReason: Sendable, Hashable, Codable {
    /// Why.
    public var reason: ThreadLink.Reason
    /// The keys both have, each by its kind and its words.
    public var keys: [String]
    /// How alike the two are; nil for a link by keys.
    public var likeness: Double?
    /// How many relatives the event has in the stop's thread; nil for a link by keys.
    public var relatives: Int?
}
