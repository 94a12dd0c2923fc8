import EventGrouping
import Foundation

/// A story with the event somebody says it tells of.
struct LabelledStory {
    var story: Story
    var event: Int64

    /// Reads JSON lines with `id`, `feed`, `title`, `text`, `published`, `event`, and `copyOf` where it is a copy of the
    /// story in that line, counted from 0.
    static func read(_ path: String) throws -> [LabelledStory] {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        var events: [String: Int64] = [:]
        var clock = Date(timeIntervalSince1970: 0)
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").enumerated().map {
            number, line in
            let row = try decoder.decode(Row.self, from: Data(line.utf8))
            clock = row.published ?? clock
            let label = row.event ?? row.id
            let event = events[label] ?? Int64(events.count + 1)
            events[label] = event
            let story = Story(
                article: Int64(number), source: row.feed ?? "line \(number)", title: row.title, text: row.text,
                time: clock, copyOf: row.copyOf)
            return LabelledStory(story: story, event: event)
        }
    }

    private struct Row: Decodable {
        var id: String
        var feed: String?
        var title: String
        var text: String
        var published: Date?
        var event: String?
        var copyOf: Int64?
    }
}
