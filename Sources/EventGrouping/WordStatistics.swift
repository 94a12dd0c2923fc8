import Foundation

/// In what share of stories a term occurs: a seed for the first day, then counts that fade with age.
///
/// Counts grow by a weight that rises with the day instead of being scaled down each day, after the online document
/// frequencies of USTORY (Yoon et al. 2023).
struct WordStatistics: Sendable {
    private var counts: [UInt32: Double] = [:]
    private var total = 0.0
    private var origin: Int?
    private var latest = 0
    private let seedStories: Double
    private let memoryDays: Double

    init(seedStories: Double, memoryDays: Double) {
        self.seedStories = seedStories
        self.memoryDays = max(memoryDays, 0.1)
    }

    /// Counts a story's terms, each once, on its day.
    mutating func observe(_ terms: some Sequence<UInt32>, at time: Date) {
        let day = Self.day(of: time)
        let first = origin ?? day
        if origin == nil { latest = day }
        origin = first
        // One story with a wrong date must not make all that was learned fade at once.
        latest += min(max(day - latest, 0), 30)
        let weight = weight(of: min(max(day, latest - 30), latest), from: first)
        total += weight
        for term in terms { counts[term, default: 0] += weight }
        if latest - first > 200 { restart() }
    }

    /// The share of stories that have the term, above 0 and at most 1.
    func share(of term: UInt32) -> Double {
        let now = origin.map { weight(of: latest, from: $0) } ?? 1
        let seed = FrequentWords.share(of: term) * seedStories
        return min(1, (seed + counts[term, default: 0] / now) / (seedStories + total / now))
    }

    /// Forgets terms whose counts have faded.
    mutating func forgetFaded() {
        guard let origin else { return }
        let now = weight(of: latest, from: origin)
        counts = counts.filter { $0.value / now >= 0.05 }
    }

    private func weight(of day: Int, from origin: Int) -> Double { exp(Double(day - origin) / memoryDays) }

    /// Brings the weights back to the scale of the latest day before they grow out of range.
    private mutating func restart() {
        guard let first = origin else { return }
        let now = weight(of: latest, from: first)
        counts = counts.mapValues { $0 / now }
        total /= now
        origin = latest
    }

    private static func day(of time: Date) -> Int {
        let days = (time.timeIntervalSince1970 / 86_400).rounded(.down)
        return days.isFinite && abs(days) < 1e7 ? Int(days) : 0
    }
}
