import Foundation

/// What a verb found out, for people and for programs.
package protocol Report: Encodable, Sendable {
    /// Lines for a terminal, free of control characters.
    var text: String { get }
}

extension Report {
    /// One JSON object with sorted keys and instants in RFC 3339.
    package var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            encoder.dateEncodingStrategy = .custom { date, encoder in
                var container = encoder.singleValueContainer()
                try container.encode(Rfc3339.text(date))
            }
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
