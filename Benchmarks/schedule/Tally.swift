import Foundation

/// What a schedule cost and brought.
struct Tally {
    var requests = 0
    var failed = 0
    /// Requests that brought nothing new.
    var wasted = 0
    /// Items that left the feed before they were seen.
    var lost = 0
    /// Items that nobody came to see, because the source was given up.
    var missed = 0
    /// Seconds from publication to ingest.
    var delays: [Float] = []
    private var minutes: [Int32] = Array(repeating: 0, count: World.days * 1_440 + 1)

    mutating func note(requestAt time: Double) { minutes[min(max(0, Int(time / 60)), minutes.count - 1)] += 1 }

    mutating func add(_ other: Tally) {
        requests += other.requests
        failed += other.failed
        wasted += other.wasted
        lost += other.lost
        missed += other.missed
        delays += other.delays
        for minute in minutes.indices { minutes[minute] += other.minutes[minute] }
    }

    /// Most requests in one minute after the first hour.
    var peak: Int { Int(minutes.dropFirst(60).max() ?? 0) }

    /// Minutes that this share of the items came later than at most.
    func delay(_ share: Double, sorted: [Float]) -> Double {
        guard !sorted.isEmpty else { return 0 }
        return Double(sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]) / 60
    }
}
