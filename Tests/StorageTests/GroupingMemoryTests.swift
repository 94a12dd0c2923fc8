import Foundation
import News
import TestSupport
import Testing

@testable import Storage

/// What grouping is to find again, as it is kept.
@Suite struct GroupingMemoryTests {
    private let store: Store

    init() throws { store = try Store.inMemory() }

    private func held(_ number: Int64, day: Int = 20_000, story: Int64? = nil, value: [UInt8]? = nil) -> HeldArticle {
        HeldArticle(
            article: ArticleID(rawValue: number), day: day, story: story.map(ArticleID.init(rawValue:)), value: value)
    }

    private func poll(_ numbers: [Int64], _ memory: GroupingMemory) -> Ingest {
        var poll = Samples.poll(numbers.map { Samples.new(Samples.article($0)) })
        poll.memory = memory
        return poll
    }

    @Test("what is held comes back by number with its present place, until it is forgotten")
    func keeps() async throws {
        let memory = GroupingMemory(held: [
            held(1, value: [5, 0, 7]), held(2, day: 20_001, story: 1), held(3, value: []),
        ])
        try await store.commit(poll([1, 2, 3], memory))
        _ = try await store.correct(.merge(EventID(rawValue: 1), EventID(rawValue: 3)), at: Samples.time())
        let kept = try await store.held()
        #expect(kept.map(\.held) == memory.held)
        #expect(kept.map(\.event.rawValue) == [1, 2, 1])
        #expect(kept.first?.source == Samples.source.name && kept.first?.time == Samples.time())

        try await store.commit(
            poll([4], GroupingMemory(held: [held(4)], forgotten: [1, 2].map(ArticleID.init(rawValue:)))))
        #expect(try await store.held().map(\.held.article.rawValue) == [3, 4])
    }

    @Test("of the counts of words those before the newest day are kept, and the lines of each source")
    func counts() async throws {
        #expect(try await store.recall { try $0.counts() } == nil)
        for day in [20_000, 20_003, 20_003] {
            let counts = DayCounts(day: day, value: [UInt8(day % 100)])
            try await store.commit(poll([], GroupingMemory(counts: counts, repeatedLines: [8])))
            #expect(try await store.recall { try $0.counts() } == counts)
        }
        #expect(try await store.recall { try $0.repeatedLines() } == [Samples.source.name: [8]])
    }

    @Test("a poll that changes the memory is counted, one that does not is not")
    func revision() async throws {
        try await store.commit(poll([1], GroupingMemory()))
        try await store.commit(poll([], GroupingMemory()))
        try await store.commit(poll([], GroupingMemory(forgotten: [ArticleID(rawValue: 1)])))
        let edit = ArticleEdit(article: Samples.article(1, version: 2), fingerprint: Samples.fingerprint(3))
        try await store.commit(Samples.poll(edits: [edit]))
        #expect(try await store.counters().revision == 3)
    }

    @Test("what was decided before another process took something in is refused, and can be decided again")
    func overtaken() async throws {
        try await store.commit(poll([1], GroupingMemory(basis: 0)))
        await #expect(throws: StoreError.overtaken) {
            try await store.commit(poll([2], GroupingMemory(basis: 0, held: [held(2)])))
        }
        #expect(try await store.held().isEmpty)
        try await store.commit(poll([2], GroupingMemory(basis: 1, held: [held(2)])))
        #expect(try await store.held().count == 1)
    }

    @Test("a poll that cannot be stored leaves what is kept as it was")
    func refused() async throws {
        try await store.commit(poll([1], GroupingMemory(held: [held(1, value: [1])])))
        var flawed = poll([2], GroupingMemory(held: [held(2), held(9)], forgotten: [ArticleID(rawValue: 1)]))
        await #expect(throws: StoreError.self) { try await store.commit(flawed) }
        flawed.memory.held = [held(2, story: 2)]
        await #expect(throws: StoreError.self) { try await store.commit(flawed) }
        #expect(try await store.held().map(\.held) == [held(1, value: [1])])
    }

    @Test("what is made anew takes the place of what was kept, where it is still kept")
    func renewal() async throws {
        try await store.commit(poll([1, 2], GroupingMemory(held: [held(1), held(2, value: [4])])))
        let renewal = MemoryRenewal(
            held: [held(1, value: [7]), held(2, story: 1), held(3, value: [1])], counts: DayCounts(day: 5, value: [6]),
            repeatedLines: ["مصدر": [2]])
        try await store.renew(renewal)
        #expect(try await store.held().map(\.held) == Array(renewal.held.dropLast()))
        #expect(try await store.recall { try $0.counts() } == renewal.counts)
        #expect(try await store.recall { try $0.repeatedLines() } == renewal.repeatedLines)
        #expect(try await store.counters().revision == 1)
    }
}
