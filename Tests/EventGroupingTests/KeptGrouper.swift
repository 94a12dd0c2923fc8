import EventGrouping
import TestSupport

extension InventedDays.Arrival {
    var story: Story {
        Story(article: number, source: source, title: title, text: text, time: time, copyOf: copyOf)
    }
}

/// A grouper with what an archive would keep of it.
struct KeptGrouper {
    private struct Row {
        var day: Int
        var source: String
        var event: Int64
        var story: Int64?
        var memory: [UInt8]?
    }

    private(set) var grouper = EventGrouper(parameters: Self.parameters)
    /// With thresholds at which events merge and split at every turn.
    private static let parameters = {
        var parameters = GroupingParameters()
        (parameters.threshold, parameters.mergeThreshold, parameters.splitThreshold) = (0.3, 0.3, 0.5)
        return parameters
    }()

    private var rows: [Int64: Row] = [:]
    private var counts: [UInt8]?
    private var events: Int64 = 0

    /// Everything that came of one arrival.
    struct Outcome: Equatable {
        var decision: GroupingDecision
        var forgotten: [Int64] = []
        var counts: WordCounts?
        var held: Int
    }

    mutating func takeIn(_ arrival: InventedDays.Arrival) -> Outcome {
        let begun = grouper.begin(day: arrival.day)
        var forgotten: [Int64] = []
        if let begun {
            counts = begun.blob
            forgotten = grouper.forget(arrivedBefore: arrival.day - 7)
            for article in forgotten { rows[article] = nil }
        }
        var next = events
        let decision = grouper.place(arrival.story) {
            next += 1
            return next
        }
        events = next
        let article = arrival.story.article
        rows[article] = Row(
            day: grouper.today, source: arrival.story.source, event: decision.event,
            story: grouper.story(of: article), memory: grouper.memory(of: article))
        for change in decision.changes {
            for moved in change.articles { rows[moved]?.event = change.into }
        }
        rows[article]?.event = decision.event
        return Outcome(decision: decision, forgotten: forgotten, counts: begun, held: rows.count)
    }

    /// The grouper as it is read back from what was kept; nil when something cannot be read.
    func restored() -> KeptGrouper? {
        var other = self
        other.grouper = EventGrouper(parameters: Self.parameters)
        if let counts {
            guard let counts = WordCounts(blob: counts) else { return nil }
            other.grouper.restore(counts)
        }
        for (article, row) in rows.sorted(by: { $0.key < $1.key }) {
            guard
                other.grouper.restore(
                    article: article, source: row.source, arrived: row.day, event: row.event, copyOf: row.story,
                    memory: row.memory)
            else { return nil }
        }
        return other
    }
}
