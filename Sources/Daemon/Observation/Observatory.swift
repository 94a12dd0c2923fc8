import EventGrouping
import Foundation
import Metrics
import News
import Storage

/// Answers those who watch the watcher, one after another: however many ask, one page is made at a time.
actor Observatory {
    /// What is asked for.
    enum Page: String, Sendable, CaseIterable {
        case metrics = "/metrics"
        case health = "/healthz"
        case readiness = "/readyz"
    }

    struct Answer: Sendable {
        var isGood: Bool
        var mediaType = "text/plain; charset=utf-8"
        var body: [UInt8]

        fileprivate init(isGood: Bool, line: String) {
            self.isGood = isGood
            body = Array(Terminal.plain(line).utf8) + [UInt8(ascii: "\n")]
        }

        fileprivate init(_ page: MetricsText) {
            isGood = true
            mediaType = MetricsText.mediaType
            body = page.bytes
        }
    }

    private let instruments: Instruments
    private let store: Store
    private let time: Time
    private let started: Date

    init(instruments: Instruments, store: Store, time: Time) {
        self.instruments = instruments
        self.store = store
        self.time = time
        started = time.now()
    }

    func answer(_ page: Page) async -> Answer {
        switch page {
        case .metrics: await metrics()
        case .health: await health()
        case .readiness: readiness()
        }
    }

    /// The process answers and the archive can be read.
    private func health() async -> Answer {
        do {
            let counters = try await store.counters()
            return Answer(isGood: true, line: "ok: \(counters.article.rawValue) articles so far")
        } catch {
            return Answer(isGood: false, line: "the archive does not answer: \(error)")
        }
    }

    private func readiness() -> Answer {
        let readiness = Readiness(of: instruments.reading.sources, at: time.now())
        return Answer(isGood: readiness.isReady, line: readiness.reason)
    }

    private func metrics() async -> Answer {
        let openSince = time.now().addingTimeInterval(-GroupingParameters.standard.windowHours * 3600)
        let page = MetricsPage(
            figures: instruments.reading, archive: try? await store.observation(openSince: openSince),
            files: [("main", store.path), ("wal", store.path + "-wal")].map { ($0, Self.size(of: $1)) },
            started: started, process: .own)
        return Answer(page.text)
    }

    /// Bytes of a file; 0 when there is none.
    private static func size(of path: String) -> Int {
        (try? URL(filePath: path).resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0
    }
}
