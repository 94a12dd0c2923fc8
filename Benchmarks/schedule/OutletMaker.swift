import Foundation

/// Invents outlets with the rhythms of Arabic news: day and night, Friday, bursts, batches, and all that breaks.
struct OutletMaker {
    private var chance: Chance

    init(seed: UInt64) { chance = Chance(seed: seed) }

    mutating func outlets(_ count: Int) -> [Outlet] { (0..<count).map { outlet($0, of: count) } }

    private mutating func outlet(_ number: Int, of count: Int) -> Outlet {
        let life = chance.pick([
            (Outlet.Life.steady, 84), (.dead, 5), (.gone, 3), (.moved, 2), (.flapping, 6),
        ])
        let turn = Double.random(in: 5..<50, using: &chance) * 86_400
        var items = self.items()
        if life == .dead { items.removeAll { $0 > turn } }
        let ttl = chance.pick([(Int?.none, 80), (60, 10), (15, 6), (5, 3), (1_440, 1)])
        return Outlet(
            number: number, life: life, items: items,
            capacity: chance.pick([(5, 3), (10, 27), (15, 10), (20, 25), (30, 10), (50, 18), (100, 7)]),
            isDated: !chance.happens(0.08), ttl: ttl,
            updatePeriod: ttl == nil && chance.happens(0.4) ? 60 : nil,
            skipHours: chance.happens(0.02) ? [0, 1, 2, 3] : [], failures: failures(life, from: turn),
            // One in five lives with others on a platform.
            host: chance.happens(0.2) ? -1 - Int.random(in: 0..<20, using: &chance) : number)
    }

    private mutating func failures(_ life: Outlet.Life, from turn: Double) -> [ClosedRange<Double>] {
        switch life {
        case .steady, .dead:
            // Even the steady ones are down for a while now and then.
            return chance.happens(0.5) ? [outage(from: Double.random(in: 0..<World.end, using: &chance))] : []
        case .gone: return [turn...World.end]
        case .moved: return [turn...turn + Double.random(in: 1...5, using: &chance) * 86_400]
        case .flapping:
            var failures: [ClosedRange<Double>] = []
            var time = chance.gap(rate: 4.0 / (7 * 86_400))
            while time < World.end {
                failures.append(outage(from: time))
                time = (failures.last?.upperBound ?? time) + chance.gap(rate: 4.0 / (7 * 86_400))
            }
            return failures
        }
    }

    private mutating func outage(from start: Double) -> ClosedRange<Double> {
        start...start + chance.between(600, 21_600)
    }

    // MARK: Rhythm

    /// Items a day: few agencies, many papers, very many pages that say something now and then.
    private mutating func pace() -> Double {
        let range = chance.pick([
            ((200.0, 500.0), 3), ((60.0, 200.0), 12), ((15.0, 60.0), 35), ((3.0, 15.0), 30), ((0.2, 3.0), 20),
        ])
        return chance.between(range.0, range.1)
    }

    private mutating func items() -> [Double] {
        let pace = pace()
        let week = weekShape(isFlat: pace > 200 || chance.happens(0.1))
        let batch = chance.happens(0.2) ? Double.random(in: 2...6, using: &chance) : 1
        let storms = self.storms()
        var items: [Double] = []
        var level = 1.0
        for hour in Int(-World.past * 24)..<World.days * 24 {
            if hour % 168 == 0 { level = min(1.6, max(0.6, level * chance.between(0.85, 1.18))) }
            let start = Double(hour) * 3600
            let storm = storms.first { $0.time.contains(start) }?.strength ?? 1
            let rate = pace / 24 * week[((hour % 168) + 168) % 168] * level * storm / batch
            guard rate > 1e-6 else { continue }
            var time = start + chance.gap(rate: rate) * 3600
            while time < start + 3600 {
                let count = batch == 1 ? 1 : Int.random(in: 1...Int(2 * batch - 1), using: &chance)
                for place in 0..<count { items.append(time + Double(place)) }
                time += chance.gap(rate: rate) * 3600
            }
        }
        return items.sorted()
    }

    /// Hours in which something happened: several times as much as usual.
    private mutating func storms() -> [(time: ClosedRange<Double>, strength: Double)] {
        var storms: [(time: ClosedRange<Double>, strength: Double)] = []
        var time = chance.gap(rate: 1.0 / (8 * 86_400))
        while time < World.end {
            let end = time + Double.random(in: 1...8, using: &chance) * 3600
            storms.append((time...end, chance.between(2, 6)))
            time = end + chance.gap(rate: 1.0 / (8 * 86_400))
        }
        return storms
    }

    /// How much more than the mean is published in each hour of the week, which begins on a Thursday in UTC.
    private mutating func weekShape(isFlat: Bool) -> [Double] {
        let zone = chance.pick([(3, 60), (2, 20), (1, 12), (4, 8)])
        let friday = isFlat ? 0.8 : chance.between(0.25, 0.8)
        let saturday = isFlat ? 0.9 : chance.between(0.5, 1)
        let own = (0..<24).map { _ in chance.between(0.7, 1.4) }
        let shape = (0..<168).map { hour -> Double in
            let local = hour + zone
            let day = (local / 24 + 4) % 7
            let level = isFlat ? 0.5 + Self.day[local % 24] / 2 : Self.day[local % 24]
            return level * own[local % 24] * (day == 5 ? friday : day == 6 ? saturday : 1)
        }
        let mean = shape.reduce(0, +) / 168
        return shape.map { $0 / mean }
    }

    /// A newsroom's day, in its own time.
    private static let day = [
        0.5, 0.3, 0.15, 0.1, 0.08, 0.12, 0.3, 0.6, 1.0, 1.5, 1.8, 1.9, 1.8, 1.7, 1.6, 1.4, 1.3, 1.3, 1.4, 1.5, 1.5, 1.3,
        1.1, 0.8,
    ]
}
