import Foundation

/// Groups stories into events, one story at a time, in the order they arrive.
///
/// A story is compared with the stories of the last days that share its heaviest terms, and joins the event of the
/// closest when likeness of wording, or sameness of principals, place and act, suffices and no guard forbids it. Each
/// decision carries what it was taken on. The same stories in the same order give the same decisions in any process.
public struct EventGrouper: Sendable {
    /// The numbers in force.
    public let parameters: GroupingParameters
    private var reader: Reader
    private var index = StoryIndex()
    private var constraints: [GroupingConstraint] = []
    /// The event and time of every live article, copies among them.
    private var places: [Int64: (event: Int64, time: Date)] = [:]

    /// Creates a grouper that knows no story.
    public init(parameters: GroupingParameters = .standard) {
        self.parameters = parameters
        reader = Reader(parameters: parameters)
    }

    /// How many stories are kept for comparison; copies are not among them.
    public var count: Int { index.members.count }

    /// Decides the event of a story and takes the story in.
    ///
    /// - Parameters:
    ///   - story: The story, with its publication time; stories may come out of their order in time.
    ///   - newEvent: Gives the number of a new event; called only when the story opens one.
    /// - Returns: The event with all that decided it.
    public mutating func place(_ story: Story, newEvent: () -> Int64) -> GroupingDecision {
        if let copy = placeCopy(of: story) { return copy }
        let reading = reader.read(story)
        let scores = scores(of: story, reading)
        let chosen = scores.first { $0.stopped == nil && $0.value >= parameters.threshold }
        var decision = GroupingDecision(
            event: chosen?.event ?? newEvent(), rule: .opened, score: chosen?.value ?? scores.first?.value ?? 0,
            threshold: parameters.threshold)
        if let chosen {
            decision.rule = chosen.wording >= parameters.threshold ? .wording : .principals
            decision.closest = chosen.closest.article
            decision.evidence = Comparison(reading: reading, member: chosen.closest).evidence
        }
        decision.nearest = scores.filter { $0.event != chosen?.event }.prefix(parameters.nearestKept)
            .map { NearMiss(event: $0.event, score: $0.value, stopped: $0.stopped) }
        take(story, reading, into: decision.event)
        return decision
    }

    /// Takes in a story whose event was decided before, as `place` left it.
    ///
    /// - Parameters:
    ///   - story: The story as it was placed.
    ///   - event: The event it was put in.
    public mutating func restore(_ story: Story, event: Int64) {
        if let root = story.copyOf, places[root]?.event == event {
            places[story.article] = (event, story.time)
        } else {
            take(story, reader.read(story), into: event)
        }
    }

    /// Forgets articles, copies among them; what was decided stays decided.
    ///
    /// The caller chooses when: what arrived long ago need not have been published long ago, nor the reverse.
    public mutating func forget(_ articles: Set<Int64>) {
        index.forget(articles)
        for article in articles { places[article] = nil }
        reader.forgetFaded()
    }

    /// The keys by which a live article's event may belong to a thread; none for a copy or a forgotten article.
    public func threadKeys(of article: Int64) -> ThreadKeys { index.members[article]?.threadKeys ?? ThreadKeys() }

    /// What a live article says of the day of its happening; nil where it says nothing, or for a copy.
    public func day(of article: Int64) -> ResolvedDay? { nil }

    /// The earlier happenings a live article recalls.
    public func earlierMentions(of article: Int64) -> [EarlierMention] { [] }

    /// Takes in what the owner settled, in place of what was settled before.
    public mutating func constrain(_ constraints: [GroupingConstraint]) { self.constraints = constraints }

    // MARK: Steps

    private mutating func placeCopy(of story: Story) -> GroupingDecision? {
        guard let root = story.copyOf, let place = places[root] else { return nil }
        places[story.article] = (place.event, story.time)
        return GroupingDecision(
            event: place.event, rule: .copy, score: 1, threshold: parameters.threshold, closest: root)
    }

    private mutating func take(_ story: Story, _ reading: Reading, into event: Int64) {
        places[story.article] = (event, story.time)
        index.insert(
            Member(
                article: story.article, event: event, source: story.source, time: story.time, vector: reading.vector,
                principals: reading.principals, circumstances: reading.circumstances, titleTerms: reading.titleTerms,
                lookup: reading.vector.heaviest(parameters.lookupTerms) + reading.principalTerms,
                threadKeys: reading.threadKeys))
    }

    /// The events near a story, closest first.
    private func scores(of story: Story, _ reading: Reading) -> [EventScore] {
        var terms = zip(reading.vector.terms, reading.vector.weights).map { (term: $0, weight: Double($1)) }
        terms.sort { $0.weight == $1.weight ? $0.term < $1.term : $0.weight > $1.weight }
        let names = reading.principalTerms.map { (term: $0, weight: 0.15) }
        let window = parameters.windowHours * 3_600
        var isNear: [Int64: Bool] = [:]
        let members = index.candidates(
            sharing: names + terms.prefix(parameters.lookupTerms), budget: parameters.lookupBudget,
            limit: parameters.comparedStories
        ) { event in
            if let known = isNear[event] { return known }
            let span = index.span(of: event)
            let near =
                span.map { story.time >= $0.lowerBound - window && story.time <= $0.upperBound + window } ?? false
            isNear[event] = near
            return near
        }
        let scorer = EventScorer(parameters: parameters, story: story, reading: reading)
        return Dictionary(grouping: members, by: \.event)
            .compactMap { scorer.score(event: $0.key, members: $0.value) }
            .sorted { $0.value == $1.value ? $0.event < $1.event : $0.value > $1.value }
    }
}
