import Foundation
import ServiceLifecycle

/// Tells systemd that the daemon is alive, as long as each of its parts makes progress.
struct Watchdog: Service {
    let notifier: ServiceNotifier
    let pulse: Pulse
    let time: Time
    /// Half of what systemd allows between two signs of life; nil when it asks for none.
    let period: Duration?

    /// Reads `WATCHDOG_USEC` as systemd sets it (`sd_watchdog_enabled(3)`).
    static func period(environment: [String: String]) -> Duration? {
        environment["WATCHDOG_USEC"].flatMap(Int.init).flatMap { $0 > 0 ? .microseconds($0 / 2) : nil }
    }

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { try await watch() }
        } catch is CancellationError {
            // Told to stop: an end in order, and no failure of the daemon.
        }
    }

    private func watch() async throws {
        guard let period else {
            // Nothing to do until the end; a service that returns early would end the daemon.
            while true { try await time.sleep(.seconds(3600)) }
        }
        let patience = Double(period.components.seconds) * 2 + Double(period.components.attoseconds) / 5e17
        while true {
            if await pulse.isAlive(since: time.now().addingTimeInterval(-max(patience, 30))) { notifier.alive() }
            try await time.sleep(period)
        }
    }
}
