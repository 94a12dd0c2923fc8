import Foundation

/// Reads a `Retry-After` header: seconds or an HTTP date (RFC 9110, section 10.2.3).
enum RetryAfter {
    /// Seconds from `now`; nil for no header, for one that says neither, and for a time that has passed.
    static func seconds(_ header: String?, now: Date) -> Double? {
        guard let header = header?.trimmingCharacters(in: .whitespaces), !header.isEmpty else { return nil }
        if let seconds = Int(header) { return seconds > 0 ? Double(seconds) : nil }
        let pattern = Date.ParseStrategy(
            format: """
                \(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .padded(4)) \
                \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\
                \(second: .twoDigits) GMT
                """,
            locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt)
        // Anything else in the header is the server's mistake and asks for nothing.
        guard let date = try? pattern.parse(header), date > now else { return nil }
        return date.timeIntervalSince(now)
    }
}
