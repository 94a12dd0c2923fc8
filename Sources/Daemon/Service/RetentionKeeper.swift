import Foundation
import Logging
import ServiceLifecycle
import Storage

/// Lets go of what the owner does not want to be kept any longer, a part at a time, beside whoever writes the archive.
actor RetentionKeeper: Service {
    private static let period: Duration = .seconds(3600)

    private var pass: RetentionPass
    private let logger: Logger
    private var faults = ToldFaults()

    init(pass: RetentionPass, logger: Logger) {
        self.pass = pass
        self.logger = logger
    }

    /// Keeps things for other times from now on.
    func replace(keep: RetentionConfiguration) { pass.keep = keep }

    func run() async throws {
        try await cancelWhenGracefulShutdown { try await self.loop() }
    }

    private func loop() async throws {
        while !Task.isCancelled {
            try await look()
            // Cancelled means told to stop.
            guard (try? await pass.time.sleep(Self.period)) != nil else { return }
        }
    }

    private func look() async throws {
        do {
            let done = try await pass.run()
            faults.end("retention")
            guard done.articles > 0 || done.texts > 0 else { return }
            logger.notice("retention", metadata: ["articles": "\(done.articles)", "texts": "\(done.texts)"])
        } catch is CancellationError, StoreError.cancelled {
            // The next start goes on where this one stopped.
        } catch let error as StoreError where error.isDamage {
            throw error
        } catch {
            if faults.isNew("\(error)", of: "retention") { logger.error("retention", metadata: ["error": "\(error)"]) }
        }
    }
}

/// One going through the archive for what is kept too long.
struct RetentionPass: Sendable {
    /// Articles in one transaction: a fraction of a second.
    private static let batch = 100
    /// Between two of them, so that polls and other processes get their turn.
    private static let pause: Duration = .milliseconds(120)
    /// Days of the last 30 that must have had polls: a clock that jumped ahead must not cost the archive.
    static let provenDays = 14

    let store: Store
    let time: Time
    var keep: RetentionConfiguration

    /// How many articles were removed, and how many lost their text.
    func run() async throws -> (articles: Int, texts: Int) {
        guard keep != RetentionConfiguration() else { return (0, 0) }
        let now = time.now()
        guard try await store.activeDays(until: now) >= Self.provenDays else { return (0, 0) }
        let store = store
        try await store.tidyForgotten()
        let articles = try await parts(keep.articles, before: now) { limit in
            try await store.forget(
                before: limit, atMost: Self.batch, scheme: SearchIndexer.scheme, at: now, terms: SearchIndexer.texts)
        }
        let texts = try await parts(keep.texts, before: now) { limit in
            try await store.shorten(
                before: limit, atMost: Self.batch, scheme: SearchIndexer.scheme, terms: SearchIndexer.texts)
        }
        return (articles, texts)
    }

    private func parts(_ kept: Int?, before now: Date, _ take: (Date) async throws -> Int) async throws -> Int {
        guard let kept else { return 0 }
        let limit = now.addingTimeInterval(-Double(kept))
        var all = 0
        while case let count = try await take(limit), count > 0 {
            all += count
            try await time.sleep(Self.pause)
        }
        return all
    }
}
