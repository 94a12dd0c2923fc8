import Foundation
import News
import Testing

@testable import Daemon

/// An interval that is learned, rule by rule.
@Suite struct LearnedIntervalTests {
    private let schedule = PollSchedule()
    private let now = Date(timeIntervalSince1970: 1_800_000_000)  // 2027-01-15T08:00:00Z, a Friday
    private let source = Source(
        name: "صحيفة", url: "https://example.org/feed", group: "all",
        learned: IntervalBounds(shortest: 300, longest: 8 * 3600))

    private func plan(
        _ rhythm: SourceRhythm?, failures: Int = 0, asks: PollSchedule.Asks = .init(), freshUntil: Date? = nil,
        absence: Absence? = nil, at now: Date? = nil, of source: Source? = nil
    ) -> PollPlan {
        let state = SourceState(
            source: self.source.name, failures: failures,
            fetching: FetchMemory(freshUntil: freshUntil, absence: absence), rhythm: rhythm)
        return schedule.plan(for: source ?? self.source, state: state, asks: asks, now: now ?? self.now)
    }

    private func delay(_ plan: PollPlan, at now: Date? = nil) -> Double {
        plan.at.timeIntervalSince(now ?? self.now)
    }

    private func rule(_ name: PollRule.Name, of plan: PollPlan) -> PollRule? { plan.rules.first { $0.rule == name } }

    @Test("before anything is known the interval of all sources holds")
    func unknown() {
        let plan = plan(nil)
        #expect(plan.rules.first?.rule == .unknown)
        #expect((900...990).contains(delay(plan)))
    }

    @Test(
        "the rhythm asks for half of the mean gap, which is balanced against what other sources bring",
        arguments: [(4.0, 450.0), (2, 900), (1, 1800), (0.25, 7200)])
    func meanGapHalved(perHour: Double, half: Double) throws {
        let plan = plan(Rhythms.even(perHour: perHour, until: now))
        let rhythm = try #require(rule(.rhythm, of: plan)).asks
        #expect((half * 0.8...half * 1.25).contains(rhythm), "\(rhythm)")
        let balanced = try #require(rule(.balance, of: plan)).asks
        #expect(abs(balanced - (rhythm * 2000).squareRoot()) < 1)
    }

    @Test("who publishes more is never polled less, and nobody leaves the owner's bounds")
    func monotone() {
        var last = Double.infinity
        for rate in [0.005, 0.02, 0.1, 0.5, 1, 3, 10, 40, 200] {
            let plan = plan(Rhythms.even(perHour: rate, until: now))
            let delay = plan.rules.last { $0.rule != .jitter }?.delay ?? 0
            #expect(delay <= last)
            #expect((300...28_800).contains(delay))
            last = delay
        }
        #expect(last == 300)
    }

    @Test("a paper that sleeps at night is polled rarely then and often by day")
    func dayAndNight() {
        let rhythm = Rhythms.even(perHour: 4, until: now) { (8..<20).contains($0) }
        let night = now.addingTimeInterval(14 * 3600)
        let day = now.addingTimeInterval(2 * 3600)
        #expect(delay(plan(rhythm, at: night), at: night) > 3 * delay(plan(rhythm, at: day), at: day))
        // Before the morning the wait ends with the morning and does not sleep through it.
        let dawn = now.addingTimeInterval(23 * 3600)
        #expect(delay(plan(rhythm, at: dawn), at: dawn) < 2 * 3600)
    }

    @Test(
        "the longer a source is quiet, the longer it may wait",
        arguments: [(1.0, 7200.0), (8, 14_400), (20, 21_600), (40, 28_800)])
    func quietTiers(days: Double, most: Double) throws {
        var rhythm = Rhythms.even(perHour: 0.02, until: now)
        rhythm.lastNew = now.addingTimeInterval(-days * 86_400)
        #expect(try #require(rule(.quiet, of: plan(rhythm))).asks == most)
    }

    // MARK: What feed and server wish

    @Test("a ttl is honoured, for a fast feed up to an hour, and a period only where the feed keeps it")
    func wishes() {
        let slow = Rhythms.even(perHour: 0.3, until: now, wishes: VisitWishes(ttl: 180))
        #expect(rule(.ttl, of: plan(slow))?.delay == 10_800)
        let fast = Rhythms.even(perHour: 6, until: now, wishes: VisitWishes(ttl: 1_440))
        #expect(rule(.ttl, of: plan(fast))?.delay == 3600)
        let idle = Rhythms.even(perHour: 6, until: now, wishes: VisitWishes(updatePeriod: 60))
        #expect(rule(.updatePeriod, of: plan(idle))?.moves == false)
        let kept = Rhythms.even(perHour: 0.5, until: now, wishes: VisitWishes(updatePeriod: 60))
        #expect(rule(.updatePeriod, of: plan(kept)).map { $0.delay >= 3600 } == true)
    }

    @Test("what a server calls fresh is not asked for again before, an hour at most for a fast feed")
    func fresh() {
        let rhythm = Rhythms.even(perHour: 6, until: now)
        let soon = now.addingTimeInterval(1800)
        #expect(plan(rhythm, freshUntil: soon).deciding?.rule == .fresh)
        #expect(delay(plan(rhythm, freshUntil: soon)) >= 1800)
        let absurd = now.addingTimeInterval(16 * 365 * 86_400)
        #expect(delay(plan(rhythm, freshUntil: absurd)) <= 3600 * 1.1)
        let past = now.addingTimeInterval(-60)
        #expect(rule(.fresh, of: plan(rhythm, freshUntil: past))?.moves == false)
    }

    @Test("a source at whose address there has been nothing for long is looked for once a day, later once a week")
    func absent() {
        let rhythm = Rhythms.even(perHour: 6, until: now)
        func absence(days: Double) -> Absence {
            Absence(since: now.addingTimeInterval(-days * 86_400), count: 5, isGone: true)
        }
        let recent = plan(rhythm, failures: 9, absence: absence(days: 1))
        #expect(rule(.absent, of: recent) == nil)
        for (days, least) in [(3.0, 1.0), (60.0, 4.0), (365.0, 7.0)] {
            let slow = plan(rhythm, failures: 9, absence: absence(days: days))
            #expect(slow.deciding?.rule == .absent)
            #expect(delay(slow) >= least * 86_400)
            #expect(delay(slow) <= 7 * 86_400 + schedule.longestJitter)
        }
    }

    @Test(
        "skipped hours and days are waited out",
        arguments: [(VisitWishes(skipHours: [8, 9]), 2.0), (VisitWishes(skipDays: [5]), 16.0)])
    func skipped(wishes: VisitWishes, hours: Double) {
        let rhythm = Rhythms.even(perHour: 6, until: now, wishes: wishes)
        let delay = delay(plan(rhythm))
        #expect((hours * 3600...hours * 3600 + 600).contains(delay))
    }

    @Test("a feed that skips every hour or every day skips none")
    func skipsAll() {
        for wishes in [VisitWishes(skipHours: Array(0..<24)), VisitWishes(skipDays: Array(0..<7))] {
            let rhythm = Rhythms.even(perHour: 6, until: now, wishes: wishes)
            #expect(delay(plan(rhythm)) < 3600)
        }
    }

    // MARK: Failures and losses

    @Test("failures double the delay, a quiet source is tried again within the hour, and one success ends it")
    func backOff() {
        let rhythm = Rhythms.even(perHour: 0.02, until: now)
        let delays = (1...12).map { delay(plan(rhythm, failures: $0)) }
        #expect((3600...3960).contains(delays[0]))
        #expect(delays.allSatisfy { $0 <= 6 * 3600 * 1.1 })
        #expect(zip(delays, delays.dropFirst()).allSatisfy { $0 <= $1 * 1.1 })
        var state = SourceState(source: source.name, failures: 9, rhythm: rhythm)
        state.note(.answered(.unchanged), now: now.addingTimeInterval(60))
        #expect(state.failures == 0)
    }

    @Test("a loss shortens the interval, even against the feed's wish, and is forgotten with the weeks")
    func loss() {
        var rhythm = Rhythms.even(perHour: 1, until: now, wishes: VisitWishes(ttl: 60))
        let before = delay(plan(rhythm))
        rhythm.lossSpan = 1800
        rhythm.lastLoss = now
        #expect(plan(rhythm).deciding?.rule == .loss)
        #expect(delay(plan(rhythm)) <= 990)
        rhythm.lastLoss = now.addingTimeInterval(-6 * 7 * 86_400)
        #expect(delay(plan(rhythm)) == before)
    }

    @Test("each rule says what it asks for and what became of the delay, and the archive gives the rules back")
    func rules() {
        let rhythm = Rhythms.even(perHour: 2, until: now, wishes: VisitWishes(ttl: 60))
        let plan = plan(rhythm, failures: 2)
        #expect(
            plan.rules.map(\.rule) == [.rhythm, .balance, .quiet, .shortest, .ttl, .backOff, .jitter])
        #expect(abs((plan.rules.last?.delay ?? 0) - delay(plan)) < 0.001)
        #expect(PollPlan.rules(from: plan.why) == plan.rules)
        #expect(PollPlan.rules(from: "{").isEmpty)
    }
}
