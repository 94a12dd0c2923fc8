import Foundation
import News
import TestSupport
import Testing

@testable import Storage

/// What the polls of a month cost, and whom a failure is held against.
@Suite struct FetchDayTableTests {
    private let store: Store
    private let name = Samples.source.name

    init() throws { store = try Store.inMemory() }

    private func month(atHour hour: Double) async throws -> FetchMonth? {
        try await store.months(until: Samples.time(hours: hour))[name]
    }

    @Test("a month adds up its polls, and days before it are forgotten")
    func month() async throws {
        for hour in 0..<40 * 24 {
            var poll = Samples.poll(
                at: Samples.time(hours: Double(hour)), result: hour % 4 == 0 ? .failed : .unchanged,
                fault: hour % 4 == 0 ? "http-5xx" : nil)
            poll.outcome.bytes = 10
            poll.outcome.milliseconds = hour % 100
            poll.outcome.isGap = hour % 48 == 1
            try await store.commit(poll)
        }
        let month = try #require(try await month(atHour: 40 * 24 - 1))
        #expect(month.days == 30)
        #expect(month.polls == 29 * 24 + 12)
        #expect(month.failed == month.polls / 4)
        #expect(month.unchanged == month.polls - month.failed)
        #expect(month.bytes == 10 * month.polls)
        #expect(month.slowest == 99)
        #expect(month.gaps == (40 * 24 - month.polls..<40 * 24).count { $0 % 48 == 1 })
        #expect(try await store.months(of: "آخر", until: Samples.time()).isEmpty)
    }

    @Test("failures of our own network are taken back, and the day's health is what the source showed itself")
    func forgiving() async throws {
        try await store.commit(Samples.poll(at: Samples.time(), result: .unchanged))
        try await store.commit(Samples.poll(at: Samples.time(hours: 1), result: .failed, fault: "dns"))
        #expect(try await day().health == .failing)
        try await store.forgive([name], since: Samples.time(hours: 0.5))
        #expect(try await store.sourceState(of: name)?.failures == 0)
        let faults = try await store.history(of: name).map(\.fault)
        #expect(faults == [FetchOutcome.offline, nil])
        #expect(try await day().health == .healthy)
        let month = try #require(try await month(atHour: 2))
        #expect(month.polls == 2)
        #expect(month.failed == 0)
        #expect(month.offline == 1)
    }

    @Test("a failure that is the source's own is not forgiven")
    func ownFailure() async throws {
        try await store.commit(Samples.poll(at: Samples.time(), result: .failed, fault: "http-5xx"))
        try await store.forgive([name], since: Samples.time(hours: -1))
        #expect(try await day().fault == "http-5xx")
    }

    @Test("a day spent wholly without a network is a day without polls")
    func offlineDay() async throws {
        try await store.commit(Samples.poll(at: Samples.time(), result: .failed, fault: FetchOutcome.offline))
        #expect(try await day().health == .unpolled)
    }

    @Test("losses and silence of a day are told, and the same after the thinning")
    func lossAndSilence() async throws {
        try await store.commit(Samples.poll([Samples.new(Samples.article(1))], at: Samples.time()))
        for hour in 1...9 {
            var poll = Samples.poll(at: Samples.time(hours: Double(hour)), result: .unchanged)
            poll.outcome.isGap = hour == 3
            poll.outcome.silence = hour > 6 ? 0.001 : nil
            try await store.commit(poll)
        }
        let before = try await day()
        #expect(before.gaps == 1)
        #expect(before.silence == 0.001)
        #expect(before.silentSince == Samples.time())
        for hour in 0..<48 {
            try await store.commit(Samples.poll(at: Samples.time(hours: 24 * 10 + Double(hour)), result: .unchanged))
        }
        #expect(try await store.history(of: name, limit: .max).count < 55)
        #expect(try await day() == before)
    }

    private func day() async throws -> SourceDay {
        let coverage = try await store.coverage(of: Samples.day, in: .gmt, sources: [Samples.source])
        return try #require(coverage.sources.first)
    }
}

/// An archive from before rhythms were learned, opened as it is now.
@Suite struct RhythmStepTests {
    @Test("an older archive's polls of the last month are added up by day")
    func upgraded() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("archive.sqlite")
        let day: Int64 = 86_400_000
        let fill = SchemaStep(
            name: "0008-rows",
            sql: """
                INSERT INTO sourceState (source, failures) VALUES ('s', 2);
                INSERT INTO fetchLog (source, at, result, items, new, edited, undated, repairs, bytes, milliseconds)
                VALUES ('s', \(day), 'fresh', 5, 5, 0, 0, 0, 100, 7), ('s', \(100 * day), 'fresh', 6, 2, 1, 0, 0, 50, 9),
                    ('s', \(100 * day + 5), 'failed', 0, 0, 0, 0, 0, 0, 3);
                """)
        let old = Schema.steps.prefix { $0.name != SchemaStep.rhythm.name }
        try Store.open(at: path, newSeed: 7, steps: Array(old) + [fill]).close()
        let store = try Store.open(at: path, newSeed: 8, steps: Array(old) + [fill, .rhythm])
        let now = Date(timeIntervalSince1970: 100 * 86_400 + 60)
        let month = try #require(try await store.months(until: now)["s"])
        #expect(
            month
                == FetchMonth(
                    days: 1, polls: 2, failed: 1, items: 6, new: 2, edited: 1, bytes: 50, milliseconds: 12, slowest: 9))
        let state = try #require(try await store.sourceState(of: "s"))
        #expect(state.failures == 2)
        #expect(state.rhythm == nil)
        #expect(state.nextPollWhy == nil)
    }
}
