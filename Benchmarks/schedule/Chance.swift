import Foundation

/// Random numbers that are the same at every run (SplitMix64).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }

    /// Whether something of that probability happens.
    mutating func happens(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

    /// Spread evenly over orders of magnitude.
    mutating func between(_ least: Double, _ most: Double) -> Double {
        exp(Double.random(in: log(least)...log(most), using: &self))
    }

    /// The time to the next of what happens so often.
    mutating func gap(rate: Double) -> Double { -log(1 - Double.random(in: 0..<1, using: &self)) / rate }

    /// One of some values with its weight.
    mutating func pick<Value>(_ values: [(Value, Double)]) -> Value {
        var left = Double.random(in: 0..<values.reduce(0) { $0 + $1.1 }, using: &self)
        for (value, weight) in values {
            left -= weight
            if left < 0 { return value }
        }
        return values[values.count - 1].0
    }
}
