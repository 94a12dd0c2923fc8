import Foundation
import News

/// Items an hour that a source is expected to bring, by hour of the week: a pure estimate.
///
/// The source's mean rate, times what its hour of the day and its day of the week have shown, times what that one hour of
/// the week has. Each factor begins at one and moves away as items are counted, so that a few items at night do not make
/// a night paper.
struct WeekRates: Sendable {
    /// Items an hour, by hour of the week.
    let rates: [Double]
    /// Items in a week.
    let week: Double

    /// What an hour's count keeps when that hour comes round again.
    static let memory = 0.75
    /// An hour with one item: what is believed of a source before it has shown anything.
    private static let priorItems = 1.0
    private static let priorHours = 1.0
    /// Items in which a factor comes half of the way to what was counted.
    private static let hourDoubt = 3.0
    private static let dayDoubt = 6.0
    private static let cellDoubt = 4.0
    /// Sums of the weights of so many earlier weeks.
    private static let sums: [Double] = (0...64).reduce(into: []) { sums, week in
        sums.append((sums.last ?? 0) + (week == 0 ? 0 : pow(memory, Double(week))))
    }

    init(_ rhythm: SourceRhythm) {
        let counts = rhythm.hours
        let exposures = Self.exposures(of: rhythm)
        var (hours, days) = (Array(repeating: Factor(), count: 24), Array(repeating: Factor(), count: 7))
        var total = Factor()
        for cell in 0..<SourceRhythm.hoursOfWeek {
            let (count, exposure) = (Double(counts[cell]) / Double(SourceRhythm.item), exposures[cell])
            total.add(count, exposure)
            days[cell / 24].add(count, exposure)
            // Half of the neighbours' weight.
            let hour = cell % 24
            hours[hour].add(2 * count / 4, 2 * exposure / 4)
            hours[hour == 0 ? 23 : hour - 1].add(count / 4, exposure / 4)
            hours[hour == 23 ? 0 : hour + 1].add(count / 4, exposure / 4)
        }
        let mean = (total.count + Self.priorItems) / (total.expected + Self.priorHours)
        let byHour = hours.map { $0.value(per: mean, doubt: Self.hourDoubt) }
        let byDay = days.map { $0.value(per: mean, doubt: Self.dayDoubt) * mean }
        var rates = Array(repeating: 0.0, count: SourceRhythm.hoursOfWeek)
        for cell in rates.indices { rates[cell] = byHour[cell % 24] * byDay[cell / 24] }
        let prior = rates
        var week = 0.0
        for cell in rates.indices {
            let before = cell == 0 ? SourceRhythm.hoursOfWeek - 1 : cell - 1
            let after = cell + 1 == SourceRhythm.hoursOfWeek ? 0 : cell + 1
            let count = Double(counts[before]) + 2 * Double(counts[cell]) + Double(counts[after])
            let expected =
                exposures[before] * prior[before] + 2 * exposures[cell] * prior[cell] + exposures[after] * prior[after]
            rates[cell] *=
                (count / Double(SourceRhythm.item) / 4 + Self.cellDoubt) / (expected / 4 + Self.cellDoubt)
            week += rates[cell]
        }
        self.rates = rates
        self.week = week
    }

    /// Items to be expected from one instant to another.
    func items(from start: Date, to end: Date) -> Double {
        var (hour, last) = (start.hours, end.hours)
        guard last > hour else { return 0 }
        let weeks = ((last - hour) / Double(SourceRhythm.hoursOfWeek)).rounded(.down)
        var items = weeks * week
        last -= weeks * Double(SourceRhythm.hoursOfWeek)
        while hour < last {
            let next = min(hour.rounded(.down) + 1, last)
            items += (next - hour) * rate(at: hour)
            hour = next
        }
        return items
    }

    /// Seconds after which so many items are to be expected, at most `limit`.
    ///
    /// `heat` is how much faster than usual they come just now; it fades with the hours.
    func wait(for items: Double, from start: Date, heat: Double = 1, limit: Double) -> Double {
        var (hour, left) = (start.hours, items)
        let end = hour + limit / 3600
        while hour < end {
            let next = min(hour.rounded(.down) + 1, end)
            let fading = exp2(-(hour - start.hours) / SourceRhythm.heatHours)
            let rate = rate(at: hour) * (1 + (heat - 1) * fading)
            if rate * (next - hour) >= left { return (hour + left / rate - start.hours) * 3600 }
            left -= rate * (next - hour)
            hour = next
        }
        return limit
    }

    func rate(at hour: Double) -> Double { rates[SourceRhythm.cell(of: hour)] }

    /// Hours that each hour of the week has been observed, those of earlier weeks with less weight.
    private static func exposures(of rhythm: SourceRhythm) -> [Double] {
        let (start, end) = (rhythm.since.hours, rhythm.upTo.hours)
        var hour = end.rounded(.down)
        var cell = SourceRhythm.cell(of: hour)
        var exposures = Array(repeating: 0.0, count: SourceRhythm.hoursOfWeek)
        for _ in exposures.indices {
            exposures[cell] = exposure(of: hour, from: start, to: end)
            hour -= 1
            cell = cell == 0 ? SourceRhythm.hoursOfWeek - 1 : cell - 1
        }
        return exposures
    }

    /// What has been observed of an hour and of the same hour in earlier weeks.
    private static func exposure(of hour: Double, from start: Double, to end: Double) -> Double {
        let newest = max(0, min(hour + 1, end) - max(hour, start))
        guard hour >= start else { return newest }
        let weeks = min(Int((hour - start) / Double(SourceRhythm.hoursOfWeek)), sums.count - 2)
        // The first of the hours may have been observed in part.
        let oldest = hour - Double(weeks + 1) * Double(SourceRhythm.hoursOfWeek)
        return newest + sums[weeks] + max(0, oldest + 1 - start) * (sums[weeks + 1] - sums[weeks])
    }
}

/// What was counted beside what was to be expected.
private struct Factor {
    var count = 0.0
    var expected = 0.0

    mutating func add(_ count: Double, _ expected: Double) {
        self.count += count
        self.expected += expected
    }

    func value(per mean: Double, doubt: Double) -> Double { (count + doubt) / (expected * mean + doubt) }
}

extension Date {
    /// Hours since 1970.
    var hours: Double { timeIntervalSince1970 / 3600 }
}

extension SourceRhythm {
    /// Hours in which a burst is half forgotten.
    static let heatHours = 2.0

    /// The hour of the week of an hour since 1970.
    static func cell(of hour: Double) -> Int {
        let cell = Int(hour.rounded(.down)) % hoursOfWeek
        return cell < 0 ? cell + hoursOfWeek : cell
    }
}
