import Foundation
import News
import Testing

@testable import Digests

@Suite struct DigestSchemaTests {
    private static func schema() throws -> JSONSchema {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try JSONSchema(Data(contentsOf: root.appending(path: "docs/digest.schema.json")))
    }

    private static func written(_ digest: Digest) -> Data { Data(DigestFormat.json.render(digest).utf8) }

    @Test("what is written as JSON is what the schema says")
    func days() throws {
        let schema = try Self.schema()
        var late = try InventedDays.issue()
        let article = try #require(try InventedDays.pages().articles.first { !$0.versions.isEmpty })
        late.addendum = Addendum(
            [
                LateArrival(day: late.masthead.day, covered: article, isEdit: true),
                LateArrival(day: late.masthead.day, covered: article, isEdit: false),
            ], maker: StoryMaker(day: late.masthead.day, interval: DateInterval(), zone: .gmt))
        let first = try InventedDays.digest(of: InventedDays.full()).issued(DigestIssue(number: 1, isDraft: false))
        var before = first
        before.singles.removeLast()
        let second = try InventedDays.issue().issued(DigestIssue(number: 2, isDraft: false), after: before)
        #expect(!second.masthead.issue.changes.isEmpty && !late.addendum.edits.isEmpty)
        let empty = try InventedDays.digest(of: InventedDays.empty())
        for digest in [first, second, late, empty, try HostileTextTests.digest()] {
            #expect(try schema.findings(in: Self.written(digest)) == [])
        }
    }

    @Test(
        "what is not as the schema says is found",
        arguments: [
            ("\"schema\" : 2", "\"schema\" : 3"), ("\"isDraft\" : true", "\"isDraft\" : 1"),
            ("\"status\" : \"new\"", "\"status\" : \"old\""), ("\"rank\" : 1,", "\"rank\" : 0,"),
            ("\"day\" : \"2026-03-01\"", "\"day\" : \"1 March\""), ("\"rank\" : 1,", ""),
            ("\"rank\" : 1,", "\"rank\" : 1, \"grade\" : 7,"),
        ])
    func faults(right: String, wrong: String) throws {
        let text = DigestFormat.json.render(try InventedDays.issue(isDraft: true))
        let changed = text.replacing(right, with: wrong, maxReplacements: 1)
        #expect(changed != text)
        #expect(try Self.schema().findings(in: Data(changed.utf8)).count == 1)
    }
}
