import Dates
import Foundation

/// A date as written to an instant, in the zones of several readers.
enum DatesDoor {
    static func take(_ input: [UInt8]) throws(BrokenPromise) {
        let text = String(decoding: input, as: UTF8.self)
        for zone in zones {
            let reader = DateReader(zone: zone)
            let answer = answer(of: reader, text, now: nil)
            try BrokenPromise.unless(answer == self.answer(of: reader, text, now: nil), "a second reading differs")
            if case .success(let reading) = answer { try check(reading.instant, reader) }
            try checkClock(self.answer(of: reader, text, now: now), answer)
        }
    }

    /// 2026-03-03T09:30:00Z.
    static let now = Date(timeIntervalSince1970: 1_772_530_200)
    /// What a clock lets through: from 1990 until two days after it.
    static let newsTimes = Date(timeIntervalSince1970: 631_152_000)...now.addingTimeInterval(2 * 86_400)
    /// What is read without one: the Hijri and Gregorian years that are known, 1882 to 2199.
    static let allTimes = Date(timeIntervalSince1970: -2_780_000_000)...Date(timeIntervalSince1970: 7_260_000_000)

    private static let zones = ["Asia/Riyadh", "Africa/Cairo", "America/New_York"].compactMap(
        TimeZone.init(identifier:))

    private static func answer(of reader: DateReader, _ text: String, now: Date?) -> Result<DateReading, DateRefusal> {
        Result { () throws(DateRefusal) in try reader.read(text, now: now) }
    }

    private static func check(_ instant: Date, _ reader: DateReader) throws(BrokenPromise) {
        try BrokenPromise.unless(allTimes.contains(instant), "\(instant.timeIntervalSince1970) is no time of news")
        let written = Timestamp.text(of: instant)
        // Years that are neither Gregorian ones that are read nor wholly Hijri cannot come back.
        guard (-2_200_000_000...7_200_000_000).contains(instant.timeIntervalSince1970) else { return }
        let second = instant.timeIntervalSince1970.rounded(.down)
        try BrokenPromise.unless(
            reader.date(from: written)?.timeIntervalSince1970 == second, "\(written) does not come back")
    }

    /// A clock refuses, and changes nothing else.
    private static func checkClock(
        _ held: Result<DateReading, DateRefusal>, _ free: Result<DateReading, DateRefusal>
    ) throws(BrokenPromise) {
        switch held {
        case .success(let reading):
            try BrokenPromise.unless(newsTimes.contains(reading.instant), "\(reading.instant) passed the clock")
            try BrokenPromise.unless(held == free, "a clock changed the reading")
        case .failure(.future), .failure(.past):
            guard case .success(let reading) = free else { throw BrokenPromise("a clock refused what was no date") }
            try BrokenPromise.unless(!newsTimes.contains(reading.instant), "the clock refused \(reading.instant)")
        case .failure: try BrokenPromise.unless(held == free, "a clock changed the refusal")
        }
    }
}
