import Foundation
import Testing

@testable import Daemon

@Suite struct FeedPaceTests {
    private let now = DiscoverySample.now

    private func pace(hoursAgo: [Double]) -> Double? {
        FeedPace(dates: hoursAgo.map { now.addingTimeInterval(-$0 * 3600) }, now: now).itemsPerDay
    }

    @Test(
        "items are counted over the time until now",
        arguments: [
            ([2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24], 12.0),
            // A burst of long ago is no stream.
            ([240, 240, 240, 240, 240], 0.5),
            // Many at once, just now: as many an hour at most.
            ([0, 0, 0, 0.01], 96),
            // One pinned long ago does not make the others rare.
            ([8760, 24, 18, 12, 6], 4),
            ([8760, 8000, 24, 18, 12, 9, 6, 3], 6),
            // More than a quarter of all are not taken for pinned.
            ([8760, 8000, 2, 1], 4.0 / 365),
            // Dates ahead of the clock are taken for now.
            ([-10, -1, 24], 3),
        ] as [([Double], Double)])
    func rates(hoursAgo: [Double], expected: Double) throws {
        let rate = try #require(pace(hoursAgo: hoursAgo))
        #expect(abs(rate - expected) < 0.001, "\(rate)")
        #expect(pace(hoursAgo: hoursAgo.reversed()) == rate)
    }

    @Test("too few dates tell nothing", arguments: [[], [1], [1, 2]] as [[Double]])
    func tooFew(hoursAgo: [Double]) {
        #expect(pace(hoursAgo: hoursAgo) == nil)
    }
}

@Suite struct IntervalRuleTests {
    private let now = DiscoverySample.now

    /// The suggestion for a feed that brings an item every so many seconds.
    private func suggestion(gap: Double?, ttl: Int? = nil, standard: Int = 900) -> IntervalRule.Suggestion {
        let dates = gap.map { gap in (1...20).map { now.addingTimeInterval(-gap * Double($0)) } } ?? []
        return IntervalRule().suggestion(for: FeedPace(dates: dates, now: now), ttl: ttl, standard: standard)
    }

    @Test(
        "half of the mean gap, cut to a step that people would write",
        arguments: [
            (1_200.0, 600), (1_900, 900), (3_600, 1_800), (5_400, 1_800), (7_200, 3_600), (40_000, 14_400),
            (100_000, 43_200),
        ])
    func halves(gap: Double, seconds: Int) {
        #expect(suggestion(gap: gap) == IntervalRule.Suggestion(seconds: seconds, reason: "half of the mean gap"))
    }

    @Test(
        "no outlet is asked more than every five minutes, none less than daily",
        arguments: [(100.0, 300), (1e6, 86_400)])
    func bounds(gap: Double, seconds: Int) {
        #expect(suggestion(gap: gap).seconds == seconds)
    }

    @Test(
        "never below what the feed asks for, as far as a configuration allows",
        arguments: [(30, 1_800), (5, 600), (1_440, 86_400), (10_080, 604_800), (.max, 604_800)])
    func ttl(minutes: Int, seconds: Int) {
        #expect(suggestion(gap: 1_200, ttl: minutes).seconds == seconds)
        #expect(suggestion(gap: 1_200, ttl: minutes).reason.contains("ttl") == (minutes != 5))
    }

    @Test("a feed without dates gets the interval of all sources")
    func undated() {
        #expect(suggestion(gap: nil, standard: 1_234).seconds == 1_234)
        #expect(suggestion(gap: nil, ttl: 60).seconds == 3_600)
    }
}
