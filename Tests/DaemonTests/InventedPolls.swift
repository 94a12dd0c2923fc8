import Charsets
import Feeds
import Foundation
import News
import TestSupport

@testable import Daemon

/// Polls of some days of invented news: new items, copies, copies of which the original comes later, edited items, items
/// without a date, a line that every item of a source carries, and polls that bring nothing.
struct InventedPolls {
    struct Poll: Sendable {
        var reading: Reading
        var now: Date
    }

    private(set) var polls: [Poll] = []
    private var generator: SeededGenerator
    private var items: [Int64: FeedItem] = [:]
    private var latest: [String: [Int64]] = [:]

    init(seed: UInt64, days: Int, storiesADay: Int) {
        generator = SeededGenerator(seed: seed)
        var left = InventedDays(seed: seed, days: days, storiesADay: storiesADay).arrivals[...]
        var clock = 0.0
        while let first = left.first {
            let count = Int.random(in: 0...3, using: &generator)
            let arrivals = left.prefix(count).prefix { $0.day == first.day }
            left = left.dropFirst(arrivals.count)
            // Not in whole milliseconds, as no clock is.
            clock = max(clock + 700.123_456_7, Double(first.day) * 86_400 + 30)
            let source = arrivals.first?.source ?? "أ"
            polls.append(poll(of: source, arrivals: Array(arrivals), at: Date(timeIntervalSince1970: clock)))
        }
    }

    private mutating func poll(of source: String, arrivals: [InventedDays.Arrival], at now: Date) -> Poll {
        for arrival in arrivals {
            items[arrival.number] = item(arrival, of: source)
            latest[source, default: []].append(arrival.number)
        }
        let shown = latest[source, default: []].suffix(6)
        if let edited = shown.randomElement(using: &generator), Int.random(in: 0..<3, using: &generator) == 0 {
            items[edited]?.text += "\nوأضاف البيان \(edited) تفاصيل عن \(Int.random(in: 10..<99, using: &generator))."
            if Bool.random(using: &generator) { items[edited]?.published = now.addingTimeInterval(-60) }
        }
        var feed = Feed(format: .rss20, charset: CharsetVerdict(used: "utf-8", evidence: .validUTF8))
        feed.items = shown.reversed().compactMap { items[$0] }
        return Poll(
            reading: Reading(
                source: Source(name: source, url: "https://sahifa.example/rss", group: "all"), started: now,
                result: .success(.feed(feed, FetchReplySample.reply)), milliseconds: 1),
            now: now)
    }

    private mutating func item(_ arrival: InventedDays.Arrival, of source: String) -> FeedItem {
        let copied = arrival.copyOf.flatMap { items[$0] }
        var item = FeedItem()
        item.id = "\(arrival.number)"
        item.title = copied?.title ?? arrival.title
        let story = copied.map { String($0.text.prefix { $0 != "\n" }) } ?? arrival.text
        item.text = story + "\nتابعوا كل أخبار صحيفة \(source) على قناتها في الهاتف"
        let isUndated = Int.random(in: 0..<6, using: &generator) == 0
        item.published = isUndated ? nil : arrival.time.addingTimeInterval(copied == nil ? 0 : -90_000)
        return item
    }
}
