import Foundation

/// How close a story came to one event.
struct EventScore: Sendable {
    var event: Int64
    /// Likeness of wording, weakened by time, with what sameness of principals, place and act adds.
    var value: Double
    /// The part of wording, with what sameness of place and act adds.
    var wording: Double
    /// The member that is closest.
    var closest: Member
    /// The bonus for principals was given.
    var hasSamePrincipals: Bool
    var stopped: Guard?
}

/// Scores the events of candidate members for one story.
struct EventScorer {
    let parameters: GroupingParameters
    let story: Story
    let reading: Reading

    /// The score of the event these members belong to; nil for no members.
    func score(event: Int64, members: [Member]) -> EventScore? {
        let links = members.map { (member: $0, value: link(to: $0)) }
            .sorted { $0.value == $1.value ? $0.member.article < $1.member.article : $0.value > $1.value }
        guard let best = links.first else { return nil }
        let averaged = links.prefix(max(1, parameters.averagedLinks))
        let average = averaged.reduce(0) { $0 + $1.value } / Double(averaged.count)
        let mixed = parameters.bestLinkShare * best.value + (1 - parameters.bestLinkShare) * average
        let nearest = members.map { hours(to: $0) }.min() ?? 0
        let scene = links.first { $0.value >= parameters.sceneFloor && hasSameScene($0.member) }?.member
        let goesOn = scene?.circumstances.mainActs.contains(where: \.isContinuing) ?? false
        let decay = parameters.decay(nearest)
        let wording =
            mixed * parameters.decay(nearest, isContinuing: goesOn)
            + (scene == nil ? 0 : parameters.sceneBonus * decay)
        let likeMinded = links.first { $0.value >= parameters.principalsFloor && hasSamePrincipals($0.member) }
        let closest = (likeMinded ?? best).member
        let stopped =
            parameters.usesGuards
            ? Guards.reason(
                against: best.member, for: reading, source: story.source, hoursApart: hours(to: best.member))
            : nil
        return EventScore(
            event: event, value: wording + (likeMinded == nil ? 0 : parameters.principalsBonus * decay),
            wording: wording, closest: wording >= parameters.threshold ? best.member : closest,
            hasSamePrincipals: likeMinded != nil, stopped: stopped)
    }

    /// Two principals, the city and a bound kind of act are the same.
    private func hasSamePrincipals(_ member: Member) -> Bool {
        guard hours(to: member) <= parameters.windowHours else { return false }
        let mine = reading.circumstances
        let theirs = member.circumstances
        return mine.sharesCity(with: theirs) && mine.acts.contains { $0.isBound && theirs.acts.contains($0) }
            && reading.principals.leadsShared(with: member.principals) >= 2
    }

    private func link(to member: Member) -> Double {
        var likeness = reading.vector.likeness(to: member.vector)
        // Without a name two outlets cannot be told apart, nor be known to be one.
        if member.source == story.source, !story.source.isEmpty { likeness *= parameters.sameSourceFactor }
        let terms = min(reading.vector.terms.count, member.vector.terms.count)
        return terms < parameters.shortStoryTerms ? min(1, likeness * parameters.shortStoryFactor) : likeness
    }

    /// A place and a bound kind of act are the same.
    private func hasSameScene(_ member: Member) -> Bool {
        let mine = reading.circumstances
        let theirs = member.circumstances
        return mine.sharesPlace(with: theirs) == true
            && mine.mainActs.contains { $0.isBound && theirs.mainActs.contains($0) }
    }

    private func hours(to member: Member) -> Double { abs(story.time.timeIntervalSince(member.time)) / 3_600 }
}
