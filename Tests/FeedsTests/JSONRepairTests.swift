import Foundation
import TestSupport
import Testing

@testable import Feeds

@Suite struct JSONRepairTests {
    private static let document = #"""
        {"version": "https://jsonfeed.org/version/1.1", "title": "خلاصة \"النهر\"", "items": [
          {"id": "1", "title": "أول", "tags": ["أ", "ب"], "content_text": "نص\nثان \u0646"},
          {"id": "2", "title": "ثان", "attachments": [{"url": "https://n.example/a.mp3", "mime_type": "audio/mpeg"}]},
          {"id": "3", "title": "ثالث", "content_html": "<p>نص</p>"}
        ]}
        """#

    private func feed(_ text: String) throws -> Feed {
        try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil)
    }

    @Test(
        "damage is mended the way it was meant",
        arguments: [
            ("{\"a\": [1, 2,], \"b\": 3,}", "{\"a\": [1, 2], \"b\": 3}"),
            ("{\"a\": \"x\ny\tz\"}", "{\"a\": \"x\\ny\\tz\"}"),
            ("{\"a\": \"\\x\\u12\\n\"}", "{\"a\": \"xu12\\n\"}"), ("{\"a\": 1}} x", "{\"a\": 1}"),
            ("{\"a\": [1, {\"b\": 2, \"c\"", "{\"a\": [1, {\"b\": 2}]}"), ("{\"a\": 1, \"b", "{\"a\": 1}"),
            ("{\"a\u{1}\": 1\u{2}}", "{\"a\": 1}"), ("{\"a\": [1}]}", "{\"a\": [1]}"), ("[", "[]"),
        ])
    func mended(text: String, expected: String) {
        var repair = JSONRepair(Array(text.utf8))
        let isReadable = repair.run()
        #expect(isReadable)
        #expect(String(decoding: repair.output, as: UTF8.self) == expected)
    }

    @Test("a JSON Feed that breaks off anywhere keeps every item that is whole")
    func truncated() throws {
        let bytes = Array(Self.document.utf8)
        let ends = Self.document.ranges(of: "},\n").map { Self.document[..<$0.lowerBound].utf8.count + 2 }
        let start = try #require(Self.document.firstRange(of: "1.1\","))
        for length in (Self.document[..<start.upperBound].utf8.count)..<bytes.count {
            let feed = try feed(String(decoding: bytes[..<length], as: UTF8.self))
            let whole = ends.count { $0 <= length }
            #expect(feed.items.prefix(whole).map(\.id) == ["1", "2", "3"].prefix(whole).map { $0 }, "\(length)")
            #expect(feed.warnings.contains { $0.message.contains("breaks off") }, "\(length)")
        }
    }

    @Test("what is whole is left as it is, whatever is damaged elsewhere", arguments: 0..<20)
    func randomDamage(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            var bytes = Array(Self.document.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            var repair = JSONRepair(bytes)
            guard repair.run() else { continue }
            // Repaired once, there is nothing left to repair.
            var again = JSONRepair(repair.output)
            let isReadable = again.run()
            #expect(isReadable && again.output == repair.output)
        }
    }
}
