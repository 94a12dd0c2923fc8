import Foundation

/// Instants as machines read them: `2026-09-15T06:30:00Z` (RFC 3339, section 5.6), in UTC, to the second.
enum Rfc3339 {
    static func text(_ instant: Date) -> String {
        instant.formatted(Date.ISO8601FormatStyle(timeZone: .gmt))
    }
}
