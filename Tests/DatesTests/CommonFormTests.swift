import Foundation
import TestSupport
import Testing

@testable import Dates

@Suite struct CommonFormTests {
    @Test("dates in the common forms are read as the reader of any form reads them", arguments: 0..<20)
    func sameAsAnyForm(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let reader = DateReader(zone: try #require(TimeZone(identifier: "Asia/Damascus")))
        for _ in 0..<200 {
            let text = RandomDate.text(using: &generator)
            guard let time = CommonForm.read(text) else { continue }
            #expect(time.reading(in: .gmt) == reader.resultOfAnyForm(text), "\(text)")
        }
    }

    @Test(
        "what is not written so to the letter is left to the reader of any form",
        arguments: [
            "Sun, 1 Mar 2026 14:05 GMT", "Sun, 01 Mar 26 14:05:38 GMT", "Sun 01 Mar 2026 14:05:38 GMT",
            "2026-03-01 14:05:38Z",
            "2026-03-01T14:05:38", "2026-03-01T14:05:38.5Z", "Sun, 01 Mar 2026 14:05:38 AST",
            "Sun, 01 مار 2026 14:05:38 GMT",
            "Sun, 01 Mar 2026 14:05:38 +03:00", "2026-03-01T14:05:38+0300", "Sun, 01 Mar 2026 14:05:38 GMT ",
            "1447-03-01T14:05:38Z",
        ])
    func otherForms(text: String) {
        #expect(CommonForm.read(text) == nil)
    }

    @Test(
        "both forms are read",
        arguments: [
            "Sun, 01 Mar 2026 14:05:38 +0300", "1 Mar 2026 11:05:38 GMT", "2026-03-01T14:05:38+03:00",
            "2026-03-01T11:05:38Z",
        ])
    func bothForms(text: String) throws {
        let reading = try #require(CommonForm.read(text)).reading(in: .gmt)
        #expect(try reading.get().instant == Date(timeIntervalSince1970: 1_772_363_138))
    }
}

/// Dates in the two forms, each part now and then out of range.
private enum RandomDate {
    static func text(using generator: inout SeededGenerator) -> String {
        let year = Int.random(in: 1985...2205, using: &generator)
        let month = Int.random(in: 0...13, using: &generator)
        let day = Int.random(in: 0...32, using: &generator)
        let clock = [24, 61, 61].map { pad(Int.random(in: 0...$0, using: &generator)) }.joined(separator: ":")
        let offset = [pad(Int.random(in: 0...15, using: &generator)), pad(Int.random(in: 0...61, using: &generator))]
        let sign = Bool.random(using: &generator) ? "+" : "-"
        let isNamed = Int.random(in: 0..<3, using: &generator) == 0
        if Bool.random(using: &generator) {
            let zone = isNamed ? "Z" : sign + offset.joined(separator: ":")
            return "\(year)-\(pad(month))-\(pad(day))T\(clock)\(zone)"
        }
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let weekday = ["", "Sun, ", "Mon, ", "Fri, "].randomElement(using: &generator) ?? ""
        let dayText = Bool.random(using: &generator) ? pad(day) : "\(day)"
        let zone = isNamed ? ["GMT", "UTC", "Z"].randomElement(using: &generator) ?? "" : sign + offset.joined()
        return "\(weekday)\(dayText) \(months[max(0, min(11, month))]) \(year) \(clock) \(zone)"
    }

    private static func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
