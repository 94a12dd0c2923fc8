import Foundation
import Logging
import TestSupport
import Testing

@testable import Daemon

@Suite struct WatchdogTests {
    private let clock = ManualClock(Date(timeIntervalSince1970: 1_800_000_000))

    @Test("the supervisor's patience is read from the environment")
    func limit() {
        #expect(Watchdog.limit(environment: ["WATCHDOG_USEC": "120000000"]) == .seconds(120))
        #expect(Watchdog.limit(environment: ["WATCHDOG_USEC": "0"]) == nil)
        #expect(Watchdog.limit(environment: ["WATCHDOG_USEC": "soon"]) == nil)
        #expect(Watchdog.limit(environment: [:]) == nil)
    }

    @Test("signs of life stop when a part stands still for as long as the supervisor allows, and not before")
    func still() async throws {
        let folder = try TemporaryFolder()
        let socket = try NotifySocket(path: folder.path("notify"))
        let pulse = Pulse()
        let watchdog = Watchdog(
            notifier: ServiceNotifier(environment: ["NOTIFY_SOCKET": socket.path]), pulse: pulse, time: clock.time,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, limit: .seconds(120))
        await pulse.beat(.poller)
        await pulse.beat(.digests)
        let running = Task { try await watchdog.run() }
        // Looks every 20 s: the first sees progress, the next five are within 120 s of it, the seventh is not.
        for _ in 1...6 {
            await clock.somebodySleeps()
            clock.advance(by: 20)
        }
        await clock.somebodySleeps()
        running.cancel()
        try await running.value
        ServiceNotifier(environment: ["NOTIFY_SOCKET": socket.path]).stopping()
        #expect(await socket.messages.holds("STOPPING=1"))
        #expect(socket.messages.lines.filter { $0 == "WATCHDOG=1" }.count == 6)
    }
}
