import Foundation
import News
import TestSupport
import Testing

@testable import Daemon

/// What is learned of a source from its polls.
@Suite struct SourceRhythmTests {
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func item(_ key: UInt32, hoursAgo: Double? = nil, isNew: Bool = true) -> FeedSight.Item {
        FeedSight.Item(key: key, published: hoursAgo.map { now.addingTimeInterval(-$0 * 3600) }, isNew: isNew)
    }

    private func hours(_ count: Double) -> Date { now.addingTimeInterval(count * 3600) }

    @Test("the dates of a first feed are a rhythm to begin with")
    func first() {
        let items = (0...24).map { item(UInt32($0), hoursAgo: Double($0)) }
        let rhythm = SourceRhythm(first: FeedSight(items: items), now: now)
        let rates = WeekRates(rhythm)
        #expect((0.9...1.2).contains(rates.week / 168))
        #expect(rhythm.upTo == now)
        #expect(rhythm.lastNew == now)
    }

    @Test("a pinned item of last year does not make a lively feed quiet")
    func pinned() {
        let items = (0...23).map { item(UInt32($0), hoursAgo: Double($0)) } + [item(99, hoursAgo: 9_000)]
        #expect(WeekRates(SourceRhythm(first: FeedSight(items: items), now: now)).week / 168 > 0.8)
    }

    @Test("a feed without dates is learned from when its items come")
    func undated() {
        var rhythm = SourceRhythm(first: FeedSight(items: [item(1)]), now: now)
        for hour in 1...200 {
            rhythm.learn(
                FeedSight(items: [item(UInt32(hour + 1)), item(UInt32(hour), isNew: false)]), now: hours(Double(hour)))
        }
        #expect((0.85...1.15).contains(WeekRates(rhythm).week / 168))
        #expect(rhythm.losses == 0)
    }

    @Test("a rhythm that changed is believed after some weeks", arguments: [(4.0, 0.5), (0.5, 4)])
    func changes(before: Double, after: Double) {
        let old = Rhythms.even(perHour: before, until: now)
        var rhythm = old
        var key: UInt32 = 1_000_000
        for step in 1...28 * 24 {
            let due = Int(Double(step) * after) - Int(Double(step - 1) * after)
            let known = item(key, isNew: false)
            let new = (0..<due).map { _ in
                key += 1
                return item(key)
            }
            rhythm.learn(due == 0 ? .unchanged : FeedSight(items: new + [known]), now: hours(Double(step)))
        }
        let rate = WeekRates(rhythm).week / 168
        #expect(abs(rate - after) < abs(rate - before))
    }

    @Test(
        "what is expected over parts of a time is what is expected over the whole",
        arguments: 1...5 as ClosedRange<UInt64>)
    func additive(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let rates = WeekRates(Rhythms.even(perHour: 2, until: now) { $0 > 6 })
        for _ in 0..<50 {
            let cuts = (0..<3).map { _ in Double.random(in: 0...2_000, using: &random) }.sorted().map(hours)
            let whole = rates.items(from: cuts[0], to: cuts[2])
            let parts = rates.items(from: cuts[0], to: cuts[1]) + rates.items(from: cuts[1], to: cuts[2])
            #expect(abs(whole - parts) < 1e-6 * max(1, whole))
        }
    }

    @Test("the wait for so many items is the time in which so many are expected", arguments: [0.1, 0.5, 2, 10])
    func wait(items: Double) {
        let rates = WeekRates(Rhythms.even(perHour: 2, until: now) { (6..<22).contains($0) })
        for hour in stride(from: 0.0, to: 168, by: 5) {
            let wait = rates.wait(for: items, from: hours(hour), limit: 1e6)
            let expected = rates.items(from: hours(hour), to: hours(hour).addingTimeInterval(wait))
            #expect(abs(expected - items) < 1e-6)
        }
        #expect(rates.wait(for: 1e9, from: now, limit: 3600) == 3600)
    }

    @Test("a burst makes the schedule look sooner, and is forgotten after some hours")
    func burst() {
        var rhythm = Rhythms.even(perHour: 1, until: now)
        let calm = WeekRates(rhythm).wait(for: 0.5, from: now, heat: rhythm.heat, limit: 1e6)
        rhythm.learn(
            FeedSight(items: (0..<12).map { item(2_000_000 + $0) } + [item(rhythm.newest[0], isNew: false)]),
            now: hours(0.5))
        #expect(rhythm.heat > 2)
        #expect(WeekRates(rhythm).wait(for: 0.5, from: hours(0.5), heat: rhythm.heat, limit: 1e6) < calm / 2)
        rhythm.learn(.unchanged, now: hours(12.5))
        #expect(rhythm.heat < 1.1)
    }

    // MARK: Losses

    @Test("a feed that shares no item with those known last may have lost some")
    func loss() {
        var rhythm = SourceRhythm(first: FeedSight(items: [item(1), item(2)]), now: now)
        rhythm.learn(FeedSight(items: [item(3), item(2, isNew: false)]), now: hours(1))
        rhythm.learn(.unchanged, now: hours(2))
        #expect(rhythm.losses == 0)
        let isGap = rhythm.learn(FeedSight(items: [item(9), item(10)]), now: hours(3))
        #expect(isGap)
        #expect(rhythm.losses == 1)
        #expect(rhythm.lastLoss == hours(3))
    }

    @Test("an item pinned to the top does not hide a loss")
    func pinnedLoss() {
        var rhythm = SourceRhythm(first: FeedSight(items: [item(1)]), now: now)
        for key in 2...40 as ClosedRange<UInt32> {
            rhythm.learn(
                FeedSight(items: [item(1, isNew: false), item(key), item(key - 1, isNew: false)]),
                now: hours(Double(key)))
        }
        #expect(rhythm.losses == 0)
        rhythm.learn(FeedSight(items: [item(1, isNew: false), item(90), item(91)]), now: hours(50))
        #expect(rhythm.losses == 1)
    }

    @Test("a feed that brings nothing new has lost nothing")
    func nothingNew() {
        var rhythm = SourceRhythm(first: FeedSight(items: [item(1)]), now: now)
        rhythm.learn(FeedSight(items: []), now: hours(1))
        rhythm.learn(FeedSight(items: [item(70, isNew: false)]), now: hours(2))
        #expect(rhythm.losses == 0)
    }
}
