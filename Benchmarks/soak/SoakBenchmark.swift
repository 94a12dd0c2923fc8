import Daemon
import Foundation

/// The daemon, whole, under a clock that leaps: what `run.py` starts beside its server, and asks about its memory.
///
/// Arguments: the configuration, the page shared with the server, the server's process, then instants in seconds since 1970: when the
/// simulation begins, and each at which it stands still to be measured. At each it prints a line of JSON and waits for a line
/// on standard input; after the last it sends itself SIGTERM, and prints how long the daemon took to stop.
@main
enum SoakBenchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let numbers = arguments.dropFirst(2).compactMap { Double($0) }
        guard numbers.count >= 3, let configuration = arguments.first else {
            let usage = "usage: soak-benchmark CONFIGURATION PAGE SERVER START INSTANT…\n"
            FileHandle.standardError.write(Data(usage.utf8))
            exit(64)
        }
        let instants = numbers.dropFirst().map { Date(timeIntervalSince1970: $0) }
        let page = try SharedPage(path: arguments[arguments.startIndex + 1])
        let clock = LeapingClock(now: instants[0], page: page)
        let driver = ClockDriver(
            clock: clock, page: page, server: pid_t(numbers[0]), instants: Array(instants.dropFirst()))
        driver.start()
        try await Monitor.run(configurationPath: configuration, environment: [:], time: clock.time)
        driver.tellEnd()
    }
}
