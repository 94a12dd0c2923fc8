import Feeds
import Foundation

/// Times the reading of feeds in one thread: bytes in memory to `Feed`, sanitised HTML and plain text included.
///
/// Prints a line a file: its name, its size in bytes, its items, and the least CPU seconds that one reading took.
@main
enum FeedsBenchmark {
    /// CPU seconds spent on one file at least, so that small ones are read often enough to be timed.
    private static let budget = 0.5

    static func main() throws {
        for path in CommandLine.arguments.dropFirst() {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
            let reading = try best(of: bytes)
            print("\(path)\t\(bytes.count)\t\(reading.items)\t\(reading.seconds)")
        }
    }

    private static func best(of bytes: [UInt8]) throws -> (items: Int, seconds: Double) {
        let parser = FeedParser()
        var best = Double.infinity
        var spent = 0.0
        var items = 0
        var rounds = 0
        while spent < budget || rounds < 3 {
            let start = cpuSeconds()
            items = try parser.parse(bytes, url: nil, contentType: nil).items.count
            let seconds = cpuSeconds() - start
            best = min(best, seconds)
            spent += seconds
            rounds += 1
        }
        return (items, best)
    }

    private static func cpuSeconds() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
