/// What is held of articles once they are placed, how it is kept, and when it is let go.
extension EventGrouper {
    /// Begins a day of arrivals, on which older words weigh less.
    ///
    /// - Parameter day: Counted from 1970.
    /// - Returns: What was known of words before that day, from which the days since can be restored; nil for a day that
    ///   has begun, or passed, which changes nothing.
    @discardableResult
    public mutating func begin(day: Int) -> WordCounts? {
        guard let counts = reader.begin(day: day) else { return nil }
        today = day
        return counts
    }

    /// Goes back to what was known of words before a day, which begins; the stories that arrived before it are restored
    /// without their words being counted again.
    public mutating func restore(_ counts: WordCounts) {
        reader.restore(counts)
        today = counts.day
    }

    // MARK: Keeping

    /// What is to be kept of a held story so that it can be restored as it is; nil for a copy and for what is not held.
    public func memory(of article: Int64) -> [UInt8]? {
        index.members[article].map { StoryMemory(of: $0).bytes }
    }

    /// The story that a held article is a copy of; nil for a story and for what is not held.
    public func story(of article: Int64) -> Int64? { places.story(of: article) }

    /// Whether an article is held.
    public func holds(_ article: Int64) -> Bool { places[article] != nil }

    /// Takes in an article as `place` left it.
    ///
    /// Articles must come in the order in which they were placed.
    ///
    /// - Parameters:
    ///   - article: The article's number.
    ///   - source: The outlet's name.
    ///   - day: The day on which it arrived; that begun last without one.
    ///   - event: The event it is in now.
    ///   - story: The held story it is a copy of.
    ///   - memory: What `memory(of:)` gave for it, if it is no copy.
    /// - Returns: Whether it was taken in. When not, what was kept is of another version, and the article must be
    ///   restored from its text.
    public mutating func restore(
        article: Int64, source: String, arrived day: Int? = nil, event: Int64, copyOf story: Int64? = nil,
        memory: [UInt8]? = nil
    ) -> Bool {
        if let story, holds(story) {
            places.hold(article, in: event, copyOf: story, arrived: day ?? today)
            return true
        }
        guard let memory, let kept = StoryMemory(bytes: memory) else { return false }
        reader.count(kept.reading, of: article)
        take(
            Member(
                article: article, event: event, source: source, time: kept.time, reading: kept.reading,
                crowd: kept.crowd),
            arrived: day)
        return true
    }

    /// Takes in an article whose event was decided before, by reading its text again: near to what `place` left, unless
    /// the same stories were placed before.
    ///
    /// - Parameters:
    ///   - story: The story as it was placed.
    ///   - event: The event it is in now.
    ///   - day: The day on which it arrived; that begun last without one.
    public mutating func restore(_ story: Story, event: Int64, arrived day: Int? = nil) {
        if let root = story.copyOf, holds(root) {
            return places.hold(story.article, in: event, copyOf: root, arrived: day ?? today)
        }
        var member = Member(
            article: story.article, event: event, source: story.source, time: story.time, reading: reader.read(story))
        member.crowd = crowd(of: member, among: candidates(for: member))
        take(member, arrived: day)
    }

    mutating func take(_ member: Member, arrived day: Int? = nil) {
        places.hold(member.article, in: member.event, arrived: day ?? today)
        newest = member
        index.insert(member)
    }

    // MARK: Letting go

    /// Lets go of what arrived before a day, but for the newest stories of events that live.
    ///
    /// An event lives when something of it arrived since. Copies go with what they copy; what was decided stays decided. What is let go depends on nothing but what is held and the days on which it
    /// arrived; to have the same at every run, call it when a day begins.
    ///
    /// - Returns: What was let go, in order.
    public mutating func forget(arrivedBefore day: Int) -> [Int64] {
        let old = places.arrivals.prefix { $0.day < day }.map(\.article)
        let firstSince = places.arrivals.dropFirst(old.count).first?.article ?? .max
        var kept: [Int64: Set<Int64>] = [:]
        return forget(
            Set(
                old.filter { article in
                    guard let event = places[article], places.story(of: article) == nil else { return false }
                    if kept[event] == nil { kept[event] = storiesKept(of: event, ifSeenSince: firstSince) }
                    return kept[event]?.contains(article) == false
                }))
    }

    /// Forgets articles; copies go with what they copy.
    ///
    /// - Returns: What was forgotten, in order.
    @discardableResult
    public mutating func forget(_ articles: Set<Int64>) -> [Int64] {
        let gone = places.forget(articles)
        index.forget(Set(gone))
        return gone
    }

    /// As many of an event's stories as are compared with a new one, when one of them or a copy arrived with or after an
    /// article; else none.
    private func storiesKept(of event: Int64, ifSeenSince first: Int64) -> Set<Int64> {
        let stories = index.events[event] ?? []
        let lives = stories.contains { $0 >= first || places.copies(of: $0).contains { $0 >= first } }
        return lives ? Set(stories.suffix(parameters.comparedMembers)) : []
    }
}
