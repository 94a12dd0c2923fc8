import Foundation

/// How often a feed brings something new, told from the dates of its items: a pure policy.
///
/// The items are counted over the time from the oldest of them until now, so that a burst does not look like a stream and
/// silence counts. A few items far older than the others were pinned and are left out.
struct FeedPace: Sendable, Hashable {
    /// Dated items that are needed to tell anything.
    private static let fewest = 3
    /// Shortest time, in seconds, that items are counted over.
    private static let shortestSpan = 3600.0

    /// Nil when too few items are dated.
    let itemsPerDay: Double?

    /// - Parameters:
    ///   - dates: Of the items that have one, in any order.
    ///   - now: The clock; later dates are taken for it.
    init(dates: [Date], now: Date) {
        let dates = dates.map { min($0, now) }.sorted()
        guard dates.count >= Self.fewest else {
            itemsPerDay = nil
            return
        }
        let kept = Self.unpinned(dates, now: now)
        let span = max(Self.shortestSpan, now.timeIntervalSince(kept[kept.startIndex]))
        itemsPerDay = Double(kept.count) / span * 86_400
    }

    /// Mean time between two items, in seconds.
    var meanGap: Double? { itemsPerDay.map { 86_400 / $0 } }

    /// The dates, which ascend, without those of items that were pinned.
    static func unpinned(_ dates: [Date], now: Date) -> ArraySlice<Date> {
        dates.dropFirst(dates.isEmpty ? 0 : pinned(dates, now: now))
    }

    /// How many of the oldest items, at most a quarter of all, are parted from the others by more than half of the time
    /// looked at.
    private static func pinned(_ dates: [Date], now: Date) -> Int {
        let span = now.timeIntervalSince(dates[0])
        guard span > shortestSpan else { return 0 }
        return (0...dates.count / 4).last { count in
            count > 0 && dates[count].timeIntervalSince(dates[count - 1]) * 2 > span
        } ?? 0
    }
}
