import Foundation

/// Groups stories into events, one story at a time, in the order they arrive.
///
/// A story is compared with the stories of the last days that share its heaviest terms, and joins the event whose stories
/// it most likely belongs with, when that is likely enough and no guard forbids it. It may thereby make two events one, or
/// part an event that has drifted. Each decision carries what it was taken on. The same stories in the same order give
/// the same decisions in any process.
public struct EventGrouper: Sendable {
    /// The numbers in force.
    public let parameters: GroupingParameters
    var index: StoryIndex
    let scorer: EventScorer
    var constraints = Constraints()
    var reader: Reader
    /// The event of every held article, copies among them.
    var places = Places()
    /// The story taken in last, with what only a new story tells.
    var newest: Member?
    /// The day of arrivals that began last, counted from 1970; before the first the least there is.
    public internal(set) var today = Int.min

    /// Creates a grouper that knows no story.
    public init(parameters: GroupingParameters = .standard) {
        self.parameters = parameters
        index = StoryIndex(lookupTerms: parameters.lookupTerms)
        reader = Reader(parameters: parameters)
        scorer = EventScorer(parameters: parameters, model: .standard)
    }

    /// Creates a grouper that ties stories by a trial's weights, a name and a weight a line as in `LinkModel.weights`.
    package init(parameters: GroupingParameters, weights: String) {
        self.parameters = parameters
        index = StoryIndex(lookupTerms: parameters.lookupTerms)
        reader = Reader(parameters: parameters)
        scorer = EventScorer(parameters: parameters, model: LinkModel(weights))
    }

    /// How many stories are kept for comparison; copies are not among them.
    public var count: Int { index.members.count }

    // MARK: Deciding

    /// Decides the event of a story and takes the story in.
    ///
    /// - Parameters:
    ///   - story: The story, with its publication time; stories may come out of their order in time.
    ///   - newEvent: Gives the number of a new event; called when the story opens one, and when it parts one.
    /// - Returns: The event with all that decided it.
    public mutating func place(_ story: Story, newEvent: () -> Int64) -> GroupingDecision {
        if let copy = placeCopy(of: story) { return copy }
        var member = Member(
            article: story.article, event: 0, source: story.source, time: story.time, reading: reader.read(story))
        let near = candidates(for: member)
        member.crowd = crowd(of: member, among: near)
        let scores = scores(of: member, among: near)
        let chosen = scores.first { $0.stopped == nil && $0.value >= parameters.threshold }
        var decision = decision(on: member, chosen: chosen, scores: scores, newEvent: newEvent)
        member.event = decision.event
        take(member)
        decision.changes = merge(around: member, scores: scores)
        if let last = decision.changes.last { decision.event = last.into }
        decision.nearest.removeAll { near in decision.changes.contains { $0.from == near.event } }
        if decision.changes.isEmpty, chosen != nil, let split = split(decision.event, newEvent: newEvent) {
            decision.changes = [split]
            if split.articles.contains(story.article) { decision.event = split.into }
        }
        return decision
    }

    private func decision(
        on member: Member, chosen: EventScore?, scores: [EventScore], newEvent: () -> Int64
    ) -> GroupingDecision {
        let settled = constraints.partners(.together, of: member.article).compactMap { places[$0] }.min()
        let event = settled ?? chosen?.event
        let score = scores.first { $0.event == event }
        var decision = GroupingDecision(
            event: event ?? newEvent(), rule: settled == nil ? .opened : .settled,
            score: score?.value ?? scores.first?.value ?? 0, threshold: parameters.threshold)
        if let score {
            if settled == nil { decision.rule = score.best.isByPrincipals ? .principals : .wording }
            decision.closest = score.best.member.article
            decision.evidence = Comparison(reading: member.reading, member: score.best.member).evidence
        }
        decision.nearest = scores.filter {
            $0.event != event && ($0.stopped != nil || $0.value >= parameters.nearFloor)
        }
        .prefix(parameters.nearestKept)
        .map { NearMiss(event: $0.event, score: $0.value, stopped: $0.stopped) }
        return decision
    }

    private mutating func placeCopy(of story: Story) -> GroupingDecision? {
        guard let root = story.copyOf, let event = places[root] else { return nil }
        places.hold(story.article, in: event, copyOf: root, arrived: today)
        return GroupingDecision(event: event, rule: .copy, score: 1, threshold: parameters.threshold, closest: root)
    }

    // MARK: Asking

    /// Takes in what the owner settled, in place of what was settled before.
    public mutating func constrain(_ constraints: [GroupingConstraint]) {
        self.constraints = Constraints(constraints)
    }

    /// The keys by which the event of the story taken in last may belong to a thread; none for any other article.
    public func threadKeys(of article: Int64) -> ThreadKeys {
        newest.map { $0.article == article ? $0.reading.threadKeys : ThreadKeys() } ?? ThreadKeys()
    }

    /// What a live article says of the day of its happening; nil where it says nothing, or for a copy.
    public func day(of article: Int64) -> ResolvedDay? {
        index.members[article]?.reading.circumstances.resolvedDay
    }

    /// The earlier happenings a live article recalls.
    public func earlierMentions(of article: Int64) -> [EarlierMention] {
        index.members[article]?.reading.circumstances.earlier ?? []
    }

    // MARK: Steps

    /// Puts stories with their copies into another event.
    ///
    /// - Returns: All articles that went.
    mutating func move(_ stories: [Int64], from old: Int64, into new: Int64) -> [Int64] {
        index.move(stories, from: old, into: new)
        return places.move(stories, from: old, into: new)
    }

    /// How like a story those nearest to it are on average, 0 to 1.
    func crowd(of member: Member, among near: [Member]) -> Double {
        let likenesses = near.map { member.reading.vector.likeness(to: $0.reading.vector) }.sorted(by: >)
        return likenesses.prefix(parameters.crowdStories).reduce(0, +) / Double(max(1, parameters.crowdStories))
    }

    /// The stories a story may belong with.
    func candidates(for member: Member) -> [Member] {
        let vector = member.reading.vector
        var terms = zip(vector.terms, vector.weights).map { (term: $0, weight: Double($1)) }
        terms.sort { $0.weight == $1.weight ? $0.term < $1.term : $0.weight > $1.weight }
        let names = member.reading.principalTerms.map { (term: $0, weight: 0.15) }
        let window = parameters.windowHours * 3_600
        var isNear: [Int64: Bool] = [:]
        return index.candidates(
            sharing: names + terms.prefix(parameters.lookupTerms), budget: parameters.lookupBudget,
            limit: parameters.comparedStories
        ) { event in
            if let known = isNear[event] { return known }
            let span = index.span(of: event)
            let near =
                span.map { member.time >= $0.lowerBound - window && member.time <= $0.upperBound + window } ?? false
            isNear[event] = near
            return near
        }
    }

    /// The events near a story, closest first.
    private func scores(of member: Member, among near: [Member]) -> [EventScore] {
        var best: [Int64: Double] = [:]
        var links: [Int64: Link] = [:]
        for other in near {
            let link = scorer.link(member, to: other)
            links[other.article] = link
            best[other.event] = max(best[other.event] ?? 0, link.chance)
        }
        let ranked = best.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        return ranked.prefix(parameters.comparedEvents).compactMap { event, _ in
            let members = index.newest(of: event, limit: parameters.comparedMembers)
            let all = members.map { links[$0.article] ?? scorer.link(member, to: $0) }
            var score = scorer.score(event: event, links: all, of: member)
            if constraints.parts(member.article, from: index.events[event] ?? []) { score?.stopped = .settled }
            return score
        }
        .sorted { $0.value == $1.value ? $0.event < $1.event : $0.value > $1.value }
    }
}
