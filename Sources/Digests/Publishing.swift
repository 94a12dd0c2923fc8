import News

/// Whose the outlets are, and in which order their owner of this copy of Marsad prefers them.
struct Publishing {
    /// The place of each outlet in the configuration.
    let order: [String: Int]
    private let publishers: [String: String]

    init(_ sources: [Source]) {
        order = Dictionary(sources.enumerated().map { (Cleaning.line($1.name), $0) }) { first, _ in first }
        publishers = Dictionary(sources.map { (Cleaning.line($0.name), $0.publisher ?? $0.name) }) { first, _ in first }
    }

    /// Whose an outlet is; one that is not configured any more stands for itself.
    func publisher(of outlet: String) -> String { publishers[outlet] ?? outlet }

    /// How many independent publishers some outlets are.
    func count(_ outlets: [String]) -> Int { Set(outlets.map(publisher)).count }
}
