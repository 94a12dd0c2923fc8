import Dates
import Foundation
import Testing

/// A date as written, the zone of its source, and the instant it tells; nil when it must be refused.
typealias DateCase = (text: String, zone: String, instant: String?)

@Suite struct DateTableTests {
    @Test("Hijri dates are read by the Umm al-Qura calendar", arguments: DateTable.hijri)
    func hijri(row: DateCase) throws { try check(row) }

    @Test("months are read in the names of every Arab country", arguments: DateTable.months)
    func months(row: DateCase) throws { try check(row) }

    @Test("clocks are read with the halves and parts of the day", arguments: DateTable.clocks)
    func clocks(row: DateCase) throws { try check(row) }

    @Test("zones are read where the source is", arguments: DateTable.zones)
    func zones(row: DateCase) throws { try check(row) }

    @Test("dates in numbers are read with the day first", arguments: DateTable.numbers)
    func numbers(row: DateCase) throws { try check(row) }

    @Test("what tells no time, or two, is refused", arguments: DateTable.refused)
    func refused(row: DateCase) throws { try check(row) }

    private func check(_ row: DateCase) throws {
        let zone = try #require(TimeZone(identifier: row.zone))
        #expect(DateReader(zone: zone).date(from: row.text).map(Timestamp.text(of:)) == row.instant)
    }
}
