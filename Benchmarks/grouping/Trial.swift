import EventGrouping
import Foundation

/// Groups stories by the core alone, with other weights or without one of its rules, to see what each is good for.
struct Trial {
    /// What can be left out.
    enum Rule: String, CaseIterable {
        /// Dates, places, principals and serial items stop no join.
        case guards
        /// Two events that a story bridges stay two.
        case merging
        /// An event that has drifted stays one.
        case splitting
        /// Principals, city and act in common are worth no more than the model says.
        case principals
        /// The best link to an event decides alone.
        case average
        /// The average link to an event decides alone.
        case best
    }

    private struct Row: Encodable {
        var id: String
        var event: Int64
    }

    private var parameters = GroupingParameters.standard
    private var weights: String?

    /// Reads the options; nil for one that is not known.
    init?(_ options: ArraySlice<String>) throws {
        var options = options
        while let option = options.popFirst() {
            guard let value = options.popFirst() else { return nil }
            switch option {
            case "--weights": weights = try String(contentsOfFile: value, encoding: .utf8)
            case "--threshold":
                guard let threshold = Double(value) else { return nil }
                parameters.threshold = threshold
            case "--without":
                guard let rule = Rule(rawValue: value) else { return nil }
                leaveOut(rule)
            default: return nil
            }
        }
    }

    private mutating func leaveOut(_ rule: Rule) {
        switch rule {
        case .guards: parameters.usesGuards = false
        case .merging: parameters.mergeThreshold = .infinity
        case .splitting: parameters.splitThreshold = 0
        case .principals: parameters.principalsChance = 0
        case .average: parameters.bestLinkShare = 1
        case .best: parameters.bestLinkShare = 0
        }
    }

    /// Prints the event of each story once all are placed, in their order.
    func group(_ stories: [LabelledStory]) throws {
        var grouper =
            weights.map { EventGrouper(parameters: parameters, weights: $0) } ?? EventGrouper(parameters: parameters)
        var arrivals = Arrivals()
        var events: [Int64: Int64] = [:]
        for story in stories {
            let decision = arrivals.place(story.story, in: &grouper)
            events[story.story.article] = decision.event
            for change in decision.changes {
                for article in change.articles { events[article] = change.into }
            }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for story in stories {
            let row = Row(id: story.id, event: events[story.story.article] ?? 0)
            print(String(decoding: try encoder.encode(row), as: UTF8.self))
        }
    }
}
