import EventGrouping
import Foundation
import News
import Storage

/// Puts articles given as JSON lines through the daemon's own pipeline, with an archive in memory.
package enum GroupingRun {
    /// Reads one article a line and returns one line for each, in the same order.
    ///
    /// A line holds `id`, `feed`, `title`, `text` and `published`; `url` and other keys are optional. `published` is
    /// the clock; null takes the time of the line before it.
    ///
    /// - Throws: `InputError.line` for the first line that is no such object.
    package static func jsonLines(of bytes: [UInt8]) async throws -> String {
        let store = try Store.inMemory(seed: seed)
        let pipeline = try await Pipeline(store: store, now: .distantPast)
        var rows: [(id: JSONIdentifier, article: ArticleID)] = []
        var clock = Date(timeIntervalSince1970: 0)
        var given: [String: ArticleID] = [:]
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            let row = try Row(line: Data(line), number: index + 1)
            clock = row.published ?? clock
            let draft = row.draft(number: index + 1)
            let ingest = try await pipeline.takeIn(draft, as: row.identity, now: clock)
            let key = "\(draft.source)\u{1F}\(row.identity)"
            // A line that repeats an identifier of its feed is a new wording of that article.
            if let new = ingest.new.first { given[key] = new.article.id }
            guard let article = given[key] else {
                throw InputError.line(index + 1, problem: "it was not taken in")
            }
            rows.append((row.id, article))
        }
        return try await lines(for: rows, in: store)
    }

    /// One archive is like another here, so that the same lines give the same groups at every run.
    private static let seed: UInt64 = 0x6d61_7273_6164

    private static func lines(
        for rows: [(id: JSONIdentifier, article: ArticleID)], in store: Store
    ) async throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines = ""
        for row in rows {
            guard let record = try await store.article(row.article) else { continue }
            let thread = try await store.thread(of: record.event.event)
            let answer = Answer(
                id: row.id, family: record.family.family.description, event: record.event.event.description,
                thread: thread?.description ?? record.event.event.description,
                why: Why(family: record.family, event: EventReason(record.event.why)))
            lines += String(decoding: try encoder.encode(answer), as: UTF8.self) + "\n"
        }
        return lines
    }
}

/// One article as given.
private struct Row: Decodable {
    var id: JSONIdentifier
    var feed: String?
    var title: String?
    var text: String?
    var url: String?
    var published: Date?

    init(line: Data, number: Int) throws(InputError) {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        do {
            self = try decoder.decode(Row.self, from: line)
        } catch DecodingError.keyNotFound(let key, _) {
            throw .line(number, problem: "the key \"\(key.stringValue)\" is missing")
        } catch DecodingError.typeMismatch(_, let context), DecodingError.dataCorrupted(let context),
            DecodingError.valueNotFound(_, let context)
        {
            let place = context.codingPath.map(\.stringValue).joined(separator: ".")
            throw .line(number, problem: place.isEmpty ? "it is no JSON object" : "\"\(place)\" has no usable value")
        } catch {
            throw .line(number, problem: "it is no JSON object")
        }
    }

    /// Only a line with the same identifier is the same article, whatever it links to.
    var identity: String { ItemName.identity([ItemName(kind: .id, text: id.text)]) }

    func draft(number: Int) -> ArticleDraft {
        ArticleDraft(
            // Articles of which nobody says who published them must not pass for those of one outlet.
            source: feed.flatMap { $0.isEmpty ? nil : $0 } ?? "line \(number)",
            names: ItemNames(link: url, title: title ?? "", text: text ?? "", published: published), link: url,
            title: title ?? "", summary: "", text: text ?? "", html: "", authors: [], categories: [],
            published: published)
    }
}

/// An identifier that may be a string or a number, and is given back as it came.
private enum JSONIdentifier: Codable {
    case string(String)
    case number(Int64)

    var text: String {
        switch self {
        case .string(let text): text
        case .number(let number): String(number)
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
            self = .number(number)
        } else {
            self = .string(try container.decode(String.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .string(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        }
    }
}

private struct Answer: Encodable {
    var id: JSONIdentifier
    var family: String
    var event: String
    /// The event itself when it is a stop of no thread: a thread of one stop.
    var thread: String
    var why: Why

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(family, forKey: .family)
        try container.encode(event, forKey: .event)
        try container.encode(thread, forKey: .thread)
        try container.encode(why, forKey: .why)
    }

    private enum CodingKeys: String, CodingKey {
        case id, family, event, thread, why
    }
}

private struct Why: Encodable {
    var family: FamilyMembership
    var event: EventReason
}
