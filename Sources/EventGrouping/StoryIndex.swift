import Foundation

/// A story that is being kept for comparison.
struct Member: Sendable {
    var article: Int64
    var event: Int64
    var source: String
    var time: Date
    var reading: Reading
    /// How like it the stories nearest to it were when it came, 0 to 1: high amid a much reported affair.
    var crowd = 0.0
}

/// The stories of the window, found by the terms they share, and the events they make up.
struct StoryIndex: Sendable {
    /// Under how many of its heaviest terms a story is found.
    private let lookupTerms: Int
    private(set) var members: [Int64: Member] = [:]
    /// The live stories of each event, in the order they were taken in.
    private(set) var events: [Int64: [Int64]] = [:]
    private var spans: [Int64: ClosedRange<Date>] = [:]
    private var postings: [UInt32: [Int64]] = [:]

    /// Whether nothing is held at all.
    var isEmpty: Bool { members.isEmpty && events.isEmpty && spans.isEmpty && postings.isEmpty }

    init(lookupTerms: Int) { self.lookupTerms = lookupTerms }

    /// Takes a story in; a story already in is left as it is.
    mutating func insert(_ member: Member) {
        guard members[member.article] == nil else { return }
        var member = member
        member.reading = member.reading.withoutSpellings
        members[member.article] = member
        events[member.event, default: []].append(member.article)
        widen(member.event, by: member.time)
        for term in lookup(of: member) { postings[term, default: []].append(member.article) }
    }

    /// What a story is found under.
    private func lookup(of member: Member) -> [UInt32] {
        member.reading.vector.heaviest(lookupTerms) + member.reading.principalTerms
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
        var lists: [(list: [Int64], weight: Double)] = []
        for (term, weight) in terms {
            guard let list = postings[term], list.count <= left else { continue }
            left -= list.count
            lists.append((list, weight))
        }
        var shared = SharedWeight(capacity: budget - left)
        for (list, weight) in lists {
            for article in list { shared.add(weight, to: article) }
        }
        var found: [Member] = []
        shared.ranked(likely: limit * 2) { article in
            if let member = members[article], isNear(member.event) { found.append(member) }
            return found.count < limit
        }
        return found
    }

    /// The live stories of an event, the newest arrivals first.
    func newest(of event: Int64, limit: Int) -> [Member] {
        (events[event] ?? []).suffix(limit).reversed().compactMap { members[$0] }
    }

    /// The span of time of an event's live stories.
    func span(of event: Int64) -> ClosedRange<Date>? { spans[event] }

    /// Puts stories into another event.
    mutating func move(_ articles: [Int64], from old: Int64, into new: Int64) {
        let moved = Set(articles)
        for article in articles { members[article]?.event = new }
        keep(events[old, default: []].filter { !moved.contains($0) }, in: old)
        // In the order of arrival, as if they had been there from the start.
        keep((events[new, default: []] + articles).sorted(), in: new)
    }

    /// Drops stories and the events left without one; the cost is that of the lists they are in.
    mutating func forget(_ gone: Set<Int64>) {
        var touchedEvents: Set<Int64> = []
        var touchedTerms: Set<UInt32> = []
        for member in gone.compactMap({ members.removeValue(forKey: $0) }) {
            touchedEvents.insert(member.event)
            touchedTerms.formUnion(lookup(of: member))
        }
        for event in touchedEvents { keep(events[event, default: []].filter { !gone.contains($0) }, in: event) }
        for term in touchedTerms {
            postings[term]?.removeAll(where: gone.contains)
            if postings[term]?.isEmpty == true { postings[term] = nil }
        }
    }

    /// Sets the stories of an event, which is dropped without any.
    private mutating func keep(_ articles: [Int64], in event: Int64) {
        events[event] = articles.isEmpty ? nil : articles
        spans[event] = nil
        for member in articles.compactMap({ members[$0] }) { widen(event, by: member.time) }
    }

    private mutating func widen(_ event: Int64, by time: Date) {
        let span = spans[event] ?? time...time
        spans[event] = min(span.lowerBound, time)...max(span.upperBound, time)
    }
}
