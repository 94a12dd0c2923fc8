@testable import EventGrouping
import Foundation
import Testing

@Suite struct CivilDayTests {
    @Test(
        "days, months and weekdays are those of Foundation's calendar",
        arguments: [1_583, 1_900, 1_970, 2_000, 2_024, 2_100])
    func gregorian(year: Int) throws {
        let calendar = Self.calendar(.gregorian)
        for month in 1...12 {
            let days = CivilDay.days(of: month, year)
            let first = try #require(calendar.date(from: DateComponents(year: year, month: month, day: 1)))
            #expect(Double(days.lowerBound) * 86_400 == first.timeIntervalSince1970)
            #expect(calendar.range(of: .day, in: .month, for: first)?.count == days.count)
            #expect(CivilDay.weekday(of: days.lowerBound) == calendar.component(.weekday, from: first))
            #expect([days.lowerBound, days.upperBound].allSatisfy { CivilDay.month(at: $0) == (year, month) })
        }
        #expect(CivilDay.number(year, 2, 30) == nil)
        #expect(CivilDay.days(of: 0, year) == CivilDay.days(of: 12, year - 1))
        #expect(CivilDay.days(of: 13, year) == CivilDay.days(of: 1, year + 1))
    }

    @Test("the months of the Hijri calendar follow each other without a gap")
    func hijri() throws {
        var next: Int?
        for year in HijriMonths.years {
            for month in 1...12 {
                let days = try #require(HijriMonths.days(of: month, year))
                #expect((29...30).contains(days.count))
                if let next { #expect(days.lowerBound == next) }
                next = days.upperBound + 1
                #expect(abs(HijriMonths.year(near: days.lowerBound) - year) <= 1)
            }
        }
        #expect(HijriMonths.days(of: 1, 1_399) == nil)
    }

    @Test("the first of Ramadan 1442 was the thirteenth of April 2021")
    func ramadan() { #expect(HijriMonths.days(of: 9, 1_442)?.lowerBound == CivilDay.number(2_021, 4, 13)) }

    private static func calendar(_ identifier: Calendar.Identifier) -> Calendar {
        var calendar = Calendar(identifier: identifier)
        calendar.timeZone = .gmt
        return calendar
    }
}
