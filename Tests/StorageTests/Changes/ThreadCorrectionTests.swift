import Foundation
import News
import Testing

@testable import Storage

/// The owner's corrections of threads.
@Suite struct ThreadCorrectionTests {
    /// Events of one article each, two days apart.
    private func desk(_ events: Int64, threads: [Int64: [Int64]] = [:]) async throws -> Desk {
        let links = threads.sorted { $0.key < $1.key }.flatMap { thread, stops in
            stops.map { ThreadLink(event: EventID(rawValue: $0), thread: ThreadID(rawValue: thread)) }
        }
        return try await Desk(
            Dictionary(uniqueKeysWithValues: (1...events).map { ($0, [$0 * 48]) }), threads: links)
    }

    private func stops(_ desk: Desk, _ thread: ThreadID) async throws -> [EventID] {
        try await desk.store.thread(thread).map(\.event.id)
    }

    @Test("two events without a thread become the stops of a new one, with the days between them")
    func link() async throws {
        let desk = try await desk(2)
        let receipt = try await desk.correct(.link(2, 1))
        #expect(
            receipt.changes == [
                EventChange(.linked, from: 1, into: 2, thread: 1), EventChange(.linked, from: 2, into: 1, thread: 1),
            ])
        #expect(try await desk.store.thread(1).map(\.gapDays) == [nil, 2])
        #expect(try await desk.settled() == ["48~96"])
        #expect(try await desk.store.counters().thread == 1)
        #expect(try await desk.articles(2) == [96], "linking moves no article")
    }

    @Test("an event comes to the thread of the other, and two threads become the older one")
    func join() async throws {
        let desk = try await desk(5, threads: [1: [2, 3], 2: [4, 5]])
        #expect(try await desk.correct(.link(1, 3)).changes.map(\.from) == [1])
        #expect(try await stops(desk, 1) == [1, 2, 3])
        #expect(try await desk.correct(.link(5, 1)).changes.map(\.from) == [4, 5])
        #expect(try await stops(desk, 1) == [1, 2, 3, 4, 5])
        #expect(try await stops(desk, 2).isEmpty)
        #expect(try await desk.store.thread(1).map(\.gapDays) == [nil, 2, 2, 2, 2])
        #expect(try await desk.correct(.link(1, 5)).changes.isEmpty, "what is so already changes nothing")
    }

    @Test("an event that leaves its thread is settled to be no stop with any of those that stay")
    func unlink() async throws {
        let desk = try await desk(3, threads: [1: [1, 2, 3]])
        let receipt = try await desk.correct(.unlink(2))
        #expect(receipt.changes == [EventChange(.unlinked, from: 2, thread: 1)])
        #expect(try await stops(desk, 1) == [1, 3])
        #expect(try await desk.store.thread(1).map(\.gapDays) == [nil, 4])
        #expect(try await desk.settled() == ["48/96", "96/144"])
        let corrections = try await desk.store.threadCorrections(touching: [3])
        #expect(corrections.map(\.settlement.short) == ["96/144"])
        #expect(corrections.map(\.first) == [2] && corrections.map(\.second) == [3])
    }

    @Test("a thread of which one stop is left is none")
    func lastStop() async throws {
        let desk = try await desk(2, threads: [1: [1, 2]])
        #expect(try await desk.correct(.unlink(2)).changes.map(\.from) == [2, 1])
        #expect(try await desk.thread(1) == nil)
    }

    @Test("linking takes back what kept any stop of the one thread from the other")
    func opposite() async throws {
        let desk = try await desk(3, threads: [1: [1, 2, 3]])
        try await desk.correct(.unlink(2))
        let receipt = try await desk.correct(.link(2, 1))
        #expect(receipt.undone.map(\.number.rawValue) == [1] && receipt.undone.map(\.isWhole) == [true])
        #expect(try await desk.settled() == ["48~96"])
        #expect(try await stops(desk, 1) == [1, 2, 3])
        #expect(try await desk.correct(.unlink(2)).undone.map(\.number.rawValue) == [2])
    }

    @Test("what was settled of threads follows the articles when their events are merged")
    func merged() async throws {
        let desk = try await desk(4, threads: [1: [1, 2, 4]])
        try await desk.correct(.unlink(2))
        try await desk.correct(.merge(2, 3))
        #expect(try await desk.store.threadCorrections().map(\.second) == [2, 4])
        try await desk.commit([EventChange(.merged, from: 2, into: 1)])
        #expect(Set(try await desk.store.threadCorrections().flatMap { [$0.first, $0.second] }) == [1, 4])
    }

    @Test("a merger carries no thread over that the owner took an event from")
    func noCarrying() async throws {
        let desk = try await desk(4, threads: [1: [1, 3, 4]])
        try await desk.correct(.unlink(1))
        try await desk.commit([EventChange(.merged, from: 4, into: 1)])
        #expect(try await desk.thread(1) == nil)
        #expect(try await stops(desk, 1) == [3])
    }
}
