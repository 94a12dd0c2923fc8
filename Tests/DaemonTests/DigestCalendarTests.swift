import Foundation
import News
import Testing

@testable import Daemon

@Suite struct DigestCalendarTests {
    private let damascus = TimeZone(identifier: "Asia/Damascus") ?? .gmt

    private func instant(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    @Test("a day closes at the closing time of the day after, in its own zone")
    func closing() throws {
        let calendar = DigestCalendar(zone: damascus, delay: 30 * 60)
        // Midnight in Damascus is 21:00 in UTC.
        #expect(calendar.lastClosed(at: try instant("2026-09-15T21:29:59Z")) == (try day("2026-09-14")))
        #expect(calendar.lastClosed(at: try instant("2026-09-15T21:30:00Z")) == (try day("2026-09-15")))
        #expect(
            calendar.nextClosing(after: try instant("2026-09-15T12:00:00Z")) == (try instant("2026-09-15T21:30:00Z")))
        #expect(
            calendar.nextClosing(after: try instant("2026-09-15T21:30:00Z")) == (try instant("2026-09-16T21:30:00Z")))
    }

    @Test("days missed are caught up in order, those with a digest and those before the first poll are not")
    func missing() throws {
        let calendar = DigestCalendar(zone: .gmt, delay: 0)
        let missing = calendar.missing(
            at: try instant("2026-09-18T08:00:00Z"), firstActivity: try day("2026-09-14"),
            issued: [try day("2026-09-15")])
        #expect(missing.map(\.description) == ["2026-09-14", "2026-09-16", "2026-09-17"])
    }

    @Test("an archive without a poll has nothing to catch up")
    func noActivity() throws {
        let calendar = DigestCalendar(zone: .gmt, delay: 0)
        #expect(calendar.missing(at: try instant("2026-09-18T08:00:00Z"), firstActivity: nil, issued: []).isEmpty)
    }

    @Test("a long absence is caught up for a month at most")
    func bounded() throws {
        let calendar = DigestCalendar(zone: .gmt, delay: 0)
        let missing = calendar.missing(
            at: try instant("2026-09-18T08:00:00Z"), firstActivity: try day("2020-01-01"), issued: [])
        #expect(missing.count == DigestCalendar.longestCatchUp)
        #expect(missing.last?.description == "2026-09-17")
    }

    @Test("a day on which the clock changes closes once", arguments: ["2026-03-29", "2026-10-25"])
    func clockChange(text: String) throws {
        let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
        let calendar = DigestCalendar(zone: zone, delay: 0)
        let day = try day(text)
        let end = day.interval(in: zone).end
        #expect(calendar.lastClosed(at: end.addingTimeInterval(-1)) == day.adding(days: -1))
        #expect(calendar.lastClosed(at: end) == day)
        #expect(calendar.nextClosing(after: end.addingTimeInterval(-1)) == end)
    }

    @Test(
        "a year closes day by day, each once, wherever clocks change, at midnight too",
        arguments: [
            ("Asia/Beirut", 2023), ("Africa/Cairo", 2023), ("Africa/Cairo", 2010), ("Asia/Gaza", 2025),
            ("America/Sao_Paulo", 2018), ("Asia/Damascus", 2021), ("Asia/Amman", 2022), ("Africa/Casablanca", 2024),
            ("Pacific/Apia", 2011),
        ], [0, 30 * 60, 23 * 3600 + 59 * 60])
    func everyDayOnce(_ place: (zone: String, year: Int), delay: Int) throws {
        let zone = try #require(TimeZone(identifier: place.zone))
        let calendar = DigestCalendar(zone: zone, delay: Double(delay))
        let first = try day("\(place.year)-01-01")
        var now = first.interval(in: zone).end.addingTimeInterval(Double(delay))
        var issued: Set<CalendarDay> = [first.adding(days: -1)]
        for number in 0..<366 {
            let missing = calendar.missing(at: now, firstActivity: first, issued: issued)
            // A zone that leapt over the date line has a day less.
            #expect(missing.count == 1 || place.zone == "Pacific/Apia", "\(missing) at \(now)")
            #expect(missing.last == calendar.lastClosed(at: now))
            issued.formUnion(missing)
            #expect(calendar.missing(at: now, firstActivity: first, issued: issued).isEmpty)
            let next = calendar.nextClosing(after: now)
            #expect(next > now && next.timeIntervalSince(now) <= 25 * 3600, "day \(number)")
            #expect(calendar.missing(at: next.addingTimeInterval(-1), firstActivity: first, issued: issued).isEmpty)
            now = next
        }
        #expect(issued.count >= 367)
    }
}
