/// What the samples of a family are.
package enum MetricKind: String, Sendable, Hashable {
    /// A count that only grows, and begins at 0 with the process.
    case counter
    /// A value that goes up and down.
    case gauge
    /// Observations counted by size.
    case histogram
}
