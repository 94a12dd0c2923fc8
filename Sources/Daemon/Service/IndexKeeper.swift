import Foundation
import Logging
import News
import ServiceLifecycle
import Storage

/// Builds the search index where it is missing or of an older version; otherwise each poll keeps it in step.
struct IndexKeeper: Service {
    /// How often it looks: another process may have written to the archive with other terms.
    private static let period: Duration = .seconds(60)

    let store: Store
    let time: Time
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown { await self.loop() }
    }

    private func loop() async {
        while !Task.isCancelled {
            await build()
            // Cancelled means told to stop.
            guard (try? await time.sleep(Self.period)) != nil else { return }
        }
    }

    private func build() async {
        do {
            let rebuild = SearchRebuild(store: store, time: time)
            guard try await rebuild.isNeeded() else { return }
            let started = time.now()
            logger.notice("building the search index")
            try await rebuild.run()
            logger.notice("search index", metadata: ["s": "\(Int(time.now().timeIntervalSince(started)))"])
        } catch is CancellationError, StoreError.cancelled {
            // The next start goes on where this one stopped.
        } catch {
            logger.error("search index", metadata: ["error": "\(error)"])
        }
    }
}
