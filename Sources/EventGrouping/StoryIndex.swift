import Foundation

/// A story that is being kept for comparison.
struct Member: Sendable {
    var article: Int64
    var event: Int64
    var source: String
    var time: Date
    var vector: StoryVector
    var principals: Principals
    var circumstances: Circumstances
    var titleTerms: Set<UInt32>
    /// What the story is found under.
    var lookup: [UInt32]
    /// What its event may share with the other stops of a thread.
    var threadKeys: ThreadKeys
}

/// The stories of the window, found by the terms they share, and the events they make up.
struct StoryIndex: Sendable {
    private(set) var members: [Int64: Member] = [:]
    /// The live stories of each event, in the order they were taken in.
    private(set) var events: [Int64: [Int64]] = [:]
    private var postings: [UInt32: [Int64]] = [:]

    /// Takes a story in; a story already in is left as it is.
    mutating func insert(_ member: Member) {
        guard members[member.article] == nil else { return }
        members[member.article] = member
        events[member.event, default: []].append(member.article)
        for term in member.lookup { postings[term, default: []].append(member.article) }
    }

    /// The stories that share most of the given terms, best first.
    ///
    /// - Parameters:
    ///   - terms: What to look under, most telling first.
    ///   - budget: How many entries may be visited; the longest lists go unread.
    ///   - limit: How many stories are returned at most.
    ///   - isNear: Whether an event lies within the window of time.
    /// - Returns: The stories found, those with most of the weight in common first.
    func candidates(
        sharing terms: [(term: UInt32, weight: Double)], budget: Int, limit: Int, isNear: (Int64) -> Bool
    ) -> [Member] {
        var left = budget
        var sums: [Int64: Double] = [:]
        for (term, weight) in terms {
            guard let list = postings[term], list.count <= left else { continue }
            left -= list.count
            for article in list { sums[article, default: 0] += weight }
        }
        let ranked = sums.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        var found: [Member] = []
        for (article, _) in ranked where found.count < limit {
            if let member = members[article], isNear(member.event) { found.append(member) }
        }
        return found
    }

    /// The span of time of an event's live stories.
    func span(of event: Int64) -> ClosedRange<Date>? {
        let times = (events[event] ?? []).compactMap { members[$0]?.time }
        guard let first = times.min(), let last = times.max() else { return nil }
        return first...last
    }

    /// Drops stories and the events left without one.
    mutating func forget(_ gone: Set<Int64>) {
        if gone.isEmpty { return }
        members = members.filter { !gone.contains($0.key) }
        events = events.mapValues { $0.filter { !gone.contains($0) } }.filter { !$0.value.isEmpty }
        postings = postings.mapValues { $0.filter { !gone.contains($0) } }.filter { !$0.value.isEmpty }
    }
}
