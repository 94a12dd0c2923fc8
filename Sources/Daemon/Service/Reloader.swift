import Logging
import ServiceLifecycle
import UnixSignals

/// Reads the configuration again at each hangup signal; one with problems changes nothing.
struct Reloader: Service {
    let hangups: UnixSignalsSequence
    let notifier: ServiceNotifier
    let logger: Logger
    let read: @Sendable () throws(ConfigurationError) -> Configuration
    /// Puts a configuration into force.
    let apply: @Sendable (Configuration) async throws -> Void

    func run() async throws {
        for await _ in hangups.cancelOnGracefulShutdown() {
            notifier.reloading()
            await reload()
        }
    }

    private func reload() async {
        do {
            let configuration = try read()
            try await apply(configuration)
            logger.notice("reloaded", metadata: ["sources": "\(configuration.sources.count)"])
            notifier.ready("watching \(configuration.sources.count) sources")
        } catch let error as ConfigurationError {
            for problem in error.problems { logger.error("configuration", metadata: ["problem": "\(problem)"]) }
            logger.error("the configuration in force was kept")
            notifier.ready("reload refused: \(error.problems.count) problems; the configuration in force was kept")
        } catch {
            logger.error("the configuration in force was kept", metadata: ["error": "\(error)"])
            notifier.ready("reload failed; the configuration in force was kept")
        }
    }
}
