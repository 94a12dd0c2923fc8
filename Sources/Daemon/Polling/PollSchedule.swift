package import Foundation
package import News

/// When a source is polled next: a pure policy.
///
/// An interval that the owner fixed is kept. One that is learned comes from the source's own rhythm: the time until half an
/// item is to be expected, which is half of the mean gap, but by hour of the week. What the feed and its server ask for,
/// failures and losses move it within the owner's bounds. Each poll is then moved by a share of the delay that depends on
/// the source and the hour only, so that sources with one interval do not all call at once and a run can be repeated.
package struct PollSchedule: Sendable {
    /// What is asked for beside the source's own state.
    package struct Asks: Sendable, Hashable {
        /// Seconds that the server asked to be left alone (`Retry-After`).
        package var retryAfter: Double?
        /// Whether the poll failed for our own network and not for the source.
        package var isOurOutage = false

        package init(retryAfter: Double? = nil, isOurOutage: Bool = false) {
            self.retryAfter = retryAfter
            self.isOurOutage = isOurOutage
        }
    }

    /// Items to be expected until the next poll.
    package var itemsAwaited: Double = 0.5
    /// Seconds at which half a gap and the interval are the same; see `PollRule.Name.balance`.
    package var balance: Double = 2000
    /// Seconds that failures can put a source off at most.
    package var longestBackOff: Double = 6 * 3600
    /// Seconds after which a source that failed once is tried again at the latest, if its interval is learned.
    package var firstBackOff: Double = 3600
    /// Seconds that a feed's wishes can put it off at most while it publishes faster than they allow.
    package var longestRefutedWish: Double = 3600
    /// Seconds that a feed's wishes can put it off at most.
    package var longestWish: Double = 24 * 3600
    /// Share of the interval within which the next poll is moved to a later time.
    package var jitter: Double = 0.1
    /// Seconds the jitter is at most.
    package var longestJitter: Double = 1800
    /// Seconds over which the first polls after a start are spread, if they are few.
    package var startSpread: Double = 20
    /// Polls a second that those are spread to that have become due together.
    package var backlogRate: Double = 8
    /// Seconds over which they are spread at most.
    package var longestSpread: Double = 900

    private let absence = AbsenceRule()

    package init() {}

    /// The first poll after a start: when the archive says it is due, else soon, with `backlog` sources spread out.
    package func first(of source: Source, state: SourceState?, backlog: Int = 1, now: Date) -> Date {
        guard let next = state?.nextPoll, next > now else { return spread(source, backlog: backlog, now: now) }
        return min(next, latest(of: source, state: state, now: now))
    }

    /// Whether a source is due for who polls once: by a clock that was set back, no source is put off for longer than it may
    /// be put off at all.
    package func isDue(_ source: Source, state: SourceState?, now: Date) -> Bool {
        guard let next = state?.nextPoll else { return true }
        return next <= now || next > latest(of: source, state: state, now: now)
    }

    /// The latest moment that any plan made at `now` names.
    private func latest(of source: Source, state: SourceState?, now: Date) -> Date {
        let failures = state?.failures ?? 0
        let longest = source.learned.map { max(Double($0.longest), longestWish) } ?? backedOff(source, failures)
        let look = absence.nextLook(state?.fetching.absence, now: now) ?? now
        return max(look, now.addingTimeInterval(longest)).addingTimeInterval(longestJitter)
    }

    /// Soon, at a moment that depends on the source, so that a backlog comes in at a steady pace.
    package func spread(_ source: Source, backlog: Int, now: Date) -> Date {
        let window = min(max(startSpread, Double(backlog) / backlogRate), longestSpread)
        return now.addingTimeInterval(window * StableShare.of(source.name))
    }

    /// The poll after one that ended at `now` and is part of `state` already.
    package func plan(for source: Source, state: SourceState, asks: Asks = Asks(), now: Date) -> PollPlan {
        var draft = PlanDraft()
        if let bounds = source.learned {
            learn(source, bounds, state, now: now, in: &draft)
        } else {
            draft.begin(.fixed, Double(source.interval))
        }
        if asks.isOurOutage {
            draft.add(.outage, asks: draft.delay)
        } else if state.failures > 0 {
            backOff(source, failures: state.failures, in: &draft)
        }
        if let look = absence.nextLook(state.fetching.absence, now: now) {
            draft.atLeast(.absent, look.timeIntervalSince(now))
        }
        if let retryAfter = asks.retryAfter, retryAfter > 0 {
            draft.atLeast(.retryAfter, min(retryAfter, longestBackOff))
        }
        let share = StableShare.of(source.name, salt: UInt64(max(0, now.timeIntervalSince1970) / 3600))
        draft.add(.jitter, asks: draft.delay + min(draft.delay * jitter, longestJitter) * share)
        if source.learned != nil { skip(state, share: share, now: now, in: &draft) }
        return PollPlan(at: now.addingTimeInterval(draft.delay), rules: draft.rules)
    }

    // MARK: The learned interval

    private func learn(
        _ source: Source, _ bounds: IntervalBounds, _ state: SourceState, now: Date, in draft: inout PlanDraft
    ) {
        guard let rhythm = state.rhythm else {
            draft.begin(.unknown, Double(source.interval))
            return
        }
        let rates = WeekRates(rhythm)
        let longest = Double(bounds.longest)
        draft.begin(
            .rhythm, rates.wait(for: awaited(rhythm), from: now, heat: rhythm.heat, limit: max(longest, longestWish)))
        draft.add(.balance, asks: (draft.delay * balance).squareRoot())
        draft.atMost(.quiet, max(Double(bounds.shortest), longest * QuietTier(rhythm, now: now).share))
        draft.atLeast(.shortest, Double(bounds.shortest))
        hear(rhythm.wishes, freshUntil: state.fetching.freshUntil, rates: rates, now: now, in: &draft)
        // Last, since a wish that costs items is none that can be granted.
        if let limit = rhythm.lossLimit(at: now) { draft.atMost(.loss, max(limit, Double(bounds.shortest))) }
    }

    /// Half an item; more where the source has been silent for longer than usual, since it is then likely to stay so.
    private func awaited(_ rhythm: SourceRhythm) -> Double {
        itemsAwaited * max(1, (rhythm.openGap / rhythm.meanGap + 4) / 6)
    }

    /// What feed and server ask for is heard as far as the feed itself does not publish faster.
    private func hear(
        _ wishes: VisitWishes, freshUntil: Date?, rates: WeekRates, now: Date, in draft: inout PlanDraft
    ) {
        func wish(_ rule: PollRule.Name, _ seconds: Double, refuted limit: Double) {
            let seconds = min(seconds, longestWish)
            let isRefuted = rates.items(from: now, to: now.addingTimeInterval(seconds)) > 1
            draft.atLeast(rule, isRefuted ? min(seconds, limit) : seconds)
        }
        if let ttl = wishes.ttl { wish(.ttl, Double(ttl) * 60, refuted: longestRefutedWish) }
        // This one says how often the feed changes, and asks for nothing: most who write it never set it.
        if let period = wishes.updatePeriod { wish(.updatePeriod, Double(period) * 60, refuted: 0) }
        if let freshUntil { wish(.fresh, freshUntil.timeIntervalSince(now), refuted: longestRefutedWish) }
    }

    private func skip(_ state: SourceState, share: Double, now: Date, in draft: inout PlanDraft) {
        guard let wishes = state.rhythm?.wishes, let skips = SkippedTimes(wishes) else { return }
        let planned = now.addingTimeInterval(draft.delay)
        let end = skips.end(from: planned, limit: longestWish)
        guard end > planned else { return }
        draft.add(.skipped, asks: end.timeIntervalSince(now) + share * min(600, longestJitter))
    }

    // MARK: Failures

    private func backOff(_ source: Source, failures: Int, in draft: inout PlanDraft) {
        guard source.learned != nil else {
            if failures > 1 { draft.add(.backOff, asks: backedOff(source, failures)) }
            return
        }
        let start = min(draft.delay, firstBackOff)
        draft.add(.backOff, asks: min(start * doubled(failures), max(longestBackOff, start)))
    }

    private func backedOff(_ source: Source, _ failures: Int) -> Double {
        let interval = Double(source.interval)
        guard failures > 1 else { return interval }
        return max(interval, min(interval * doubled(failures), longestBackOff))
    }

    private func doubled(_ failures: Int) -> Double { Double(UInt64(1) << UInt64(min(max(failures, 1) - 1, 20))) }
}
