import Foundation
import GRDB
import News
import TestSupport
import Testing

@testable import Storage

/// The owner's corrections of events.
@Suite struct CorrectionTests {
    @Test(
        "the older number stays, whichever is named first, and what was settled names articles",
        arguments: [true, false])
    func merge(isOlderFirst: Bool) async throws {
        let desk = try await Desk([1: [1, 2], 2: [3, 4]])
        let receipt = try await desk.correct(isOlderFirst ? .merge(1, 2) : .merge(2, 1))
        #expect(receipt.number.rawValue == 1 && receipt.kind == .merge && receipt.undone.isEmpty)
        #expect(receipt.changes == [EventChange(.merged, from: 2, into: 1, articles: [3, 4])])
        #expect(try await desk.articles(1) == [1, 2, 3, 4])
        #expect(try await desk.settled() == ["1+3"])
        #expect(try await desk.store.counters().correction == receipt.number)
        #expect(try await desk.store.changes(of: 1).map(\.correction) == [receipt.number])
    }

    @Test("articles leave to a new event, are held together there and kept apart from all that stay")
    func split() async throws {
        let desk = try await Desk([1: [1, 2, 3, 4], 2: [5]])
        let receipt = try await desk.correct(.split(1, [4, 2]))
        #expect(receipt.changes == [EventChange(.split, from: 1, into: 3, articles: [2, 4])])
        #expect(try await desk.articles(1) == [1, 3])
        #expect(try await desk.articles(3) == [2, 4])
        #expect(try await desk.settled() == ["1-2", "1-4", "2-3", "2+4"])
        #expect(try await desk.store.counters().event == 3)
        #expect(try await desk.store.event(3)?.event.opened == Samples.time(hours: 2))
    }

    @Test(
        "copies leave with the text they copy; a copy named alone leaves alone",
        arguments: [([1], [1, 2, 3]), ([2], [2, 3]), ([3], [3]), ([4], [4]), ([3, 1], [1, 2, 3])])
    func copies(named: [Int64], leaving: [Int64]) async throws {
        let desk = try await Desk([1: [1, 2, 3, 4]], copies: [2: 1, 3: 2])
        try await desk.correct(.split(1, named.map(ArticleID.init(rawValue:))))
        #expect(try await desk.articles(2) == leaving)
    }

    @Test("a later correction that says the opposite takes the earlier one back")
    func opposite() async throws {
        let desk = try await Desk([1: [1, 2], 2: [3, 4]])
        try await desk.correct(.merge(1, 2))
        let split = try await desk.correct(.split(1, [3, 4]))
        #expect(split.undone.map(\.number.rawValue) == [1] && split.undone.map(\.isWhole) == [true])
        #expect(split.undone.map(\.kind) == [.merge])
        #expect(try await desk.settled() == ["1-3", "1-4", "2-3", "3+4"])
        let merge = try await desk.correct(.merge(1, 3))
        #expect(merge.undone.map(\.number.rawValue) == [2] && merge.undone.map(\.isWhole) == [false])
        #expect(try await desk.settled() == ["1+3", "3+4"])
        #expect(try await desk.store.changes(of: 1).map(\.undoneBy.count) == [1, 1, 0])
        #expect(try await desk.store.current(2) == 1)
    }

    @Test("what a chain of mergers holds together stays so when its middle leaves")
    func chains() async throws {
        let desk = try await Desk([1: [1], 2: [2], 3: [3], 4: [4]])
        // 1+2, 2+3 and 3+4, with the middle ones in between.
        try await desk.correct(.merge(3, 4))
        try await desk.correct(.merge(2, 3))
        try await desk.correct(.merge(1, 2))
        #expect(try await desk.settled() == ["3+4", "2+3", "1+2"])
        try await desk.correct(.split(1, [2]))
        #expect(try await desk.settled() == ["3+4", "1+3", "1+4", "1-2", "2-3", "2-4"])
        try await desk.correct(.split(1, [3, 4]))
        #expect(try await desk.settled() == ["3+4", "1-2", "2-3", "2-4", "1-3", "1-4"])
    }

    @Test("what was settled outlasts mergers and splits that grouping makes")
    func outlasts() async throws {
        let desk = try await Desk([1: [1, 2], 2: [3, 4], 3: [5]])
        try await desk.correct(.split(1, [2]))
        try await desk.commit([EventChange(.merged, from: 4, into: 2), EventChange(.merged, from: 3, into: 1)])
        #expect(try await desk.settled() == ["1-2"])
        let receipt = try await desk.correct(.merge(4, 3))
        #expect(receipt.undone.map(\.number.rawValue) == [1])
        #expect(try await desk.articles(4) == [1, 2, 3, 4, 5])
    }

    @Test("settlements of long ago are not read with those of the last days")
    func window() async throws {
        let desk = try await Desk([1: [1], 2: [2], 3: [3]])
        try await desk.correct(.merge(1, 2))
        let late = Samples.article(4, firstSeen: Samples.time(hours: 100))
        try await desk.store.commit(Samples.poll([Samples.new(late, event: 4)]))
        try await desk.correct(.merge(3, 4))
        #expect(try await desk.store.settlements(since: .distantPast).map(\.short) == ["1+2", "3+4"])
        #expect(try await desk.store.settlements(since: Samples.time(hours: 90)).map(\.short) == ["3+4"])
    }

    static let refusals: [(CorrectionRequest, CorrectionRefusal)] = [
        (.merge(1, 1), .sameEvent(1, 1, now: 1)), (.merge(1, 3), .sameEvent(1, 3, now: 1)),
        (.merge(1, 9), .unknownEvent(9)), (.link(8, 1), .unknownEvent(8)), (.link(3, 1), .sameEvent(3, 1, now: 1)),
        (.split(1, []), .noneWouldLeave(1)), (.split(3, [1, 2, 4]), .allWouldLeave(1)),
        (.split(1, [1, 4]), .allWouldLeave(1)), (.split(1, [1, 3]), .notOfEvent(3, 1, isOf: 2)),
        (.split(1, [1, 9]), .unknownArticle(9)), (.unlink(1), .noThread(1)), (.unlink(9), .unknownEvent(9)),
    ]

    @Test("what cannot be corrected is refused with its reason and changes nothing", arguments: refusals)
    func refuses(request: CorrectionRequest, refusal: CorrectionRefusal) async throws {
        // The second article copies the first.
        let desk = try await Desk([1: [1, 2], 2: [3], 3: [4]], copies: [2: 1])
        try await desk.commit([EventChange(.merged, from: 3, into: 1)])
        await #expect(throws: refusal) { try await desk.correct(request) }
        #expect(try await desk.articles(1) == [1, 2, 4])
        #expect(try await desk.settled().isEmpty)
        #expect(try await desk.store.counters().correction.rawValue == 0)
        #expect(!refusal.description.isEmpty && refusal.blame == .operator)
    }

    @Test(
        "a correction of which the last part cannot be stored leaves nothing",
        arguments: ["settlement", "eventChange", "eventChangeArticle"])
    func atomicity(table: String) async throws {
        let desk = try await Desk([1: [1, 2], 2: [3]])
        try await desk.store.write { db in
            try db.execute(
                sql: "CREATE TRIGGER full BEFORE INSERT ON \(table) BEGIN SELECT RAISE(ABORT, 'disk full'); END")
        }
        for request in [CorrectionRequest.merge(1, 2), .split(1, [2])] {
            await #expect(throws: StoreError.self) { try await desk.correct(request) }
        }
        #expect(try await desk.articles(1) == [1, 2])
        #expect(try await desk.articles(2) == [3])
        #expect(try await desk.store.counters().correction.rawValue == 0)
        #expect(try await desk.store.counters().event == 2)
        #expect(try await desk.settled().isEmpty)
    }

    @Test("two corrections from two processes are both made, one after the other")
    func twoProcesses() async throws {
        let desk = try await Desk([1: [1], 2: [2], 3: [3], 4: [4]])
        let other = try Store.open(at: desk.folder.path("archive.sqlite"), newSeed: 2)
        async let one = desk.store.correct(.merge(1, 2), at: Samples.time())
        async let two = other.correct(.merge(3, 4), at: Samples.time())
        #expect(Set([try await one.number.rawValue, try await two.number.rawValue]) == [1, 2])
        #expect(try await desk.settled() == ["1+2", "3+4"])
        #expect(try await desk.store.integrityCheck().isEmpty)
    }
}
