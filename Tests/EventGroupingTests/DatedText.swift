@testable import EventGrouping
import Foundation
import Testing

/// A text, when it was published, and the days that a reader takes from it.
struct DatedText: Sendable, CustomTestStringConvertible {
    var text: String
    var published: String
    /// As `2021-07-07` or `2021-07-07..2021-07-09`, several with a space between; empty where nothing is read.
    var days: String

    var testDescription: String { text }

    /// Rows of `text = days`, all published at one time.
    static func rows(_ published: String, _ table: String) -> [DatedText] {
        table.split(separator: "\n").map { line in
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            return DatedText(text: parts.first ?? "", published: published, days: parts.count > 1 ? parts[1] : "")
        }
    }

    /// The text's words, as the lead of a story without a headline or with one.
    func words(title: String = "") -> [Word] {
        var reader = StoryReader(parameters: .standard)
        return reader.words(of: Story(article: 1, source: "أ", title: title, text: text, time: time))
    }

    var time: Date { Self.time(published) }

    /// The moment that `2021-07-08` (at noon of universal time) or `2021-07-08T23:00:00Z` says.
    static func time(_ text: String) -> Date {
        let full = text.count == 10 ? text + "T12:00:00Z" : text
        return (try? Date(full, strategy: .iso8601)) ?? .distantPast
    }

    /// Days as the tables write them.
    static func written(_ days: ClosedRange<Int>) -> String {
        days.count == 1
            ? written(days.lowerBound) : written(days.lowerBound) + ".." + written(days.upperBound)
    }

    private static func written(_ day: Int) -> String {
        Date(timeIntervalSince1970: Double(day) * 86_400).formatted(.iso8601.year().month().day())
    }
}
