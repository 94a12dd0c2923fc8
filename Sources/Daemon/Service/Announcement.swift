import ServiceLifecycle

/// Tells systemd when the daemon is ready and when it begins to stop.
struct Announcement: Service {
    let notifier: ServiceNotifier
    let sources: Int

    func run() async throws {
        notifier.ready("watching \(sources) sources")
        try await gracefulShutdown()
        notifier.stopping()
    }
}
