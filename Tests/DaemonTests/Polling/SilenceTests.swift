import Foundation
import News
import Testing

@testable import Daemon

@Suite struct SilenceTests {
    private let now = Date(timeIntervalSince1970: 1_800_000_000)

    private func silent(_ rhythm: SourceRhythm, hours: Int) -> Silence? {
        var rhythm = rhythm
        for hour in 1...hours { rhythm.learn(.unchanged, now: now.addingTimeInterval(Double(hour) * 3600)) }
        return Silence(of: rhythm, at: rhythm.upTo)
    }

    @Test("a lively source that falls silent is told within two days, with the odds")
    func lively() throws {
        let rhythm = Rhythms.even(perHour: 2, until: now)
        #expect(silent(rhythm, hours: 1) == nil)
        let silence = try #require(silent(rhythm, hours: 48))
        #expect(silence.odds < 1.0 / 1_000)
        #expect(silence.onceInDays > 90)
        #expect(silence.since <= now)
        #expect(silence.expected > 20)
    }

    @Test("a source that says something once a week may be silent for a fortnight")
    func quiet() {
        #expect(silent(Rhythms.even(perHour: 1.0 / 168, until: now, weeks: 20), hours: 14 * 24) == nil)
    }

    @Test("the night of a paper that sleeps at night is no silence")
    func night() {
        let rhythm = Rhythms.even(perHour: 6, until: now.addingTimeInterval(12 * 3600)) { (8..<20).contains($0) }
        var asleep = rhythm
        asleep.learn(.unchanged, now: now.addingTimeInterval(23.5 * 3600))
        #expect(Silence(of: asleep, at: asleep.upTo) == nil)
    }

    @Test("a source that was seen too little of is not judged")
    func unknown() {
        let rhythm = SourceRhythm(first: FeedSight(items: []), now: now)
        #expect(silent(rhythm, hours: 2_000) == nil)
    }

    @Test("the tail falls with the length, more slowly for those who publish in bursts", arguments: [2.0, 3, 6, 20])
    func tail(excess: Double) {
        let odds = stride(from: 0.0, through: 60, by: 1).map { Silence.tail(of: $0, excess: excess) }
        #expect(odds.first == 1)
        #expect(zip(odds, odds.dropFirst()).allSatisfy { $0 > $1 })
        #expect(Silence.tail(of: 20, excess: excess) >= exp(-20))
    }

    @Test("odds are told as a power of ten that they do not exceed")
    func told() throws {
        let silence = try #require(silent(Rhythms.even(perHour: 0.25, until: now), hours: 60))
        #expect(silence.toldOdds >= silence.odds)
        #expect(silence.toldOdds < silence.odds * 10.0001)
    }
}
