import News

/// One poll as it is observed.
struct PollRecord: Sendable {
    var outcome: FetchOutcome
    /// How its source stands after it.
    var state: SourceState?
    /// Seconds that it took to take it into the archive, the wait for its turn among them.
    var ingestSeconds: Double
}
