import CMalloc
import Foundation
import Glibc
import Synchronization

/// Lets the clock leap whenever nothing is under way, and stops at each instant that is to be measured.
final class ClockDriver: Sendable {
    private let clock: LeapingClock
    private let page: SharedPage
    private let server: pid_t
    private let instants: [Date]
    private let askedToStop = Mutex(ContinuousClock.now)

    init(clock: LeapingClock, page: SharedPage, server: pid_t, instants: [Date]) {
        self.clock = clock
        self.page = page
        self.server = server
        self.instants = instants
    }

    /// Drives the clock on a thread of its own, since nothing may be under way where it asks.
    func start() {
        let thread = Thread { self.drive() }
        thread.name = "clock"
        thread.start()
    }

    /// Tells how long the daemon took to stop.
    func tellEnd() {
        let took = ContinuousClock.now - askedToStop.withLock { $0 }
        print("{\"stopped\": \(took / .seconds(1)), \"descriptors\": \(Self.descriptors())}")
    }

    private func drive() {
        var stillness = Stillness(page: page, server: server)
        repeat { stillness.wait() } while !clock.hasSleepers
        for instant in instants {
            while clock.now < instant {
                clock.leap(limit: instant)
                stillness.wait()
            }
            measure(stillness)
        }
        askedToStop.withLock { $0 = .now }
        kill(getpid(), SIGTERM)
    }

    private func measure(_ stillness: Stillness) {
        let heap = mallinfo2()
        let used = heap.uordblks + heap.hblkhd
        print(
            "{\"now\": \(clock.now.timeIntervalSince1970), \"heap\": \(used), \"free\": \(heap.fordblks), "
                + "\"threads\": \(stillness.threads), \"descriptors\": \(Self.descriptors() - stillness.descriptors)}")
        fflush(nil)
        _ = readLine()
    }

    /// Descriptors that are open, but the one that lists them.
    private static func descriptors() -> Int {
        guard let folder = unsafe opendir("/proc/self/fd") else { return 0 }
        defer { unsafe closedir(folder) }
        var count = 0
        while unsafe readdir(folder) != nil { count += 1 }
        // `.`, `..` and the folder.
        return count - 3
    }
}
