package import Foundation

/// When a source is polled next, and each rule's part in it.
package struct PollPlan: Sendable, Hashable, Codable {
    package var at: Date
    /// The rules in the order in which they were asked.
    package var rules: [PollRule]

    package init(at: Date, rules: [PollRule] = []) {
        self.at = at
        self.rules = rules
    }

    /// Its rules as the archive keeps them.
    package var why: String? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        // Rules are words and numbers, and a number that JSON cannot hold is worth no reason.
        return (try? encoder.encode(rules)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The rules that the archive kept; none for what an earlier program wrote.
    package static func rules(from why: String?) -> [PollRule] {
        guard let why else { return [] }
        return (try? JSONDecoder().decode([PollRule].self, from: Data(why.utf8))) ?? []
    }

    /// The last rule that moved the poll, leaving aside what only keeps sources from calling at once.
    package var deciding: PollRule? { rules.last { $0.moves && $0.rule != .jitter } }
}

/// One rule's part in a plan.
package struct PollRule: Sendable, Hashable, Codable {
    package enum Name: String, Sendable, Hashable, Codable {
        /// The interval that the owner fixed.
        case fixed = "fixed-interval"
        /// The interval before anything is known of the source.
        case unknown = "first-interval"
        /// Until half an item is to be expected: half of the mean gap, hour of the week by hour of the week.
        case rhythm
        /// The square root of that and of a constant: of all ways to spread a number of visits over the sources, the one
        /// that brings their items soonest on the whole gives each source visits by the square root of what it brings.
        case balance
        /// The most that a source may wait, by how long it has been quiet.
        case quiet
        /// Half of what the feed spanned when items were lost.
        case loss
        case shortest = "shortest-interval"
        case ttl
        case updatePeriod = "update-period"
        /// What the server's caching headers say.
        case fresh
        case backOff = "back-off"
        /// There has been nothing at its address for long.
        case absent = "slow-watch"
        case retryAfter = "retry-after"
        /// Our own network is down, which is no failure of the source.
        case outage
        case skipped = "skip-hours"
        case jitter
    }

    package var rule: Name
    /// Seconds that the rule asks for.
    package var asks: Double
    /// Seconds until the next poll once it was heard.
    package var delay: Double
    /// Whether it changed that.
    package var moves: Bool
}
