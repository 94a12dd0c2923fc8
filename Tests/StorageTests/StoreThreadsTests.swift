import Foundation
import GRDB
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct StoreThreadsTests {
    private let store: Store

    init() throws { store = try Store.inMemory() }

    private static func id(_ number: Int64) -> ArticleID { ArticleID(rawValue: number) }

    /// An article on a day, in an event of its own unless one is given, under keys.
    private static func told(
        _ number: Int64, day: Double, event: Int64? = nil, keys: [Int64] = [], happened: TextDays? = nil,
        recalls: [Recollection] = []
    ) -> NewArticle {
        let time = Samples.time(hours: day * 24)
        var new = Samples.new(
            Samples.article(number, title: "خبر \(number)", published: time, firstSeen: time), event: event)
        new.reading = StoredReading(keys: keys, happened: happened, recollections: recalls)
        return new
    }

    /// Commits articles with the ties that the last of them decides to others, in a thread.
    private func commit(
        _ new: [NewArticle], tying others: [Int64] = [], thread: Int64 = 1, merging merged: [Int64] = []
    ) async throws {
        let last = new.last?.article.id ?? Self.id(1)
        let thread = ThreadID(rawValue: thread)
        var poll = Samples.poll(new)
        poll.readingScheme = 3
        poll.ties = others.map {
            ThreadTie(article: last, other: Self.id($0), thread: thread, gapDays: 1, why: #"{"keys":[]}"#)
        }
        let events = others + (others.isEmpty ? [] : [new.last?.event.event.rawValue ?? 0])
        poll.threads = merged.isEmpty ? events.map { ThreadLink(event: EventID(rawValue: $0), thread: thread) } : []
        poll.threadMerges = merged.map { ThreadMerge(thread: ThreadID(rawValue: $0), kept: thread, article: last) }
        try await store.commit(poll)
    }

    private func thread(of event: Int64, on day: Int) async throws -> CoveredThread? {
        let coverage = try await store.coverage(of: Samples.day.adding(days: day), in: .gmt, sources: [])
        return coverage.threads.first { $0.event.rawValue == event }
    }

    // MARK: Stops

    @Test("stops are found by key, each with the keys it shares, its thread and its time")
    func stops() async throws {
        try await commit([Self.told(1, day: 0, keys: [7, 8])])
        try await commit([Self.told(2, day: 400, keys: [8, 9])], tying: [1])
        try await commit([Self.told(3, day: 500, keys: [9])])
        try await commit([Self.told(4, day: 401, event: 2, keys: [7])])
        let stops = try await store.stops(under: [7, 8], of: [EventID(rawValue: 3)])
        #expect(stops.map(\.event.rawValue) == [1, 2, 3])
        #expect(stops.map(\.keys) == [[7, 8], [7, 8], []])
        #expect(stops.map(\.thread?.rawValue) == [1, 1, nil])
        #expect(stops.map(\.article.rawValue) == [1, 4, 3])
        #expect(stops[1].opened == Samples.time(hours: 400 * 24))
        #expect(try await store.stops(under: [6], of: []).isEmpty)
    }

    @Test("of many events under one key the newest are given")
    func bound() async throws {
        try await commit((1...60).map { Self.told($0, day: Double($0), keys: [7]) })
        let stops = try await store.stops(under: [7], of: [], limit: 10)
        #expect(stops.map(\.event.rawValue) == Array(51...60))
    }

    @Test("the index by key is what finds them, however large the archive")
    func plan() async throws {
        let plan = try await store.read { db in
            try Row.fetchAll(
                db, sql: "EXPLAIN QUERY PLAN SELECT article FROM threadKey WHERE key = 7 ORDER BY article DESC LIMIT 96"
            ).map { $0["detail"] as String }
        }
        #expect(plan.allSatisfy { $0.hasPrefix("SEARCH threadKey USING PRIMARY KEY (key=?)") })
    }

    // MARK: Days

    @Test("an event's thread is told with the stops known at the end of the day")
    func known() async throws {
        try await commit([Self.told(1, day: -90)])
        try await commit([Self.told(2, day: 0)], tying: [1])
        let thread = try #require(try await thread(of: 2, on: 0))
        #expect(thread.thread?.rawValue == 1 && thread.stops.map(\.event.rawValue) == [1])
        #expect(thread.stops.first?.title == "خبر 1")
        let coverage = try await store.coverage(of: Samples.day, in: .gmt, sources: [])
        #expect(coverage.events.map(\.thread?.rawValue) == [1])
    }

    @Test("what is filed later changes nothing of what is told of a day, whatever it ties together")
    func laterTies() async throws {
        let recollection = Recollection(act: "meeting", when: TextDays(days: 1...2, confidence: 1, phrase: "أمس"))
        try await commit([Self.told(1, day: -200)])
        try await commit([Self.told(2, day: -90)], thread: 2)
        try await commit([Self.told(3, day: -80)], tying: [2], thread: 2)
        try await commit([Self.told(4, day: 0)], tying: [3], thread: 2)
        var before: [DayCoverage] = []
        for day in [-200, -90, -80, 0] {
            before.append(try await store.coverage(of: Samples.day.adding(days: day), in: .gmt, sources: []))
        }

        // Opens an older thread for the first stop, then finds both threads to be one.
        try await commit([Self.told(5, day: 1, recalls: [recollection])], tying: [1], thread: 3)
        try await commit([Self.told(6, day: 2, event: 3)], tying: [5], thread: 2, merging: [3])
        for coverage in before {
            #expect(try await store.coverage(of: coverage.day, in: .gmt, sources: []) == coverage)
        }
        let all = try #require(try await thread(of: 3, on: 2))
        #expect(all.stops.map(\.event.rawValue) == [1, 2, 4, 5])
        #expect(all.recollections == [recollection])
    }

    @Test("two threads found to be one keep the older number, and the newer still leads to it")
    func merged() async throws {
        try await commit([Self.told(1, day: 0), Self.told(2, day: 10)], tying: [1], thread: 1)
        try await commit([Self.told(3, day: 20), Self.told(4, day: 30)], tying: [3], thread: 2)
        try await commit([Self.told(5, day: 40, event: 4)], tying: [2], thread: 1, merging: [2])
        let stops = try await store.thread(ThreadID(rawValue: 1))
        #expect(stops.map(\.event.id.rawValue) == [1, 2, 3, 4])
        #expect(stops.map(\.gapDays) == [nil, 10, 10, 10])
        #expect(try await store.thread(ThreadID(rawValue: 2)) == stops)
    }

    @Test("an article's day comes back with it")
    func happened() async throws {
        let day = TextDays(days: 20_500...20_500, confidence: 0.9, phrase: "أمس \u{0}")
        try await commit([Self.told(1, day: 0, happened: day), Self.told(2, day: 0.1, event: 1)])
        let coverage = try await store.coverage(of: Samples.day, in: .gmt, sources: [])
        #expect(coverage.articles.map(\.happened) == [day, nil])
        #expect(try await store.days(of: EventID(rawValue: 1)) == [day])
    }

    // MARK: Reading anew

    @Test("an archive read by another scheme is read anew in parts, and news meanwhile keeps its own keys")
    func readingAnew() async throws {
        try await commit((1...5).map { Self.told($0, day: 0, keys: [7]) })
        #expect(try await store.readingState().isWhole(by: 3))
        try await store.beginReading(scheme: 4)
        let read: @Sendable ([UnreadArticle]) -> [StoredReading] = { $0.map { _ in StoredReading(keys: [8]) } }
        #expect(try await store.extendReading(scheme: 4, limit: 3, read: read).done == Self.id(3))
        #expect(try await store.stops(under: [7], of: []).map(\.event.rawValue) == [4, 5])
        var poll = Samples.poll([Self.told(6, day: 1, keys: [9])])
        poll.readingScheme = 4
        try await store.commit(poll)
        #expect(try await store.extendReading(scheme: 4, limit: 3, read: read).isWhole(by: 4))
        #expect(try await store.stops(under: [8], of: []).map(\.event.rawValue) == [1, 2, 3, 4, 5])
        #expect(try await store.stops(under: [9], of: []).map(\.event.rawValue) == [6])
        #expect(try await store.extendReading(scheme: 3, limit: 3, read: read).scheme == 4)
    }

    @Test("news read by another scheme than the archive makes it stale")
    func otherScheme() async throws {
        try await commit([Self.told(1, day: 0)])
        var poll = Samples.poll([Self.told(2, day: 1)])
        poll.readingScheme = 4
        try await store.commit(poll)
        #expect(try await store.readingState().scheme == 0)
    }
}
