import Foundation

/// How a new story is tied to one other.
struct Link: Sendable {
    var member: Member
    /// The chance that the two tell of one event, 0 to 1.
    var chance: Double
    /// The chance is that of two principals, a city and a kind of act in common, which the words alone did not give.
    var isByPrincipals: Bool
    /// The cosine of the two vectors.
    var wording: Double
}

/// How close a story came to one event.
struct EventScore: Sendable {
    var event: Int64
    /// The chance that it is the story's event, 0 to 1.
    var value: Double
    /// The tie to the closest member.
    var best: Link
    var stopped: Guard?
}

/// Ties stories to each other and to events.
struct EventScorer: Sendable {
    let parameters: GroupingParameters
    let model: LinkModel

    /// The tie of two stories.
    func link(_ story: Member, to member: Member) -> Link {
        let features = LinkFeatures(story, member, parameters: parameters)
        let chance = model.chance(features)
        let byPrincipals = principalsChance(story, member, wording: features.wording)
        return Link(
            member: member, chance: max(chance, byPrincipals), isByPrincipals: byPrincipals > chance,
            wording: features.wording)
    }

    /// The score of an event by its story's ties to members of it; nil for no ties.
    func score(event: Int64, links: [Link], of story: Member) -> EventScore? {
        let ranked = links.sorted {
            $0.chance == $1.chance ? $0.member.article < $1.member.article : $0.chance > $1.chance
        }
        guard let best = ranked.first else { return nil }
        let averaged = ranked.prefix(max(1, parameters.averagedLinks))
        let average = averaged.reduce(0) { $0 + $1.chance } / Double(averaged.count)
        let value = parameters.bestLinkShare * best.chance + (1 - parameters.bestLinkShare) * average
        let stopped = parameters.usesGuards ? Guards.reason(against: best.member, for: story) : nil
        return EventScore(event: event, value: value, best: best, stopped: stopped)
    }

    /// The average tie between the stories of two events.
    func averageLink(_ first: [Member], _ second: [Member]) -> Double {
        var sum = 0.0
        for one in first { for other in second { sum += link(one, to: other).chance } }
        return first.isEmpty || second.isEmpty ? 0 : sum / Double(first.count * second.count)
    }

    /// What sameness of two principals, the city and a bound kind of act is worth; 0 without it.
    private func principalsChance(_ story: Member, _ member: Member, wording: Double) -> Double {
        let hours = abs(story.time.timeIntervalSince(member.time)) / 3_600
        let mine = story.reading.circumstances
        let theirs = member.reading.circumstances
        guard hours <= parameters.windowHours, wording >= parameters.principalsFloor, mine.sharesCity(with: theirs),
            mine.acts.contains(where: { $0.isBound && theirs.acts.contains($0) }),
            story.reading.principals.leadsShared(with: member.reading.principals) >= 2
        else { return 0 }
        return parameters.principalsChance * (1 - hours / (2 * parameters.windowHours))
    }
}
