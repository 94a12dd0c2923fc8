import Foundation
import News
import TestSupport
import Testing

@testable import Storage

/// What grouping makes of events while a poll is taken in.
@Suite struct EventChangeTests {
    @Test("an event merged away keeps its number, which leads to the event that took all of its articles")
    func merged() async throws {
        let desk = try await Desk([1: [1, 2], 2: [3, 4]])
        let change = EventChange(.merged, from: 2, into: 1, articles: [4], why: #"{"score":0.5}"#)
        try await desk.commit([change])

        #expect(try await desk.articles(1) == [1, 2, 3, 4])
        #expect(try await desk.articles(2) == [1, 2, 3, 4])
        #expect(try await desk.store.current(2) == 1)
        let event = try #require(try await desk.store.event(2)?.event)
        #expect(event.id == 1 && event.articles == 4)
        #expect(event.opened == Samples.time(hours: 1) && event.latest == Samples.time(hours: 4))
        let recorded = try await desk.store.changes(of: 2)
        #expect(recorded.map(\.change.articles) == [[3, 4]], "all that went, not only those grouping still knew")
        #expect(recorded.map(\.change.why) == [change.why] && recorded.map(\.at) == [Samples.time(hours: 40)])
        #expect(recorded == (try await desk.store.changes(of: 1)))
        #expect(try await desk.store.moves(of: 3) == recorded)
        #expect(try await desk.store.moves(of: 1).isEmpty)
    }

    @Test("an event merged away is in no list and no coverage, and nothing can be put into it")
    func isGone() async throws {
        let desk = try await Desk([1: [1, 2], 2: [3, 4]])
        try await desk.commit([EventChange(.merged, from: 2, into: 1)])
        let coverage = try await desk.store.coverage(of: Samples.day, in: .gmt, sources: [Samples.source])
        #expect(coverage.events.map(\.id) == [1] && Set(coverage.articles.map(\.event)) == [1])
        #expect(try await desk.store.events(on: Samples.day, in: .gmt).map(\.articles) == [4])
        await #expect(throws: StoreError.self) {
            try await desk.store.commit(Samples.poll([Samples.new(Samples.article(5), event: 2)]))
        }
        #expect(try await desk.articles(1) == [1, 2, 3, 4])
    }

    @Test("an old number is followed through a chain of mergers")
    func chains() async throws {
        let desk = try await Desk([1: [1], 2: [2], 3: [3], 4: [4]])
        try await desk.commit([EventChange(.merged, from: 4, into: 3), EventChange(.merged, from: 3, into: 2)])
        try await desk.commit([EventChange(.merged, from: 2, into: 1)])
        for number: Int64 in 1...4 { #expect(try await desk.articles(number) == [1, 2, 3, 4]) }
        #expect(try await desk.store.current(4) == 1)
        #expect(try await desk.store.current(5) == nil)
    }

    @Test("articles split off go to a new event, also one that a later article of the same poll joins")
    func split() async throws {
        let desk = try await Desk([1: [1, 2, 3]])
        let new = [
            Samples.new(Samples.article(4), event: 2), Samples.new(Samples.article(5), event: 3),
            Samples.new(Samples.article(6), event: 4),
        ]
        try await desk.commit([EventChange(.split, from: 1, into: 3, articles: [2, 3])], new: new)
        #expect(try await desk.articles(1) == [1])
        #expect(try await desk.articles(3) == [2, 3, 5])
        #expect(try await desk.store.counters().event == 4)
        let event = try #require(try await desk.store.event(3)?.event)
        #expect(event.articles == 3 && event.opened == Samples.time() && event.latest == Samples.time(hours: 3))
        #expect(try await desk.store.changes(of: 3).map(\.change.kind) == [.split])
    }

    @Test("an article's own event may be merged away or split by a later one of the same poll")
    func sequence() async throws {
        let desk = try await Desk([1: [1]])
        let new = [
            Samples.new(Samples.article(2), event: 2), Samples.new(Samples.article(3), event: 2),
            Samples.new(Samples.article(4), event: 1),
        ]
        var poll = Samples.poll(
            new, threads: [ThreadLink(event: 2, thread: 1), ThreadLink(event: 3, thread: 1, gapDays: 0)])
        poll.changes = [
            EventChange(.split, from: 2, into: 3, articles: [3]),
            EventChange(.merged, from: 2, into: 1, articles: [2]),
        ]
        try await desk.store.commit(poll)
        #expect(try await desk.articles(1) == [1, 2, 4])
        #expect(try await desk.articles(3) == [3])
        #expect(try await desk.thread(1) == 1, "what was found of an event holds for the one that took its articles")
    }

    enum Threads: CaseIterable {
        case onlyStaying, onlyLeaving, both, same, none

        var links: [ThreadLink] {
            switch self {
            case .onlyStaying: [ThreadLink(event: 1, thread: 1), ThreadLink(event: 3, thread: 1)]
            case .onlyLeaving: [ThreadLink(event: 2, thread: 1), ThreadLink(event: 3, thread: 1)]
            case .both:
                [
                    ThreadLink(event: 1, thread: 1), ThreadLink(event: 2, thread: 2), ThreadLink(event: 3, thread: 2),
                ]
            case .same:
                [
                    ThreadLink(event: 1, thread: 1), ThreadLink(event: 2, thread: 1), ThreadLink(event: 3, thread: 1),
                ]
            case .none: []
            }
        }

        var stops: [Int64: [EventID]] {
            switch self {
            case .onlyStaying, .onlyLeaving, .same, .both: [1: [1, 3]]
            case .none: [:]
            }
        }
    }

    @Test(
        "the event that stays keeps its thread or takes the other's, and of two threads the older takes all stops",
        arguments: Threads.allCases)
    func threads(threads: Threads) async throws {
        let desk = try await Desk([1: [1], 2: [2], 3: [60]], threads: threads.links)
        try await desk.commit([EventChange(.merged, from: 2, into: 1)])
        for (thread, stops) in threads.stops {
            let found = try await desk.store.thread(ThreadID(rawValue: thread))
            #expect(found.map(\.event.id) == stops)
            #expect(found.map(\.gapDays) == Array([nil, 3].prefix(stops.count)), "the days between are counted anew")
        }
        #expect(try await desk.thread(1) == (threads == .none ? nil : 1))
    }

    @Test("keys of an event merged away are those of the one that stays")
    func keys() async throws {
        let desk = try await Desk([:])
        var new = (1...2).map { Samples.new(Samples.article($0), event: $0) }
        new[0].reading = StoredReading(keys: [7])
        new[1].reading = StoredReading(keys: [7, 8])
        try await desk.store.commit(Samples.poll(new))
        try await desk.commit([EventChange(.merged, from: 2, into: 1)])
        let stops = try await desk.store.stops(under: [7, 8], of: [])
        #expect(stops.map(\.event) == [1])
        #expect(stops.first?.keys == [7, 8])
    }

    enum Flaw: CaseIterable {
        case intoItself, unknownEvent, mergedAway, intoMergedAway, foreignArticle, splitsForeignArticle, splitsAll
        case splitsNone, splitsIntoOld, splitsNowhere, links

        var changes: [EventChange] {
            let merger = EventChange(.merged, from: 3, into: 1)
            switch self {
            case .intoItself: return [EventChange(.merged, from: 1, into: 1)]
            case .unknownEvent: return [EventChange(.merged, from: 9, into: 1)]
            case .mergedAway: return [merger, EventChange(.merged, from: 3, into: 2)]
            case .intoMergedAway: return [merger, EventChange(.merged, from: 2, into: 3)]
            case .foreignArticle: return [EventChange(.merged, from: 3, into: 1, articles: [1])]
            case .splitsForeignArticle: return [merger, EventChange(.split, from: 2, into: 4, articles: [1])]
            case .splitsAll: return [EventChange(.split, from: 1, into: 4, articles: [1, 2])]
            case .splitsNone: return [EventChange(.split, from: 1, into: 4)]
            case .splitsIntoOld: return [EventChange(.split, from: 1, into: 2, articles: [1])]
            case .splitsNowhere: return [EventChange(.split, from: 1, articles: [1])]
            case .links: return [merger, EventChange(.linked, from: 1, into: 2, thread: 1)]
            }
        }
    }

    @Test("a change that cannot be made leaves nothing of its poll", arguments: Flaw.allCases)
    func flaws(flaw: Flaw) async throws {
        let desk = try await Desk([1: [1, 2], 2: [3], 3: [4]])
        let error = await #expect(throws: StoreError.self) {
            try await desk.commit(flaw.changes, new: [Samples.new(Samples.article(5), event: 2)])
        }
        #expect(error?.label == "refused")
        #expect(try await desk.articles(1) == [1, 2])
        #expect(try await desk.articles(2) == [3])
        #expect(try await desk.articles(3) == [4])
        #expect(try await desk.store.changes(of: 3).isEmpty)
        #expect(try await desk.store.counters().event == 3)
    }

    @Test("what was decided before a correction is not stored after it, and what decides nothing is")
    func overtaken() async throws {
        let desk = try await Desk([1: [1, 2], 2: [3]])
        let before = try await desk.store.counters().correction
        try await desk.correct(.merge(1, 2))
        var poll = Samples.poll([Samples.new(Samples.article(5), event: 3)])
        poll.basis = before
        await #expect(throws: StoreError.overtaken) { try await desk.store.commit(poll) }
        #expect(try await desk.store.counters().article == 3)
        poll.basis = try await desk.store.counters().correction
        try await desk.store.commit(poll)
        try await desk.store.commit(Samples.poll(at: Samples.time(hours: 3)))
    }
}
