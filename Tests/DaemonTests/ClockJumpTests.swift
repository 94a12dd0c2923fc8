import Charsets
import Feeds
import Foundation
import News
import Storage
import TestSupport
import Testing

@testable import Daemon

/// The whole way of a poll under a clock that jumps.
@Suite(.timeLimit(.minutes(1))) struct ClockJumpTests {
    private let store: Store
    private let pipeline: Pipeline
    private let start = Date(timeIntervalSince1970: 1_789_480_800)
    private let source = Source(name: "صحيفة المرفأ", url: "https://marfa.example/rss", group: "all")

    init() async throws {
        store = try Store.inMemory()
        pipeline = try await Pipeline(store: store, now: start)
    }

    private func poll(_ numbers: ClosedRange<Int>, at now: Date) async throws -> FetchOutcome {
        var feed = Feed(format: .rss20, charset: CharsetVerdict(used: "utf-8", evidence: .validUTF8))
        feed.items = numbers.map { number in
            var item = FeedItem()
            item.id = "\(number)"
            item.title = "خبر رقم \(number) من المرفأ"
            item.text = "وصلت السفينة رقم \(number) إلى المرفأ صباح اليوم وبدأ التفريغ"
            item.published = start.addingTimeInterval(Double(number) * 60)
            return item
        }
        let reading = Reading(
            source: source, started: now, result: .success(.feed(feed, FetchReplySample.reply)), milliseconds: 1)
        return try await pipeline.takeIn(reading, now: now) { state in
            PollSchedule().plan(for: source, state: state, now: now)
        }
    }

    @Test(
        "years ahead and back again: nothing comes twice, and memory holds the days that are",
        arguments: [4_000, 40] as [Double])
    func aheadAndBack(days: Double) async throws {
        #expect(try await poll(1...10, at: start.addingTimeInterval(700)).new == 10)
        let wrong = start.addingTimeInterval(days * 86_400)
        #expect(try await poll(5...15, at: wrong).new == 5)
        #expect(try await poll(5...15, at: wrong.addingTimeInterval(900)).new == 0)
        let right = start.addingTimeInterval(3_600)
        #expect(try await poll(8...20, at: right).new == 5)
        #expect(try await poll(8...20, at: right.addingTimeInterval(900)).new == 0)
        #expect(try await store.facts().articles == 20)

        let today = CopyDesk.day(of: right)
        let held = try await store.recall { memory in
            var days: [Int] = []
            try memory.forEachHeld { days.append($0.held.day) }
            return days
        }
        #expect(held.count >= 15)
        #expect(held.allSatisfy { $0 <= today })
        // Kept up to date afterwards, day by day.
        for day in 1...12 { _ = try await poll(8...(20 + day), at: right.addingTimeInterval(Double(day) * 86_400)) }
        let desk = await pipeline.desk
        #expect(!desk.isAhead(of: right.addingTimeInterval(12 * 86_400)))
        let next = try #require(try await store.sourceState(of: source.name)?.nextPoll)
        #expect(next < right.addingTimeInterval(14 * 86_400))
    }

    @Test("an article seen by a clock of 1970 is filed there, and later ones are not touched by it")
    func farBehind() async throws {
        let early = Date(timeIntervalSince1970: 100)
        #expect(try await poll(1...5, at: early).new == 5)
        #expect(try await poll(1...8, at: start.addingTimeInterval(700)).new == 3)
        let record = try #require(try await store.article(ArticleID(rawValue: 6)))
        #expect(record.article.published != nil)
        #expect(try await store.integrityCheck().isEmpty)
    }
}
