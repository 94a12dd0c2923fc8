import Foundation
import News
import Testing

@Suite struct CalendarDayTests {
    @Test(
        "days that exist are read and written the same",
        arguments: ["2026-03-01", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2025-04-30"])
    func readable(text: String) throws {
        #expect(try #require(CalendarDay(text)).description == text)
    }

    @Test(
        "what is no day is refused",
        arguments: [
            "", "2026", "2026-3-01", "2026-03-1", "2026-13-01", "2026-00-01", "2026-02-29", "1900-02-29", "2026-04-31",
            "0000-01-01", "2026-01-00", "-026-01-01", "+026-01-01", " 2026-01-01", "2026-01-01 ", "2026-01-01-01",
            "٢٠٢٦-٠٣-٠١", "20260-03-01", "2026/03/01",
        ])
    func unreadable(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test("one instant falls on different days in different zones")
    func zones() throws {
        let instant = Date(timeIntervalSince1970: 1_772_314_200)  // 2026-02-28T21:30:00Z
        #expect(CalendarDay(instant, in: .gmt).description == "2026-02-28")
        let damascus = try #require(TimeZone(identifier: "Asia/Damascus"))
        #expect(CalendarDay(instant, in: damascus).description == "2026-03-01")
    }

    @Test(
        "a day is as long as its zone's clock says",
        arguments: [
            ("2026-03-29", "Europe/Berlin", 23.0), ("2026-10-25", "Europe/Berlin", 25), ("2026-03-29", "UTC", 24),
            ("2022-10-28", "Asia/Damascus", 24), ("2021-03-26", "Asia/Damascus", 23),
            ("2021-10-28", "Asia/Damascus", 25),
        ])
    func lengths(text: String, zone: String, hours: Double) throws {
        let day = try #require(CalendarDay(text))
        let zone = try #require(TimeZone(identifier: zone))
        let interval = day.interval(in: zone)
        #expect(interval.duration == hours * 3600)
        #expect(CalendarDay(interval.start, in: zone) == day)
        #expect(CalendarDay(interval.end.addingTimeInterval(-0.001), in: zone) == day)
        #expect(day.adding(days: 1).interval(in: zone).start == interval.end)
    }

    @Test("days are counted over months, leap days and back")
    func counting() throws {
        let first = try #require(CalendarDay("2024-02-28"))
        for (days, text) in [(1, "2024-02-29"), (2, "2024-03-01"), (366, "2025-02-28"), (-59, "2023-12-31")] {
            let other = first.adding(days: days)
            #expect(other.description == text)
            #expect(first.days(until: other) == days)
            #expect((first < other) == (days > 0))
        }
    }

    @Test("a day is coded as its text, and other text is refused")
    func coding() throws {
        let day = try #require(CalendarDay("2026-03-01"))
        let coded = try JSONEncoder().encode([day])
        #expect(String(decoding: coded, as: UTF8.self) == #"["2026-03-01"]"#)
        #expect(try JSONDecoder().decode([CalendarDay].self, from: coded) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CalendarDay].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }
}
