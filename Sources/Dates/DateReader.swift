import ArabicText
import Charsets
package import Foundation

/// Reads the dates that feeds and pages write: RFC 822 with its usual mistakes, RFC 3339 and the partial forms of ISO 8601 and
/// W3CDTF, seconds since 1970, and dates in Arabic words and digits, Gregorian and Hijri.
package struct DateReader: Sendable {
    private let zone: TimeZone

    /// - Parameter zone: Where a date is read that names no zone, and what letters like IST are taken for.
    package init(zone: TimeZone) { self.zone = zone }

    /// The instant; nil when the text is no date, or tells a day or time that does not exist.
    package func date(from text: String) -> Date? {
        guard case .success(let reading) = result(of: text) else { return nil }
        return reading.instant
    }

    /// Reads a date and judges whether news can be of that time.
    ///
    /// - Parameters:
    ///   - text: The date as written, with or without words around it.
    ///   - now: The clock that the date is held against; nil takes any time as likely.
    /// - Returns: The instant, and what had to be assumed for it.
    /// - Throws: `DateRefusal` when the text tells no instant, or an unlikely one.
    package func read(_ text: String, now: Date? = nil) throws(DateRefusal) -> DateReading {
        let reading = try result(of: text).get()
        guard let now else { return reading }
        guard reading.instant <= now.addingTimeInterval(DateReader.lead) else { throw .future }
        guard reading.instant >= DateReader.firstNews else { throw .past }
        return reading
    }

    private func result(of text: String) -> Result<DateReading, DateRefusal> {
        CommonForm.read(text)?.reading(in: zone) ?? resultOfAnyForm(text)
    }

    /// The same for a text in any form, the common ones among them.
    func resultOfAnyForm(_ text: String) -> Result<DateReading, DateRefusal> {
        guard text.utf8.count <= 200 else { return .failure(.notADate) }
        let plain = Digits.latin(TextCleaner.folded(TextCleaner.clean(text))).filter { !DateReader.marks.contains($0) }
        guard plain.contains(where: \.isNumber) else { return .failure(.notADate) }
        let zones = ZoneNames(zone: zone)
        if let time = ISODate.read(plain, zones: zones) { return time.reading(in: zone) }
        if let epoch = DateReader.epoch(plain) { return .success(DateReading(instant: epoch, doubt: nil)) }
        return WordedDate(plain, zones: zones).time().flatMap { $0.reading(in: zone) }
    }

    /// Seconds, or milliseconds, since 1970: 9 or 10 digits, or 12 or 13; none after 2199.
    private static func epoch(_ text: String) -> Date? {
        guard let number = Double(text), text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        let seconds: Double
        switch text.count {
        case 9, 10: seconds = number
        case 12, 13: seconds = number / 1_000
        default: return nil
        }
        return seconds < end ? Date(timeIntervalSince1970: seconds) : nil
    }

    private static let end = Double(CivilTime.days(2200, 1, 1) * 86_400)
    /// Direction marks and the tatweel, which change no date.
    private static let marks: Set<Character> = ["\u{200E}", "\u{200F}", "\u{061C}", "\u{0640}"]
    /// Clocks that are wrong and zones that are mistaken stay within two days.
    private static let lead = 2.0 * 86_400
    private static let firstNews = Date(timeIntervalSince1970: Double(CivilTime.days(1990, 1, 1) * 86_400))
}

/// An instant as read.
package struct DateReading: Sendable, Hashable {
    package var instant: Date
    /// What had to be assumed; nil when the text said it all, but for the reader's own zone.
    package var doubt: DateDoubt?
}
