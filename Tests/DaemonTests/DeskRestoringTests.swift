import Foundation
import News
import Storage
import TestSupport
import Testing

@testable import Daemon

/// The memory of the last days as it is read back from an archive.
@Suite struct DeskRestoringTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func open(_ name: String) throws -> Store { try Store.open(at: folder.path("\(name).sqlite"), newSeed: 11) }

    private func takeIn(_ poll: InventedPolls.Poll, by pipeline: Pipeline) async throws {
        _ = try await pipeline.takeIn(poll.reading, now: poll.now) { _ in PollPlan(at: poll.now) }
    }

    /// All that was decided of every article, what became of events, and what is kept of the last days.
    private func picture(of store: Store) async throws -> [String] {
        var picture = ["\(try await store.counters())"]
        for number in 1...(try await store.counters().article.rawValue) {
            let id = ArticleID(rawValue: number)
            let record = try #require(try await store.article(id))
            let event = try await store.event(record.event.event)
            let moves = try await store.moves(of: id)
            picture.append("\(record.family) \(record.event) \(event?.event.thread as Any) \(moves)")
        }
        return picture + (try await store.recall { try Self.memory($0) })
    }

    private static func memory(_ memory: MemoryReader) throws -> [String] {
        var picture: [String] = ["\(try memory.counts() as Any)"]
        try memory.forEachHeld { picture.append("\($0)") }
        return picture + (try memory.repeatedLines().sorted { $0.key < $1.key }.map { "\($0)" })
    }

    private func undisturbed(_ polls: [InventedPolls.Poll]) async throws -> Store {
        let store = try open("undisturbed")
        let pipeline = try await Pipeline(store: store, now: .distantPast)
        for poll in polls {
            try await takeIn(poll, by: pipeline)
            #expect(try await store.counters() == pipeline.desk.counters, "nothing makes it read the archive again")
        }
        return store
    }

    @Test(
        "a daemon that is stopped and started again decides byte for byte as one that never stopped",
        arguments: [1, 4, 6] as [UInt64])
    func stopped(seed: UInt64) async throws {
        let polls = InventedPolls(seed: seed, days: 10, storiesADay: 9).polls
        let expected = try await picture(of: try await undisturbed(polls))
        var generator = SeededGenerator(seed: seed)
        var store = try open("stopped")
        var pipeline = try await Pipeline(store: store, now: .distantPast)
        for poll in polls {
            if Int.random(in: 0..<4, using: &generator) == 0 {
                try store.close()
                store = try open("stopped")
                pipeline = try await Pipeline(store: store, now: poll.now)
            }
            try await takeIn(poll, by: pipeline)
        }
        #expect(try await picture(of: store) == expected)
        #expect(try await store.integrityCheck().isEmpty)
    }

    @Test("two processes that take turns decide byte for byte as one", arguments: [4, 5] as [UInt64])
    func twoProcesses(seed: UInt64) async throws {
        let polls = InventedPolls(seed: seed, days: 9, storiesADay: 9).polls
        let expected = try await picture(of: try await undisturbed(polls))
        var generator = SeededGenerator(seed: seed)
        let stores = [try open("shared"), try open("shared")]
        let pipelines = [
            try await Pipeline(store: stores[0], now: .distantPast),
            try await Pipeline(store: stores[1], now: .distantPast),
        ]
        for poll in polls { try await takeIn(poll, by: pipelines[Int.random(in: 0...1, using: &generator)]) }
        #expect(try await picture(of: stores[0]) == expected)
    }

    @Test("the table of what is held follows the window, and of the counts of words only the newest stay")
    func bounded() async throws {
        let store = try open("long")
        let pipeline = try await Pipeline(store: store, now: .distantPast)
        for poll in InventedPolls(seed: 6, days: 24, storiesADay: 4).polls { try await takeIn(poll, by: pipeline) }
        #expect(try await store.counters().article.rawValue > 90)
        let held = try await store.recall { memory in
            var held = 0
            try memory.forEachHeld { _ in held += 1 }
            return held
        }
        #expect(held < 60)
    }

    @Test("what a program with other rules kept is made anew from the texts, once")
    func otherScheme() async throws {
        let polls = InventedPolls(seed: 7, days: 5, storiesADay: 8).polls
        let store = try await undisturbed(Array(polls.dropLast(20)))
        let before = try await store.recall { memory in
            var renewal = MemoryRenewal(counts: try memory.counts().map { DayCounts(day: $0.day, value: [1]) })
            try memory.forEachHeld { stored in
                var held = stored.held
                if held.value != nil { held.value = [9, 9, 9] }
                renewal.held.append(held)
            }
            for source in try memory.repeatedLines().keys { renewal.repeatedLines[source] = [0] }
            return renewal
        }
        try await store.renew(before)
        let now = polls[polls.count - 20].now
        _ = try await Pipeline(store: store, now: now)
        let renewed = try await store.recall { try Self.memory($0) }
        _ = try await Pipeline(store: store, now: now)
        let again = try await store.recall { try Self.memory($0) }
        #expect(again == renewed)
        #expect(!renewed.contains { $0.contains("[9, 9, 9]") })
        #expect(renewed.count == before.held.count + before.repeatedLines.count + 1)
        let pipeline = try await Pipeline(store: store, now: now)
        for poll in polls.suffix(20) { try await takeIn(poll, by: pipeline) }
        #expect(try await store.integrityCheck().isEmpty)
    }

    @Test("a copy of what is too old to be grouped with goes where that is now")
    func lateCopy() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: .distantPast)
        let start = Date(timeIntervalSince1970: 1_789_480_800)
        let text = (0..<60).map { "كلمة\($0)ق" }.joined(separator: " ")
        let draft = { (source: String, text: String, day: Double) in
            ArticleDraft(
                source: source, names: ItemNames(link: nil, title: "افتتاح", text: text, published: nil), link: nil,
                title: "افتتاح", summary: "", text: text, html: "", authors: [], categories: [],
                published: start.addingTimeInterval(day * 86_400))
        }
        for (number, day) in [0.0, 10, 11].enumerated() {
            let now = start.addingTimeInterval(day * 86_400)
            let ingest = try await pipeline.takeIn(draft("مصدر \(number)", text, day), as: "id:\(number)", now: now)
            #expect(ingest.new.first?.event.event == EventID(rawValue: 1))
            #expect(ingest.memory.held.count == (number == 0 ? 1 : 0))
        }
        #expect(try await store.counters().event.rawValue == 1)
    }
}
