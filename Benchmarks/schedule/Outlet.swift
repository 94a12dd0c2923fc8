import Foundation

/// An invented source: when it publishes, what its feed holds, and when it fails.
///
/// Times are seconds since the beginning of the simulation, a Thursday midnight in UTC.
struct Outlet: Sendable {
    enum Life: String, Sendable, CaseIterable {
        case steady
        /// It stops publishing on some day, and its feed goes on answering.
        case dead
        /// Its feed is gone from some day on.
        case gone
        /// Its address fails for some days until the new one is found.
        case moved
        /// It fails for minutes or hours, several times a week.
        case flapping
    }

    var number: Int
    var life: Life
    /// When its items were published, ascending; those before zero are there when the watch begins.
    var items: [Double]
    /// Items that its feed holds.
    var capacity: Int
    var isDated: Bool
    /// Minutes, as the feed writes them.
    var ttl: Int?
    var updatePeriod: Int?
    var skipHours: [Int]
    /// When it does not answer.
    var failures: [ClosedRange<Double>]
    /// Several share one.
    var host: Int

    func fails(at time: Double) -> Bool { failures.contains { $0.contains(time) } }
}

/// What all of them live in.
enum World {
    static let days = 60
    static let end = Double(days) * 86_400
    /// Days of back numbers.
    static let past = 40.0
    /// When our own network is down.
    static let outages = [outage(day: 12.4, seconds: 2_400), outage(day: 41.2, seconds: 18_000)]

    private static func outage(day: Double, seconds: Double) -> ClosedRange<Double> {
        day * 86_400...day * 86_400 + seconds
    }

    static func isOffline(at time: Double) -> Bool { outages.contains { $0.contains(time) } }
}
