import Fetching
import Foundation
import News
import Storage
import Synchronization
import Testing

@testable import Daemon

@Suite struct PollPassTests {
    private let sources = (0..<30).map {
        Source(name: "مصدر \($0)", url: "https://s\($0).example/feed", group: "all")
    }

    private func reading(_ source: Source) -> Reading {
        Reading(
            source: source, started: Date(timeIntervalSince1970: 0),
            result: .success(.unchanged(FetchReplySample.unchanged)),
            milliseconds: 0)
    }

    @Test("results are taken in by the order of the sources, whatever is read first")
    func order() async throws {
        var taken: [String] = []
        try await PollPass(parallel: 8).run(
            sources,
            read: { source in
                for _ in 0..<(source.name.hashValue & 15) { await Task.yield() }
                return self.reading(source)
            },
            takeIn: { taken += $0.map(\.source.name) })
        #expect(taken == sources.map(\.name))
    }

    @Test("a reading that was cancelled holds nobody up")
    func cancelled() async throws {
        var taken: [String] = []
        try await PollPass(parallel: 3).run(
            sources, read: { $0.name.hasSuffix("7") ? nil : self.reading($0) },
            takeIn: { taken += $0.map(\.source.name) })
        #expect(taken == sources.map(\.name).filter { !$0.hasSuffix("7") })
    }

    @Test("no more are read at once than allowed")
    func bounded() async throws {
        let busy = Mutex((now: 0, most: 0))
        try await PollPass(parallel: 4).run(
            sources,
            read: { source in
                busy.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
                for _ in 0..<10 { await Task.yield() }
                busy.withLock { $0.now -= 1 }
                return self.reading(source)
            }, takeIn: { _ in })
        #expect(busy.withLock(\.most) <= 4)
    }

    private func failure(_ source: Source) -> Reading {
        Reading(
            source: source, started: Date(timeIntervalSince1970: 0),
            result: .failure(SourceFault(.status(503, retryAfter: nil))), milliseconds: 0)
    }

    @Test("only what brought nothing is handed over together: a failure is known before the next poll is judged")
    func together() async throws {
        let isRead = Mutex(0)
        var taken: [[String]] = []
        try await PollPass(parallel: 4).run(
            sources,
            read: { source in
                // The first waits for all others, so that these are ready when it is.
                while source.name == "مصدر 0", isRead.withLock({ $0 < 12 }) { await Task.yield() }
                isRead.withLock { $0 += 1 }
                return source.name == "مصدر 10" ? self.failure(source) : self.reading(source)
            }, takeIn: { taken.append($0.map(\.source.name)) })
        #expect(taken.flatMap(\.self) == sources.map(\.name))
        #expect(taken.first?.count == 10)
        #expect(taken.dropFirst().first == ["مصدر 10"])
    }

    @Test("no more feeds are read ahead than are allowed at once, however slowly they are taken in")
    func ahead() async throws {
        let started = Mutex(0)
        var most = 0
        var taken = 0
        try await PollPass(parallel: 4).run(
            sources,
            read: { source in
                started.withLock { $0 += 1 }
                return self.failure(source)
            },
            takeIn: { readings in
                for _ in 0..<50 { await Task.yield() }
                most = max(most, started.withLock(\.self) - taken)
                taken += readings.count
            })
        #expect(taken == sources.count)
        #expect(most <= 4)
    }

    @Test("an error ends the pass, and nobody is left waiting")
    func fails() async {
        await #expect(throws: StoreError.self) {
            try await PollPass(parallel: 4).run(
                sources, read: { self.failure($0) }, takeIn: { _ in throw StoreError.overtaken })
        }
    }

    @Test("nothing to poll is no error")
    func nothing() async throws {
        try await PollPass(parallel: 4).run([], read: { self.reading($0) }, takeIn: { _ in })
    }
}
