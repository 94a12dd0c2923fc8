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
        tell("{\"stopped\": \(took / .seconds(1))}")
    }

    private func drive() {
        var stillness = Stillness(page: page, server: server)
        repeat { stillness.wait() } while !clock.hasSleepers
        for instant in instants {
            while clock.now < instant {
                clock.leap(limit: instant)
                stillness.wait()
            }
            measure()
        }
        askedToStop.withLock { $0 = .now }
        kill(getpid(), SIGTERM)
    }

    private func measure() {
        let heap = mallinfo2()
        let now = clock.now.timeIntervalSince1970
        tell("{\"now\": \(now), \"heap\": \(heap.uordblks + heap.hblkhd), \"free\": \(heap.fordblks)}")
    }

    /// Prints a line and waits for the answer.
    private func tell(_ line: String) {
        print(line)
        fflush(nil)
        _ = readLine()
    }
}
