/// The articles that are held, in the order of arrival: the event of each, and which go with which.
struct Places: Sendable {
    private struct Place: Sendable {
        var event: Int64
        /// The story it is a copy of.
        var story: Int64?
    }

    /// An article with the day on which it arrived.
    struct Arrival: Sendable {
        var article: Int64
        var day: Int
    }

    private var places: [Int64: Place] = [:]
    /// The copies of each story that has any, in the order of arrival.
    private var copies: [Int64: [Int64]] = [:]
    private(set) var arrivals: [Arrival] = []

    /// The event of a held article.
    subscript(article: Int64) -> Int64? { places[article]?.event }

    /// The story that a held article is a copy of, however many copies lie between; nil for a story.
    func story(of article: Int64) -> Int64? { places[article]?.story }

    /// The copies of a story.
    func copies(of story: Int64) -> [Int64] { copies[story] ?? [] }

    /// Takes in a story, or a copy of an article that is held.
    mutating func hold(_ article: Int64, in event: Int64, copyOf other: Int64? = nil, arrived day: Int) {
        guard places[article] == nil else { return }
        let story = other.map { places[$0]?.story ?? $0 }
        places[article] = Place(event: event, story: story)
        if let story { copies[story, default: []].append(article) }
        arrivals.append(Arrival(article: article, day: day))
    }

    /// Puts stories with their copies into another event.
    ///
    /// - Returns: All articles that went.
    mutating func move(_ stories: [Int64], from old: Int64, into new: Int64) -> [Int64] {
        let moved = stories + stories.flatMap { copies(of: $0) }.filter { places[$0]?.event == old }
        for article in moved { places[article]?.event = new }
        return moved
    }

    /// Lets go of stories with their copies, and of copies.
    ///
    /// - Returns: All articles that went, in order.
    mutating func forget(_ articles: Set<Int64>) -> [Int64] {
        let gone = articles.union(articles.flatMap { copies(of: $0) }).filter { places[$0] != nil }
        guard !gone.isEmpty else { return [] }
        var bereft: [Int64: Set<Int64>] = [:]
        for article in gone {
            copies[article] = nil
            if let story = places.removeValue(forKey: article)?.story { bereft[story, default: []].insert(article) }
        }
        for (story, lost) in bereft {
            copies[story]?.removeAll(where: lost.contains)
            if copies[story]?.isEmpty == true { copies[story] = nil }
        }
        arrivals.removeAll { gone.contains($0.article) }
        return gone.sorted()
    }
}
