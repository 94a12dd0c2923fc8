import EventGrouping
import Foundation

/// Reads JSON lines with `id`, `feed`, `title`, `text`, `published`, `event`, and `copyOf` where it is a copy of the
/// story in that line, counted from 0.
///
/// Without `event` a story is an event of its own. Only one line is in memory at a time.
struct StoryLines {
    private static let chunk = 1 << 16

    private let file: FileHandle
    private let decoder = JSONDecoder()
    private var buffer = Data()
    private var events: [String: Int64] = [:]
    private var clock = Date(timeIntervalSince1970: 0)
    private var number = 0

    init(_ path: String) throws {
        file = try FileHandle(forReadingFrom: URL(filePath: path))
        decoder.dateDecodingStrategy = .iso8601
    }

    /// The next story, or nil at the end.
    mutating func next() throws -> LabelledStory? {
        guard let line = try nextLine() else { return nil }
        let row = try decoder.decode(Row.self, from: line)
        clock = row.published ?? clock
        let event: Int64
        if let label = row.event {
            event = events[label] ?? Int64(-events.count - 1)
            events[label] = event
        } else {
            event = Int64(number)
        }
        let story = Story(
            article: Int64(number), source: row.feed ?? "line \(number + 1)", title: row.title, text: row.text,
            time: clock, copyOf: row.copyOf)
        number += 1
        return LabelledStory(id: row.id, story: story, event: event)
    }

    private mutating func nextLine() throws -> Data? {
        while true {
            if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Data(buffer[buffer.startIndex..<end])
                buffer = Data(buffer[(end + 1)...])
                if !line.isEmpty { return line }
            } else if let more = try file.read(upToCount: Self.chunk), !more.isEmpty {
                buffer.append(more)
            } else {
                let line = buffer
                buffer = Data()
                return line.isEmpty ? nil : line
            }
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
