import Foundation

/// What a poll of an outlet found.
enum Visit {
    case failed
    /// Items that are new, and the first of those that the feed holds.
    case answered(new: Range<Int>, held: Range<Int>)
}

/// One outlet as a reader has seen it, and what that cost.
struct Reading {
    let outlet: Outlet
    /// Items before this one have been seen or were lost.
    private(set) var seen: Int
    /// Items before this one were published.
    private var published: Int
    private var isFirst = true

    init(_ outlet: Outlet) {
        self.outlet = outlet
        published = outlet.items.firstIndex { $0 >= 0 } ?? outlet.items.count
        seen = published
    }

    mutating func visit(at time: Double, _ tally: inout Tally) -> Visit {
        tally.requests += 1
        tally.note(requestAt: time)
        while published < outlet.items.count, outlet.items[published] <= time { published += 1 }
        guard !outlet.fails(at: time), !World.isOffline(at: time) else {
            tally.failed += 1
            return .failed
        }
        let held = max(0, published - outlet.capacity)..<published
        let new = max(seen, held.lowerBound)..<published
        tally.lost += max(0, held.lowerBound - seen)
        if new.isEmpty { tally.wasted += 1 }
        for item in new { tally.delays.append(Float(time - outlet.items[item])) }
        seen = published
        defer { isFirst = false }
        // The back numbers are new to the reader at the first visit, and no news.
        return .answered(new: isFirst ? held : new, held: held)
    }

    /// Items that were published and never seen.
    var missed: Int { outlet.items.count - seen }
}
