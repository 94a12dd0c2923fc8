import Foundation
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct DayReaderTests {
    private let store: Store
    private let sources = [Samples.otherSource, Samples.source]

    init() throws { store = try Store.inMemory() }

    private func coverage(of day: CalendarDay = Samples.day, in zone: TimeZone = .gmt) async throws -> DayCoverage {
        try await store.coverage(of: day, in: zone, sources: sources)
    }

    private func sourceDay(_ day: CalendarDay = Samples.day) async throws -> SourceDay {
        try #require(try await coverage(of: day).sources.last)
    }

    @Test("a day holds its articles by time, their events and their families' earlier members")
    func wholeDay() async throws {
        let root = Samples.new(Samples.article(1, published: Samples.time(hours: -30)))
        let copy = Samples.new(Samples.article(2, published: Samples.time(hours: 4)), family: 1, of: 1, event: 2)
        let first = Samples.new(Samples.article(3, published: Samples.time(hours: 1)), family: 3, event: 2)
        let later = Samples.new(Samples.article(4, published: Samples.time(hours: 30)), family: 1, of: 1, event: 2)
        try await store.commit(Samples.poll([root, copy, first, later]))

        let coverage = try await coverage()
        #expect(coverage.interval == Samples.day.interval(in: .gmt))
        #expect(coverage.articles.map(\.article) == [first.article, copy.article])
        #expect(coverage.articles.map(\.family) == [first.family, copy.family])
        #expect(coverage.earlierRelatives.map(\.article) == [root.article])
        #expect(coverage.events.map(\.id.rawValue) == [2])
        #expect(coverage.sources.map(\.source) == sources)
    }

    @Test("an article without a date is filed under the time it was first seen, and counted as undated")
    func estimatedTime() async throws {
        let undated = Samples.article(1, published: nil, firstSeen: Samples.time(hours: 11.5))
        let dated = Samples.article(2, published: Samples.time(hours: 2))
        let tomorrow = Samples.article(3, published: nil, firstSeen: Samples.time(hours: 12))
        try await store.commit(Samples.poll([undated, dated, tomorrow].map { Samples.new($0) }))

        let coverage = try await coverage()
        #expect(coverage.articles.map(\.article) == [dated, undated])
        #expect(
            coverage.sources.last
                == SourceDay(
                    source: Samples.source, health: .healthy, articles: 2, undated: 1,
                    lastArticle: Samples.time(hours: 11.5)))
        #expect(coverage.sources.first == SourceDay(source: Samples.otherSource, health: .unpolled, articles: 0))
    }

    @Test(
        "days on which the clock changes hold 23 and 25 hours of articles",
        arguments: [("2026-03-29", 23), ("2026-10-25", 25), ("2026-06-01", 24)])
    func clockChange(text: String, hours: Int) async throws {
        let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
        let day = try #require(CalendarDay(text))
        let start = day.interval(in: zone).start
        let new = (-2..<28).map { hour in
            Samples.new(
                Samples.article(Int64(hour + 3), published: start.addingTimeInterval(Double(hour) * 3600)), family: 1,
                event: 1)
        }
        try await store.commit(Samples.poll(new))
        let coverage = try await coverage(of: day, in: zone)
        #expect(coverage.articles.count == hours)
        #expect(coverage.articles.first?.article.time == start)
    }

    @Test("the last poll of the day tells the source's health")
    func lastPoll() async throws {
        try await store.commit(Samples.poll(at: Samples.time(hours: 1), result: .failed, fault: "dns"))
        try await store.commit(Samples.poll(at: Samples.time(hours: 2), result: .unchanged))
        #expect(try await sourceDay().health == .healthy)
        try await store.commit(Samples.poll(at: Samples.time(hours: 3), result: .failed, fault: "timeout"))
        #expect(try await sourceDay().health == .failing)
        #expect(try await sourceDay().fault == "timeout")
    }

    @Test("of a failing source it tells when it was last read before the end of the day, and of no other")
    func lastSuccess() async throws {
        try await store.commit(Samples.poll(at: Samples.time(hours: -30), result: .failed, fault: "dns"))
        #expect(try await sourceDay(Samples.day.adding(days: -1)).lastSuccess == nil)
        try await store.commit(Samples.poll(at: Samples.time(hours: -20), result: .unchanged))
        try await store.commit(Samples.poll(at: Samples.time(hours: 1), result: .failed, fault: "dns"))
        try await store.commit(Samples.poll(at: Samples.time(hours: 30)))
        #expect(try await sourceDay().lastSuccess == Samples.time(hours: -20))
        #expect(try await sourceDay(Samples.day.adding(days: 1)).lastSuccess == nil)
    }

    @Test("a repaired feed is told also when the next poll finds nothing new")
    func repairs() async throws {
        try await store.commit(Samples.poll(at: Samples.time(hours: 1), repairs: 2))
        try await store.commit(Samples.poll(at: Samples.time(hours: 2), result: .unchanged))
        #expect(try await sourceDay().repaired)
        #expect(try await sourceDay(Samples.day.adding(days: 1)).repaired == false)
    }

    @Test("a day before the first poll takes that poll's word, a day between polls is unpolled")
    func daysWithoutPolls() async throws {
        try await store.commit(Samples.poll(at: Samples.time(hours: 1), result: .failed, fault: "dns"))
        try await store.commit(Samples.poll(at: Samples.time(hours: 24 * 5)))
        #expect(try await sourceDay(Samples.day.adding(days: -3)).fault == "dns")
        #expect(try await sourceDay(Samples.day.adding(days: 2)).health == .unpolled)
        #expect(try await sourceDay(Samples.day.adding(days: 5)).health == .healthy)
        #expect(try await sourceDay(Samples.day.adding(days: 6)).health == .unpolled)
    }

    @Test("later polls and later articles change nothing of a closed day")
    func closedDays() async throws {
        try await store.commit(Samples.poll([Samples.new(Samples.article(1))], at: Samples.time(hours: 1)))
        try await store.commit(Samples.poll(at: Samples.time(hours: 3), result: .failed, fault: "dns"))
        let days = [-2, -1, 0].map { Samples.day.adding(days: $0) }
        var before: [DayCoverage] = []
        for day in days { before.append(try await coverage(of: day)) }

        for later in 1...60 {
            let time = Samples.time(hours: Double(later) * 20)
            let article = Samples.article(Int64(later + 1), published: time, firstSeen: time)
            try await store.commit(
                Samples.poll([Samples.new(article, family: 1, of: 1, event: 1)], at: time, repairs: later % 2))
        }
        for (day, coverage) in zip(days, before) { #expect(try await self.coverage(of: day) == coverage) }
    }
}
