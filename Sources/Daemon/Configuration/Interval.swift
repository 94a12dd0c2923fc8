import News

/// The time between two polls as it is written in a configuration.
enum Interval: Hashable {
    case learned
    case fixed(Int)

    /// What stands in the file for an interval that is learned.
    static let word = "auto"

    /// Nil for one that is learned.
    var seconds: Int? {
        guard case .fixed(let seconds) = self else { return nil }
        return seconds
    }
}

extension ConfigurationSection {
    /// `auto`, or a duration written like `15m`.
    func interval(_ key: Key, _ problems: inout ProblemList) -> Interval? {
        var others = problems
        if text(key, &others) == Interval.word { return .learned }
        return duration(key, in: ConfigurationBounds.interval, &problems).map { .fixed($0) }
    }

    /// The bounds of a learned interval; what is not written is taken from `defaults`.
    func bounds(
        _ shortest: Key, _ longest: Key, _ defaults: IntervalBounds, _ problems: inout ProblemList
    ) -> IntervalBounds {
        var bounds = defaults
        let range = ConfigurationBounds.interval
        bounds.shortest = duration(shortest, in: range, &problems) ?? bounds.shortest
        bounds.longest = duration(longest, in: range, &problems) ?? bounds.longest
        if bounds.shortest > bounds.longest {
            let message = "`\(shortest.rawValue)` is longer than `\(longest.rawValue)`"
            problems.add(message, at: place(of: self[shortest] == nil ? longest : shortest))
        }
        return bounds
    }
}
