import Foundation

/// How close a story came to one event.
struct EventScore: Sendable {
    var event: Int64
    /// Likeness of wording, weakened by time, with what sameness of principals, place and act adds.
    var value: Double
    /// The wording's part of it.
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
        let wording = mixed * decay(nearest)
        let likeMinded = links.first { $0.value >= parameters.principalsFloor && hasSamePrincipals($0.member) }
        let closest = (likeMinded ?? best).member
        let stopped =
            parameters.usesGuards
            ? Guards.reason(
                against: best.member, for: reading, source: story.source, hoursApart: hours(to: best.member))
            : nil
        return EventScore(
            event: event, value: wording + (likeMinded == nil ? 0 : parameters.principalsBonus * decay(nearest)),
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
        let likeness = reading.vector.likeness(to: member.vector)
        return member.source == story.source ? likeness * parameters.sameSourceFactor : likeness
    }

    private func decay(_ hours: Double) -> Double {
        let ratio = hours / parameters.decayHours
        return max(parameters.decayFloor, exp(-ratio * ratio / 2))
    }

    private func hours(to member: Member) -> Double { abs(story.time.timeIntervalSince(member.time)) / 3_600 }
}
