import Foundation
import Logging
import ServiceLifecycle

/// Tells systemd that the daemon is alive, as long as each of its parts makes progress.
struct Watchdog: Service {
    /// Looks at the parts within the time that systemd allows between two signs of life.
    private static let looks = 6
    /// How long a part may be still at least, however little systemd allows: some go round every ten seconds.
    private static let leastPatience: Duration = .seconds(30)

    let notifier: ServiceNotifier
    let pulse: Pulse
    let time: Time
    let logger: Logger
    /// What systemd allows between two signs of life; nil when it asks for none.
    let limit: Duration?

    /// Reads `WATCHDOG_USEC` as systemd sets it (`sd_watchdog_enabled(3)`).
    static func limit(environment: [String: String]) -> Duration? {
        environment["WATCHDOG_USEC"].flatMap(Int.init).flatMap { $0 > 0 ? .microseconds($0) : nil }
    }

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { try await watch() }
        } catch is CancellationError {
            // Told to stop: an end in order, and no failure of the daemon.
        }
    }

    private func watch() async throws {
        guard let limit else {
            // Nothing to do until the end; a service that returns early would end the daemon.
            while true { try await time.sleep(.seconds(3600)) }
        }
        let pause = limit / Self.looks
        let patience = max(Self.looks, Int((Self.leastPatience / pause).rounded(.up)))
        while true {
            let frozen = await pulse.look(patience: patience)
            if frozen.isEmpty {
                notifier.alive()
            } else {
                let parts = frozen.map(\.rawValue).joined(separator: ",")
                logger.critical("no progress: systemd will end marsad", metadata: ["parts": "\(parts)"])
            }
            try await time.sleep(pause)
        }
    }
}
