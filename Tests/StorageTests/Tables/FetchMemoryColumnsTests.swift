import Foundation
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct FetchMemoryColumnsTests {
    private static let time = Samples.time()
    private static let full = FetchMemory(
        body: .max - 3, lastBody: time, lastNotModified: time.addingTimeInterval(1),
        distrustedUntil: time.addingTimeInterval(2), freshUntil: time.addingTimeInterval(3),
        move: MoveSighting(
            address: "https://new.example/خ", since: time.addingTimeInterval(4), count: 5, carries: true),
        adopted: AdoptedAddress(
            configured: "http://old.example/", address: "https://old.example/", since: time.addingTimeInterval(6)),
        absence: Absence(since: time.addingTimeInterval(7), count: 8, isGone: true))

    @Test("what was learned of a server comes back as it was", arguments: [full, FetchMemory()])
    func keeps(memory: FetchMemory) async throws {
        let store = try Store.inMemory()
        var poll = Samples.poll()
        poll.state.fetching = memory
        try await store.commit(poll)
        #expect(try await store.sourceState(of: poll.state.source)?.fetching == memory)
        #expect(try await store.sourceStates().map(\.fetching) == [memory])
    }

    @Test("what is learned later takes its place, and what is over is forgotten")
    func replaces() async throws {
        let store = try Store.inMemory()
        for memory in [Self.full, FetchMemory(body: 1), FetchMemory()] {
            var poll = Samples.poll()
            poll.state.fetching = memory
            try await store.commit(poll)
            #expect(try await store.sourceState(of: poll.state.source)?.fetching == memory)
        }
    }

    @Test("a source of an older archive has nothing to remember yet")
    func upgrades() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("archive.sqlite")
        let old = Schema.steps.prefix { $0.name != SchemaStep.polling.name }
        let fill = SchemaStep(
            name: "0007-rows",
            sql: "INSERT INTO sourceState (source, etag, failures) VALUES ('صحيفة النهر', '\"v1\"', 2);")
        try Store.open(at: path, newSeed: 7, steps: Array(old) + [fill]).close()
        let steps = Array(old) + [fill] + Schema.steps.dropFirst(old.count)
        let store = try Store.open(at: path, newSeed: 7, steps: steps)
        let state = try #require(try await store.sourceState(of: "صحيفة النهر"))
        #expect(state.fetching == FetchMemory())
        #expect(state.validators.etag == "\"v1\"")
    }
}
