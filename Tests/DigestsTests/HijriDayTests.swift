import News
import Testing

@testable import Digests

@Suite struct HijriDayTests {
    @Test(
        "days of the Umm al-Qura calendar are those of its printed tables",
        arguments: [
            ("2021-07-01", 1442, 11, 21), ("2026-03-01", 1447, 9, 12), ("2024-07-07", 1446, 1, 1),
            ("2023-01-12", 1444, 6, 19),
        ])
    func tables(day: String, year: Int, month: Int, number: Int) throws {
        let hijri = HijriDay(try #require(CalendarDay(day)))
        #expect((hijri.year, hijri.month, hijri.day) == (year, month, number))
    }

    @Test("weekdays are counted from Sunday", arguments: [("2021-07-01", 5), ("2026-11-22", 1), ("1969-12-31", 4)])
    func weekdays(day: String, weekday: Int) throws {
        #expect(try #require(CalendarDay(day)).weekday == weekday)
    }
}
