import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct StoredTimeTests {
    @Test("an instant rounded to the millisecond stays what it is")
    func roundedInstantsAreStable() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<20_000 {
            let date = Date(timeIntervalSince1970: Double.random(in: -2e9...5e9, using: &random))
            let rounded = StoredTime.rounded(date)
            #expect(abs(rounded.timeIntervalSince(date)) < 0.000_502)
            #expect(StoredTime.rounded(rounded) == rounded)
        }
    }

    @Test("every millisecond comes back")
    func millisecondsAreKept() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<20_000 {
            let milliseconds = Int64.random(in: StoredTime.span, using: &random)
            #expect(StoredTime.milliseconds(StoredTime.date(milliseconds)) == milliseconds)
        }
    }

    @Test(
        "instants beyond all calendars come to an end of the span",
        arguments: [
            (Double.infinity, StoredTime.span.upperBound), (-.infinity, StoredTime.span.lowerBound),
            (1e300, StoredTime.span.upperBound), (-1e300, StoredTime.span.lowerBound),
            (.nan, StoredTime.span.upperBound),
        ])
    func extremes(seconds: Double, expected: Int64) {
        #expect(StoredTime.milliseconds(Date(timeIntervalSince1970: seconds)) == expected)
    }
}
