import EventGrouping
import Foundation

/// Gives stories to a grouper as the daemon does: with a beginning of each day, and a window behind which all is forgotten.
struct Arrivals {
    private let windowDays: Int
    private var arrived: [(day: Int, article: Int64)] = []
    private var today = Int.min
    /// How many events were opened.
    private(set) var events: Int64 = 0

    init(windowDays: Int = 7) { self.windowDays = windowDays }

    /// Places a story that arrives when it is published.
    mutating func place(_ story: Story, in grouper: inout EventGrouper) -> GroupingDecision {
        let day = Int((story.time.timeIntervalSince1970 / 86_400).rounded(.down))
        if day > today { begin(day, in: &grouper) }
        arrived.append((today, story.article))
        return grouper.place(story) {
            events += 1
            return events
        }
    }

    private mutating func begin(_ day: Int, in grouper: inout EventGrouper) {
        today = day
        _ = grouper.begin(day: day)
        let old = arrived.prefix { $0.day < day - windowDays }
        guard !old.isEmpty else { return }
        grouper.forget(Set(old.map(\.article)))
        arrived.removeFirst(old.count)
    }
}
