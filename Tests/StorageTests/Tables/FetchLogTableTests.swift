import Foundation
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct FetchLogTableTests {
    private let store: Store
    private let name = Samples.source.name

    init() throws { store = try Store.inMemory() }

    private func polls(every hours: Double, from start: Double, to end: Double) async throws {
        for hour in stride(from: start, through: end, by: hours) {
            try await store.commit(Samples.poll(at: Samples.time(hours: hour), result: .unchanged))
        }
    }

    private func hours() async throws -> [Double] {
        try await store.history(of: name, limit: .max).reversed().map {
            $0.at.timeIntervalSince(Samples.time()) / 3600
        }
    }

    @Test("outcomes of two days are all kept, older ones at most twenty hours apart, the first for ever")
    func thinning() async throws {
        try await polls(every: 1, from: 0, to: 24 * 40)
        let hours = try await hours()
        let old = hours.filter { $0 < 24 * 38 }
        #expect(hours.first == 0)
        #expect(hours.count - old.count == 24 * 2 + 1)
        #expect((46...80).contains(old.count))
        #expect(zip(old, old.dropFirst()).allSatisfy { $1 - $0 <= 20 })
    }

    @Test("changes of health survive the thinning")
    func changes() async throws {
        for hour in 0..<48 {
            let time = Samples.time(hours: Double(hour))
            let isDown = (10...12).contains(hour)
            try await store.commit(
                Samples.poll(at: time, result: isDown ? .failed : .fresh, fault: isDown ? "dns" : nil))
        }
        try await polls(every: 1, from: 24 * 35, to: 24 * 35 + 5)
        let hours = try await hours()
        #expect(hours.count < 20)
        #expect(Set(hours).isSuperset(of: [0, 9, 10, 12, 13]))
    }

    @Test(
        "the health of every day is the same after the thinning, whatever the polls",
        arguments: 1...6 as ClosedRange<UInt64>)
    func daysKeepTheirHealth(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        var hour = 0.0
        while hour < 24 * 20 {
            hour += Double.random(in: 0.1...(Bool.random(using: &random) ? 4 : 30), using: &random)
            let isDown = Int.random(in: 0..<5, using: &random) == 0
            let repairs = Int.random(in: 0..<6, using: &random) == 0 ? 1 : 0
            let poll = Samples.poll(
                at: Samples.time(hours: hour), result: isDown ? .failed : .fresh, fault: isDown ? "dns" : nil,
                repairs: repairs)
            // Past the thinning that comes with each commit.
            try await store.write { try FetchLogTable.insert(poll.outcome, in: $0) }
        }
        let before = try await health()
        let outcomes = try await hours().count
        try await polls(every: 0.5, from: 24 * 60, to: 24 * 61)
        #expect(try await hours().filter { $0 <= hour }.count < outcomes)
        #expect(try await health() == before)
    }

    private func health() async throws -> [SourceDay] {
        var days: [SourceDay] = []
        for zone in ["GMT", "Asia/Damascus", "America/New_York"].compactMap(TimeZone.init(identifier:)) {
            for offset in -2...21 {
                let day = Samples.day.adding(days: offset)
                days += try await store.coverage(of: day, in: zone, sources: [Samples.source]).sources
            }
        }
        return days
    }
}
