extension EventGrouper {
    /// With how many stories of each event two events are compared.
    private static let comparedStories = 12

    /// Makes one of the events between which a new story turned out to be a bridge.
    ///
    /// Only events that the story itself could have joined are looked at, and only their stories' average tie decides, so
    /// that one story about two happenings does not make them one.
    ///
    /// - Returns: What was merged, in order; the event with the lower number, which people have seen for longer, stays.
    mutating func merge(around story: Member, scores: [EventScore]) -> [GroupingChange] {
        var changes: [GroupingChange] = []
        var event = story.event
        for score in scores where score.stopped == nil && score.value >= parameters.threshold && score.event != event {
            guard let tie = tie(of: event, and: score.event), tie >= parameters.mergeThreshold else { continue }
            let (kept, gone) = (min(event, score.event), max(event, score.event))
            let moved = move(index.events[gone] ?? [], from: gone, into: kept)
            changes.append(
                GroupingChange(
                    kind: .merged, from: gone, into: kept, articles: moved, score: tie,
                    threshold: parameters.mergeThreshold))
            event = kept
        }
        return changes
    }

    /// The average tie of two events' stories; nil when they may not be one.
    private func tie(of first: Int64, and second: Int64) -> Double? {
        let one = index.events[first] ?? []
        let other = index.events[second] ?? []
        if constraints.part(one, from: other) { return nil }
        return scorer.averageLink(
            index.newest(of: first, limit: Self.comparedStories), index.newest(of: second, limit: Self.comparedStories))
    }
}
