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
        try await cancelWhenGracefulShutdown { try await self.loop() }
    }

    private func loop() async throws {
        var faults = ToldFaults()
        while !Task.isCancelled {
            try await build(&faults)
            // Cancelled means told to stop.
            guard (try? await time.sleep(Self.period)) != nil else { return }
        }
    }

    private func build(_ faults: inout ToldFaults) async throws {
        let search = SearchRebuild(store: store, time: time)
        let reading = ReadingRebuild(store: store, time: time)
        try await build("search index", &faults, if: search.isNeeded) { try await search.run() }
        try await build("index of threads", &faults, if: reading.isNeeded) { try await reading.run() }
    }

    private func build(
        _ name: String, _ faults: inout ToldFaults, if isNeeded: () async throws -> Bool, _ run: () async throws -> Void
    ) async throws {
        do {
            guard try await isNeeded() else { return faults.end(name) }
            let started = time.now()
            logger.notice("building the \(name)")
            try await run()
            logger.notice("\(name)", metadata: ["s": "\(Int(time.now().timeIntervalSince(started)))"])
        } catch is CancellationError, StoreError.cancelled {
            // The next start goes on where this one stopped.
        } catch let error as StoreError where error.isDamage {
            // No later try mends that.
            throw error
        } catch {
            if faults.isNew("\(error)", of: name) { logger.error("\(name)", metadata: ["error": "\(error)"]) }
        }
    }
}
