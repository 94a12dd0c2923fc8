import Daemon
import Foundation
import News

/// Sixty days of two thousand invented sources, polled by Marsad's board and schedule and by what others do, in simulated time.
///
/// Prints a row for each: requests, requests for each item, requests that brought nothing, delay from publication to ingest,
/// items lost because the feed no longer held them, items missed because the source was given up. The number of sources and
/// the seed may be given as arguments.
@main
enum ScheduleBenchmark {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        let outlets = outlets(count: arguments.first ?? 2_000, seed: UInt64(arguments.dropFirst().first ?? 7))
        let items = outlets.reduce(0) { $0 + $1.items.count { $0 >= 0 } }
        print("\(outlets.count) sources, \(World.days) days, \(items) items")
        print(row(heads))
        var marsad = MarsadRun(outlets, bounds: ConfigurationDefaults.bounds)
        let base = Fixed15.run(outlets)
        marsad.run()
        report("Marsad", marsad.tally, base: base.requests)
        report(Fixed15.name, base, base: base.requests)
        report(Fixed60.name, Fixed60.run(outlets), base: base.requests)
        report(CommaFeed.name, CommaFeed.run(outlets), base: base.requests)
        report(Miniflux.name, Miniflux.run(outlets), base: base.requests)
        let dead = Set(outlets.filter { $0.life == .dead }.map(\.number))
        print(
            "possible losses noticed: \(marsad.gaps); dead sources reported silent: "
                + "\(marsad.silences.intersection(dead).count) of \(dead.count); others: "
                + "\(marsad.silences.subtracting(dead).count); failures billed in our own outages: \(marsad.billed)")
    }

    private static let heads = [
        "schedule", "requests", "of fixed 15", "per item", "wasted", "median min", "p95 min", "lost", "missed",
        "peak/min",
    ]

    private static func outlets(count: Int, seed: UInt64) -> [Outlet] {
        var maker = OutletMaker(seed: seed)
        return maker.outlets(count)
    }

    private static func report(_ name: String, _ tally: Tally, base: Int) {
        let sorted = tally.delays.sorted()
        print(
            row([
                name, "\(tally.requests)", rounded(Double(tally.requests) / Double(base), 3),
                rounded(Double(tally.requests) / Double(max(1, sorted.count)), 2),
                rounded(100 * Double(tally.wasted) / Double(max(1, tally.requests)), 1) + " %",
                rounded(tally.delay(0.5, sorted: sorted), 1), rounded(tally.delay(0.95, sorted: sorted), 1),
                "\(tally.lost)", "\(tally.missed)", "\(tally.peak)",
            ]))
    }

    private static func rounded(_ value: Double, _ places: Int) -> String {
        let scale = pow(10, Double(places))
        return "\((value * scale).rounded() / scale)"
    }

    private static func row(_ cells: [String]) -> String {
        let first = cells[0].padding(toLength: 14, withPad: " ", startingAt: 0)
        return first + cells.dropFirst().map { String(repeating: " ", count: max(1, 13 - $0.count)) + $0 }.joined()
    }
}
