import ArabicText
import Charsets
package import Foundation

/// Reads the dates that feeds and pages write: RFC 822 with its usual mistakes, RFC 3339 and the partial forms of ISO 8601 and
/// W3CDTF, seconds since 1970, and dates in Arabic words and digits.
package struct DateReader: Sendable {
    private let zone: TimeZone

    /// - Parameter zone: Where a date is read that names no zone.
    package init(zone: TimeZone) { self.zone = zone }

    /// The instant; nil when the text is no date, or tells a day or time that does not exist.
    package func date(from text: String) -> Date? {
        guard text.utf8.count <= 200 else { return nil }
        let plain = Digits.latin(TextCleaner.folded(TextCleaner.clean(text))).filter { !DateReader.marks.contains($0) }
        guard plain.contains(where: \.isNumber) else { return nil }
        if let epoch = DateReader.epoch(plain) { return epoch }
        if let time = ISODate.read(plain) { return time.instant(in: zone) }
        return WordedDate.read(plain)?.instant(in: zone)
    }

    /// Seconds, or milliseconds, since 1970: 9 or 10 digits, or 12 or 13.
    private static func epoch(_ text: String) -> Date? {
        guard let number = Double(text), text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        switch text.count {
        case 9, 10: return Date(timeIntervalSince1970: number)
        case 12, 13: return Date(timeIntervalSince1970: number / 1_000)
        default: return nil
        }
    }

    /// Direction marks and the tatweel, which change no date.
    private static let marks: Set<Character> = ["\u{200E}", "\u{200F}", "\u{061C}", "\u{0640}"]
}
