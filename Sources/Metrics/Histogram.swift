/// Observations counted by size.
package struct Histogram: Sendable, Hashable {
    /// The upper bounds of the buckets, ascending; above the last there is one more, without bound.
    package let bounds: [Double]
    /// Observations by bucket, each in the first that holds it.
    private(set) var counts: [Int]
    /// All observations together.
    package private(set) var sum = 0.0

    package init(bounds: [Double]) {
        self.bounds = bounds
        counts = Array(repeating: 0, count: bounds.count + 1)
    }

    /// How many there were.
    package var count: Int { counts.reduce(0, +) }

    /// Counts one; what is no number is not counted, since it would spoil the sum for good.
    package mutating func observe(_ value: Double) {
        guard value.isFinite else { return }
        counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
        sum += value
    }

    /// The observations up to each bound, and at last all of them.
    var cumulative: [Int] {
        var total = 0
        return counts.map { count in
            total += count
            return total
        }
    }
}
