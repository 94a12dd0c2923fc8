import Foundation
import Logging
import News
import ServiceLifecycle
import Storage

/// Builds the search index, and what threads and days are found by, where they are missing or of an older version;
/// otherwise each poll keeps them in step.
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
        let search = SearchRebuild(store: store, time: time)
        let reading = ReadingRebuild(store: store, time: time)
        await build("search index", if: search.isNeeded) { try await search.run() }
        await build("index of threads", if: reading.isNeeded) { try await reading.run() }
    }

    private func build(
        _ name: String, if isNeeded: () async throws -> Bool, _ run: () async throws -> Void
    ) async {
        do {
            guard try await isNeeded() else { return }
            let started = time.now()
            logger.notice("building the \(name)")
            try await run()
            logger.notice("\(name)", metadata: ["s": "\(Int(time.now().timeIntervalSince(started)))"])
        } catch is CancellationError, StoreError.cancelled {
            // The next start goes on where this one stopped.
        } catch {
            logger.error("\(name)", metadata: ["error": "\(error)"])
        }
    }
}
