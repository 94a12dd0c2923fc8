/// How much of an event its card in a digest tells: the further down, the less, since the event's own page has everything
/// and a digest is to be read to its end.
struct CardDepth: Sendable, Hashable {
    /// What several accounts say, and what one says, each at most.
    let statements: Int
    /// Headlines beside the one that leads.
    let headlines: Int
    /// Earlier stops of its thread.
    let stops: Int
    /// Whether it says why its headline leads.
    let tellsRule: Bool

    init(rank: Int) {
        switch rank {
        case ...12: (statements, headlines, stops, tellsRule) = (3, 6, 4, true)
        case ...24: (statements, headlines, stops, tellsRule) = (1, 4, 2, true)
        default: (statements, headlines, stops, tellsRule) = (0, 1, 1, false)
        }
    }
}
