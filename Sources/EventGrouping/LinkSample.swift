/// Two stories as the model sees them when the later one arrives: what its weights are fitted on.
package struct LinkSample: Sendable {
    /// The earlier story.
    package var earlier: Int64
    /// One number for each of `featureNames`.
    package var features: [Double]

    /// The names of the features, in order.
    package static var featureNames: [String] { LinkFeatures.names }
}

extension EventGrouper {
    /// Takes a story into the event it is known to belong to.
    ///
    /// - Returns: The story beside each of those it would be compared with.
    package mutating func sample(_ story: Story, event: Int64) -> [LinkSample] {
        restore(story, event: event)
        guard let member = index.members[story.article] else { return [] }
        return candidates(for: member).filter { $0.article != member.article }.map {
            LinkSample(earlier: $0.article, features: LinkFeatures(member, $0, parameters: parameters).values)
        }
    }
}
