import Foundation
import News

/// A plan while one rule after the other is heard.
struct PlanDraft {
    private(set) var delay = 0.0
    private(set) var rules: [PollRule] = []

    /// The rule that the others start from.
    mutating func begin(_ rule: PollRule.Name, _ seconds: Double) {
        delay = seconds
        rules.append(PollRule(rule: rule, asks: seconds, delay: seconds, moves: true))
    }

    /// Puts what a rule asks for in the place of what was planned.
    mutating func add(_ rule: PollRule.Name, asks seconds: Double) {
        rules.append(PollRule(rule: rule, asks: seconds, delay: seconds, moves: seconds != delay))
        delay = seconds
    }

    mutating func atLeast(_ rule: PollRule.Name, _ seconds: Double) {
        let moves = seconds > delay
        delay = max(delay, seconds)
        rules.append(PollRule(rule: rule, asks: seconds, delay: delay, moves: moves))
    }

    mutating func atMost(_ rule: PollRule.Name, _ seconds: Double) {
        let moves = seconds < delay
        delay = min(delay, seconds)
        rules.append(PollRule(rule: rule, asks: seconds, delay: delay, moves: moves))
    }
}

/// How long a source may wait at most, by how long it has been quiet.
enum QuietTier {
    case lively, week, fortnight, month

    init(_ rhythm: SourceRhythm, now: Date) {
        let days = now.timeIntervalSince(rhythm.lastNew ?? rhythm.since) / 86_400
        self = days >= 30 ? .month : days >= 14 ? .fortnight : days >= 7 ? .week : .lively
    }

    /// Of the longest interval.
    var share: Double {
        switch self {
        case .lively: 1.0 / 4
        case .week: 1.0 / 2
        case .fortnight: 3.0 / 4
        case .month: 1
        }
    }
}

/// Hours and days in which a feed wants no visits.
struct SkippedTimes {
    private let hours: Set<Int>
    private let days: Set<Int>

    /// Nil when there are none, or nothing else.
    init?(_ wishes: VisitWishes) {
        hours = Set(wishes.skipHours.filter((0...23).contains))
        days = Set(wishes.skipDays.filter((0...6).contains))
        guard !(hours.isEmpty && days.isEmpty), hours.count < 24, days.count < 7 else { return nil }
    }

    /// The first moment from an instant on that is not skipped; after `limit` seconds the wish has been heard enough.
    func end(from date: Date, limit: Double) -> Date {
        var hour = date.hours
        let end = hour + limit / 3600
        while hour < end, contains(hour) { hour = hour.rounded(.down) + 1 }
        return Date(timeIntervalSince1970: min(hour, end) * 3600)
    }

    private func contains(_ hour: Double) -> Bool {
        let whole = Int(hour.rounded(.down))
        // 1970 began on a Thursday.
        return hours.contains((whole % 24 + 24) % 24) || days.contains(((whole / 24 + 4) % 7 + 7) % 7)
    }
}
