import Foundation
import News
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
            takeIn: { taken.append($0.source.name) })
        #expect(taken == sources.map(\.name))
    }

    @Test("a reading that was cancelled holds nobody up")
    func cancelled() async throws {
        var taken: [String] = []
        try await PollPass(parallel: 3).run(
            sources, read: { $0.name.hasSuffix("7") ? nil : self.reading($0) }, takeIn: { taken.append($0.source.name) }
        )
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

    @Test("nothing to poll is no error")
    func nothing() async throws {
        try await PollPass(parallel: 4).run([], read: { self.reading($0) }, takeIn: { _ in })
    }
}
