import Foundation

/// How another reader decides when to come back: seconds until the next visit, nil for never.
protocol Formula {
    static var name: String { get }
    init()
    mutating func next(after visit: Visit, of outlet: Outlet, at time: Double) -> Double?
}

/// Every quarter of an hour, whatever happens.
struct Fixed15: Formula {
    static let name = "fixed 15 min"
    func next(after visit: Visit, of outlet: Outlet, at time: Double) -> Double? { 900 }
}

/// Every hour, whatever happens.
struct Fixed60: Formula {
    static let name = "fixed 60 min"
    func next(after visit: Visit, of outlet: Outlet, at time: Double) -> Double? { 3_600 }
}

/// CommaFeed: half of the mean gap of what the feed holds, from 5 minutes to an hour; up to 4 hours for quiet ones.
struct CommaFeed: Formula {
    static let name = "CommaFeed"
    private var errors = 0
    private var meanGap: Double?
    private var newest: Double?

    func limited(_ seconds: Double) -> Double { min(max(seconds, 300), 3_600) }

    mutating func next(after visit: Visit, of outlet: Outlet, at time: Double) -> Double? {
        guard case .answered(let new, let held) = visit else {
            errors += 1
            return errors < 3 ? 300 : min(3_600 * Double(errors - 2), 14_400)
        }
        errors = 0
        if !new.isEmpty, let first = held.first, let last = held.last, outlet.isDated {
            newest = outlet.items[last]
            meanGap = held.count > 1 ? (outlet.items[last] - outlet.items[first]) / Double(held.count - 1) : nil
        }
        guard let newest else { return 14_400 }
        switch (time - newest) / 86_400 {
        case 30...: return 14_400
        case 14...: return 7_200
        case 7...: return 3_600
        default: return meanGap.map { limited($0 / 2) } ?? 14_400
        }
    }
}

/// Miniflux by entry frequency: the mean gap of a week, from 5 minutes to a day, not below the feed's ttl; after three
/// errors a source is given up.
struct Miniflux: Formula {
    static let name = "Miniflux"
    private var errors = 0
    private var seen: [Double] = []

    mutating func next(after visit: Visit, of outlet: Outlet, at time: Double) -> Double? {
        guard case .answered(let new, _) = visit else {
            errors += 1
            return errors < 3 ? interval(at: time, outlet) : nil
        }
        errors = 0
        for item in new { seen.append(outlet.isDated ? outlet.items[item] : time) }
        seen.removeAll { $0 < time - 7 * 86_400 }
        return interval(at: time, outlet)
    }

    private func interval(at time: Double, _ outlet: Outlet) -> Double {
        // What a busy feed holds may be less than a week: the count is extrapolated from the mean gap.
        var weekly = Double(seen.count)
        if let first = seen.first, let last = seen.last, seen.count > 1, last > first {
            weekly = max(weekly, 7 * 86_400 / ((last - first) / Double(seen.count - 1)))
        }
        let own = min(max(7 * 86_400 / max(weekly, 1e-3), 300), 86_400)
        return max(own, Double(outlet.ttl ?? 0) * 60)
    }
}

extension Formula {
    /// Runs it over all outlets, each on its own.
    static func run(_ outlets: [Outlet]) -> Tally {
        var tally = Tally()
        for outlet in outlets {
            var reading = Reading(outlet)
            var formula = Self()
            var time = Double(outlet.number % 900)
            while time < World.end {
                guard let wait = formula.next(after: reading.visit(at: time, &tally), of: outlet, at: time) else {
                    break
                }
                time += wait
            }
            tally.missed += reading.missed
        }
        return tally
    }
}
