/// How often a feed is worth asking: a pure policy.
///
/// Half of the mean gap between its items, so that most of them are seen soon and few visits are in vain; not below
/// `shortest`, not above `longest`, cut to a step that people would write, and never below what the feed asks for.
struct IntervalRule: Sendable {
    /// Seconds; more visits would be a burden to outlets.
    var shortest = 300
    /// Seconds; a digest wants to have heard of every source each day.
    var longest = 86_400

    /// A suggested interval.
    struct Suggestion: Sendable, Hashable, Encodable {
        /// Within what a configuration allows.
        var seconds: Int
        /// The rule that set it, without a full stop.
        var reason: String
    }

    /// The interval for a feed of some pace.
    ///
    /// `ttl` are the minutes that the feed asks its readers to wait, if it does; `standard` are the seconds that the
    /// configuration sets for sources that say nothing, for feeds without dates.
    func suggestion(for pace: FeedPace, ttl: Int?, standard: Int) -> Suggestion {
        var suggestion =
            pace.meanGap.map(half)
            ?? Suggestion(
                seconds: standard, reason: "the interval of all sources, since too few items are dated to tell more")
        let bounds = ConfigurationBounds.interval
        let asked = min(ttl ?? 0, bounds.upperBound / 60) * 60
        if asked > suggestion.seconds {
            suggestion = Suggestion(seconds: asked, reason: "the feed asks for no more visits (ttl)")
        }
        suggestion.seconds = min(max(suggestion.seconds, bounds.lowerBound), bounds.upperBound)
        return suggestion
    }

    private func half(ofMeanGap gap: Double) -> Suggestion {
        let half = Int(min(gap / 2, Double(longest)))
        if half < shortest {
            return Suggestion(seconds: shortest, reason: "the least that is suggested; its items come faster")
        }
        let step = Self.steps.last { $0 <= half } ?? shortest
        let reason = half >= longest ? "the most that is suggested; its items come slower" : "half of the mean gap"
        return Suggestion(seconds: min(max(step, shortest), longest), reason: reason)
    }

    private static let steps = [5, 10, 15, 20, 30, 60, 120, 180, 240, 360, 720, 1_440].map { $0 * 60 }
}
