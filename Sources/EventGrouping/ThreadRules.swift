/// The numbers that threads turn on; how they were found is told in `docs/grouping.md`.
public struct ThreadRules: Sendable, Hashable, Codable {
    /// Within so many hours, events that share a key are one occasion of it.
    public var occasionHours = 72.0
    /// A key that so many unrelated events and threads share names none of them.
    public var mostUnrelated = 12
    /// The likeness from which a relative alone is enough: 1 is what would have made the two one event.
    public var aloneLikeness = 0.7
    /// The likeness from which a relative counts beside others of its thread.
    public var togetherLikeness = 0.1
    /// How many such relatives one thread must have.
    public var together = 2
    /// So many days after its first stop, likeness adds nothing to a thread any more, and keys alone do.
    public var likenessDays = 7.0
    /// To how many events and threads one event is linked at most.
    public var mostLinks = 8

    /// The values tuned on labelled days of five Arabic outlets.
    public static let standard = ThreadRules()

    /// Creates the standard values, to be changed one by one.
    public init() {}

    /// How many days must lie between two occasions of a key on average; what recurs more often is everyday.
    func spacing(of kind: ThreadKey.Kind) -> Double {
        switch kind {
        case .visit: 5
        case .pair: 10
        case .scene: 7
        case .process, .trial, .affair, .election: 0
        }
    }

    /// How many days may lie between two stops that share a key of this kind; nil for any number.
    func reach(of kind: ThreadKey.Kind) -> Int? {
        switch kind {
        case .election: 240
        case .scene: 1_100
        case .visit, .pair, .process, .trial, .affair: nil
        }
    }
}
