package import Foundation
package import News

/// What the schedule has learned of a source, in numbers.
package struct RhythmReport: Encodable, Sendable {
    /// Since when its items are counted; those of earlier weeks weigh less.
    package var since: Date
    package var itemsADay: Double
    /// Items an hour, now and by hour of the week; the first is Thursday 00:00 UTC.
    package var itemsAnHourNow: Double
    package var hoursOfWeek: [Double]
    /// How much faster than usual they come just now.
    package var heat: Double
    package var lastNew: Date?
    /// Items that were to be expected since then, and those of a usual gap.
    package var expectedSince: Double
    package var usualGap: Double
    /// How likely a gap is to be as long by chance.
    package var odds: Double
    /// Fetches that shared no item with the one before, of all time.
    package var losses: Int
    package var lastLoss: Date?
    /// Seconds within which it is polled again since then.
    package var lossLimit: Double?
    package var wishes: VisitWishes

    init(_ rhythm: SourceRhythm, at now: Date) {
        let rates = WeekRates(rhythm)
        since = rhythm.since
        itemsADay = Self.rounded(rates.week / 7)
        itemsAnHourNow = Self.rounded(rates.rate(at: now.hours))
        hoursOfWeek = rates.rates.map(Self.rounded)
        heat = Self.rounded(rhythm.heat)
        lastNew = rhythm.lastNew
        expectedSince = Self.rounded(rhythm.openGap + rates.items(from: rhythm.upTo, to: now))
        usualGap = Self.rounded(rhythm.meanGap)
        odds = Silence.tail(of: expectedSince / rhythm.meanGap, excess: rhythm.gapExcess)
        losses = rhythm.losses
        lastLoss = rhythm.lastLoss
        lossLimit = rhythm.lossLimit(at: now).map(Self.rounded)
        wishes = rhythm.wishes
    }

    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

    var lines: [String] {
        [
            "rhythm        \(itemsADay) items a day, \(itemsAnHourNow) an hour now, times \(heat) of late; "
                + "counted since \(SourceReport.instant(since))",
            "last item     \(SourceReport.instant(lastNew)); \(expectedSince) expected since, "
                + "\(usualGap) in a usual gap; as long by chance: \(Silence.words(for: odds))",
            "losses        \(losses) in all, last \(SourceReport.instant(lastLoss))",
        ]
    }
}

extension Silence {
    var text: String {
        let days = Int(min(onceInDays, 1e6))
        return "silent since \(SourceReport.instant(since)), odds \(Self.words(for: odds)), "
            + "by chance once in \(days) days"
    }

    /// Odds as people say them.
    static func words(for odds: Double) -> String {
        odds > 0.1 ? "\(Int((odds * 100).rounded())) %" : "1 in \(Int(min(1 / max(odds, 1e-9), 1e9).rounded()))"
    }
}

extension PollRule {
    var text: String {
        func spoken(_ seconds: Double) -> String { Quantity.spoken(seconds: Int(min(seconds, 1e9).rounded())) }
        let name = rule.rawValue.padding(toLength: 18, withPad: " ", startingAt: 0)
        return "\(name)\(spoken(asks)) -> \(spoken(delay))\(moves ? "" : " (no change)")"
    }
}

extension FetchMonth {
    var text: String {
        let megabytes = (Double(bytes) / 100_000).rounded() / 10
        let mean = polls > 0 ? milliseconds / polls : 0
        return "\(polls) polls, \(failed) failed, \(unchanged) unchanged, \(items) items, \(new) new, \(gaps) gaps, "
            + "\(megabytes) MB, \(mean) ms"
    }

    mutating func add(_ other: FetchMonth) {
        days = max(days, other.days)
        polls += other.polls
        unchanged += other.unchanged
        failed += other.failed
        offline += other.offline
        items += other.items
        new += other.new
        edited += other.edited
        gaps += other.gaps
        bytes += other.bytes
        milliseconds += other.milliseconds
        slowest = max(slowest, other.slowest)
    }
}
