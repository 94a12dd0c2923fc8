extension EventGrouper {
    /// At how many stories an event is looked at again: rarely enough that the cost of one story stays flat.
    private static let sizes: Set<Int> = [6, 9, 14, 20, 30]

    /// Parts an event that has drifted into two happenings, each told by more than one story.
    ///
    /// The stories are clustered by their average ties (UPGMA); when the last two clusters hardly belong together, the one
    /// that does not hold the event's first story becomes an event of its own.
    mutating func split(_ event: Int64, newEvent: () -> Int64) -> GroupingChange? {
        let articles = index.events[event] ?? []
        guard Self.sizes.contains(articles.count) else { return nil }
        let members = articles.compactMap { index.members[$0] }
        let halves = Dendrogram(members.count) { scorer.link(members[$0], to: members[$1]).chance }.halves
        guard halves.tie < parameters.splitThreshold, min(halves.first.count, halves.second.count) >= 2 else {
            return nil
        }
        let staying = halves.first.map { members[$0].article }
        let leaving = halves.second.map { members[$0].article }
        if constraints.join(staying, with: leaving) { return nil }
        let new = newEvent()
        let moved = move(leaving, from: event, into: new)
        return GroupingChange(
            kind: .split, from: event, into: new, articles: moved, score: halves.tie,
            threshold: parameters.splitThreshold)
    }
}

/// Clusters of items by average linkage (UPGMA: Sokal and Michener 1958), down to two.
struct Dendrogram {
    /// The last two clusters, the one with the first item first, and the average tie between them.
    private(set) var halves: (first: [Int], second: [Int], tie: Double) = ([], [], 1)

    /// Joins the two clusters with the highest average tie until two are left.
    ///
    /// - Parameters:
    ///   - count: How many items there are; the cost grows with its cube.
    ///   - tie: How much two items belong together.
    init(_ count: Int, tie: (Int, Int) -> Double) {
        guard count >= 2 else { return }
        var clusters = (0..<count).map { [$0] }
        // The sum of the ties between the items of two clusters.
        var sums = (0..<count).map { one in (0..<count).map { one == $0 ? 0 : tie(min(one, $0), max(one, $0)) } }
        while clusters.count > 2 {
            var best = (0, 1, -1.0)
            for one in clusters.indices {
                for other in clusters.indices where other > one {
                    let average = sums[one][other] / Double(clusters[one].count * clusters[other].count)
                    if average > best.2 { best = (one, other, average) }
                }
            }
            let (one, other, _) = best
            clusters[one] += clusters[other]
            for row in sums.indices {
                sums[row][one] += sums[row][other]
                sums[one][row] = sums[row][one]
            }
            clusters.remove(at: other)
            sums.remove(at: other)
            for row in sums.indices { sums[row].remove(at: other) }
        }
        let average = sums[0][1] / Double(clusters[0].count * clusters[1].count)
        halves = (clusters[0].sorted(), clusters[1].sorted(), average)
    }
}
