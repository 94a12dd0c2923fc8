package import Foundation
package import News

/// A source that has brought nothing for longer than its own rhythm explains.
///
/// How long its gaps are is measured in items that were to be expected, hour of the week by hour of the week, so that
/// nights and weekends count for what they are. Were items independent of each other, the odds of a gap would fall
/// exponentially with its length; outlets publish in bursts, so the tail is that of a Lomax distribution with the mean and
/// the variance of the source's own gaps, which has the exponential one as its limit.
package struct Silence: Sendable, Hashable, Encodable {
    /// When the last item came.
    package var since: Date
    /// Items that were to be expected since then.
    package var expected: Double
    /// How likely a gap of the source is to be as long by chance.
    package var odds: Double
    /// Days in which chance alone brings one such gap.
    package var onceInDays: Double

    /// The odds as they are told: a power of ten that they do not exceed, so that a long silence is not told anew at each poll.
    var toldOdds: Double { max(1e-9, pow(10, log10(odds).rounded(.up))) }

    /// The odds below which a silence is odd, and the days in which chance may bring one at most.
    static let oddest = 1.0 / 1_000
    static let rarest = 90.0
    /// Gaps that a source must have shown before its silence means anything.
    static let fewestGaps = 8
    /// The shortest silence, in seconds, that anybody cares for.
    static let shortest = 6.0 * 3600

    /// The silence of a source at an instant; nil as long as there is nothing odd about it.
    package init?(of rhythm: SourceRhythm, at now: Date) {
        guard rhythm.gaps >= Self.fewestGaps, let since = rhythm.lastNew,
            now.timeIntervalSince(since) >= Self.shortest
        else { return nil }
        let rates = WeekRates(rhythm)
        let expected = rhythm.openGap + rates.items(from: rhythm.upTo, to: now)
        let mean = rhythm.meanGap
        odds = Self.tail(of: expected / mean, excess: rhythm.gapExcess)
        let gapsADay = max(rates.week / 7 / mean, 1e-6)
        onceInDays = 1 / max(odds * gapsADay, 1e-12)
        self.since = since
        self.expected = expected
        guard odds < Self.oddest, onceInDays > Self.rarest else { return nil }
    }

    /// The odds of a gap `length` times as long as the mean one.
    ///
    /// `excess` is the mean of the squares over the square of the mean: 2 for independent items, more for bursts.
    static func tail(of length: Double, excess: Double) -> Double {
        guard excess > 2.01 else { return exp(-length) }
        let shape = (2 * excess - 2) / (excess - 2)
        return pow(1 + length / (shape - 1), -shape)
    }
}

extension SourceRhythm {
    /// Gaps that count for what is believed of a source before it has shown its own.
    private static let priorGaps = 6.0

    /// The mean length of its gaps, in items to be expected.
    var meanGap: Double {
        let own = min(Double(gaps), 48)
        return max(0.2, (gapMean * own + Self.priorGaps) / (own + Self.priorGaps))
    }

    /// How much more its gaps vary than those of independent items: see `Silence.tail`.
    var gapExcess: Double {
        let own = min(Double(gaps), 48)
        let square = (gapSquare * own + 3 * Self.priorGaps) / (own + Self.priorGaps)
        return square / (meanGap * meanGap)
    }
}
