import Dates
import Foundation
import Testing

@Suite struct DateReaderTests {
    @Test(
        "dates are read as written",
        arguments: [
            ("Tue, 03 Mar 2026 09:30:00 +0300", "2026-03-03T06:30:00Z"), ("3 Mar 26 09:30 GMT", "2026-03-03T09:30:00Z"),
            ("Monday, 3 March 2026 9:30:00 EST", "2026-03-03T14:30:00Z"),
            ("Mar 3, 2026 2:05 PM UTC", "2026-03-03T14:05:00Z"),
            ("Tue Mar  3 09:30:00 UTC 2026", "2026-03-03T09:30:00Z"),
            ("03 Mar 2026 09:30:00 AST", "2026-03-03T06:30:00Z"),
            ("03 Mar 2026 09:30:00 GST", "2026-03-03T05:30:00Z"), ("03 Mar 2026 09:30:00 EET", "2026-03-03T07:30:00Z"),
            ("03 Mar 2026 09:30:00 EEST", "2026-03-03T06:30:00Z"),
            ("03 Mar 2026 09:30:00 GMT+3", "2026-03-03T06:30:00Z"),
            ("2026-03-03T09:30:00.250+03:00", "2026-03-03T06:30:00Z"),
            ("2026-03-03 09:30:00 Z", "2026-03-03T09:30:00Z"),
            ("20260303T093000Z", "2026-03-03T09:30:00Z"), ("2026-03-03", "2026-03-02T21:00:00Z"),
            ("2026-03", "2026-02-28T21:00:00Z"), ("2026", "2025-12-31T21:00:00Z"),
            ("2026-W10-2", "2026-03-02T21:00:00Z"),
            ("03-08-2026 02:05 PM", "2026-08-03T11:05:00Z"), ("31/12/2026 23:00", "2026-12-31T20:00:00Z"),
            ("12/31/2026 23:00", "2026-12-31T20:00:00Z"), ("1772519400", "2026-03-03T06:30:00Z"),
            ("1772519400000", "2026-03-03T06:30:00Z"), ("الثلاثاء ٣ آذار ٢٠٢٦ ٩:٣٠ ص", "2026-03-03T06:30:00Z"),
            ("3 مارس 2026 - 09:30 مساءً", "2026-03-03T18:30:00Z"),
            ("٣ كانون الثاني ٢٠٢٦م ٠٩:٣٠", "2026-01-03T06:30:00Z"),
            ("الثلاثاء، 3 أوت 2026 12:05 ص", "2026-08-02T21:05:00Z"), ("3 août 2026 12:05", "2026-08-03T09:05:00Z"),
        ])
    func read(text: String, expected: String) throws {
        let zone = try #require(TimeZone(identifier: "Asia/Riyadh"))
        #expect(DateReader(zone: zone).date(from: text).map(Timestamp.text(of:)) == expected)
    }

    @Test(
        "what is no date, or no day that exists, is refused",
        arguments: [
            "", "غدًا", "31 Feb 2026 10:00:00 GMT", "2026-13-01", "2026-02-30T00:00:00Z",
            "Tue, 03 Mar 2026 25:00:00 GMT",
            "2026-03-03T09:61:00Z", "٣١ رمضان ١٤٤٧ هـ", "0000-00-00 00:00:00", "12:30", "99", "Wed, 32 Mar 2026",
        ])
    func refused(text: String) {
        #expect(DateReader(zone: .gmt).date(from: text) == nil)
    }

    @Test(
        "a date that no news can have is refused for its reason",
        arguments: [
            ("2026-03-06T09:30:00Z", DateRefusal.future), ("1989-12-31T23:59:59Z", .past), ("غدًا", .notADate),
            ("3 مارس", .notADate), ("31 شباط 2026", .noSuchTime), ("3 مارس 2026 10:00 - 11:00", .contradiction),
            ("الاثنين 21 ذو القعدة 1442", .contradiction), ("4102444799", .future),
            ("0001-01-01T00:00:00", .noSuchTime),
        ])
    func unlikely(text: String, refusal: DateRefusal) {
        let now = Date(timeIntervalSince1970: 1_772_530_200)  // 2026-03-03T09:30:00Z
        #expect(throws: refusal) { try DateReader(zone: .gmt).read(text, now: now) }
    }

    @Test("a clock that is two days ahead is believed, and any date where no clock is given")
    func likely() throws {
        let now = Date(timeIntervalSince1970: 1_772_530_200)
        #expect(try DateReader(zone: .gmt).read("2026-03-05T09:30:00Z", now: now).doubt == nil)
        #expect(try Timestamp.text(of: DateReader(zone: .gmt).read("2099-12-31").instant) == "2099-12-31T00:00:00Z")
    }

    @Test(
        "what had to be assumed is told",
        arguments: [
            ("3 Mar 2026 09:30 XYZ", "Asia/Riyadh", DateDoubt.unknownZone("XYZ")),
            ("3 Mar 2026 09:30 IST", "Africa/Cairo", .unknownZone("IST")),
            ("3 مارس 2026 09:30 بتوقيت زحل", "Africa/Cairo", .unknownZone("زحل")),
            ("24 أبريل 2026 00:30", "Africa/Cairo", .skippedTime), ("2026-04-24", "Africa/Cairo", nil),
            ("3 Mar 2026 09:30 AST", "Asia/Riyadh", nil), ("3 Mar 2026 09:30", "Asia/Riyadh", nil),
        ])
    func doubts(text: String, zone: String, doubt: DateDoubt?) throws {
        let zone = try #require(TimeZone(identifier: zone))
        #expect(try DateReader(zone: zone).read(text).doubt == doubt)
    }
}
