import Foundation
import Testing

@testable import Daemon

@Suite struct GroupingRunTests {
    /// Two invented accounts of one visit that share hardly a sentence, and two days on which they may have appeared.
    private static func visit(first: String, second: String) -> String {
        let one = """
            وصل المبعوث النمساوي هانز غروبر اليوم إلى العاصمة المغربية الرباط في زيارة لم يعلن عنها، والتقى وزير الخارجية \
            المغربي سعيد العلمي، وبحثا ملف الصيد البحري والحدود.\\nوقال بيان رسمي إن اللقاء تناول التعاون بين البلدين.
            """
        let two = """
            كشفت مصادر أوروبية أن زيارة “هانز غروبر” المفاجئة إلى الرباط حملت رسالة عاجلة، وأن مبعوث فيينا استقبله \
            الوزير سعيد العلمي ساعتين.\\nوأضافت المصادر أن اجتماع الرباط لن يكون الأخير.
            """
        return """
            {"id":"a","feed":"صحيفة أولى","title":"المبعوث النمساوي هانز غروبر يلتقي وزير الخارجية المغربي سعيد العلمي في الرباط","text":"\(one)","published":"\(first)"}
            {"id":7,"feed":"موقع ثان","title":"مصادر: غروبر يحمل رسالة إلى سعيد العلمي خلال لقائهما في الرباط","text":"\(two)","published":"\(second)"}

            """
    }

    private struct Row: Decodable {
        var family: String
        var event: String
        var thread: String?
    }

    private func rows(_ lines: String) async throws -> [Row] {
        try await GroupingRun.jsonLines(of: Array(lines.utf8)).split(separator: "\n").map {
            try JSONDecoder().decode(Row.self, from: Data($0.utf8))
        }
    }

    @Test("two accounts of one visit are one event when published on one day")
    func sameDay() async throws {
        let rows = try await rows(Self.visit(first: "2024-05-02T09:00:00Z", second: "2024-05-02T15:00:00Z"))
        #expect(rows.map(\.event) == ["e1", "e1"])
        #expect(rows.map(\.thread) == ["e1", "e1"])
        #expect(Set(rows.map(\.family)).count == 2)
    }

    @Test("published eighteen months apart they are two events of one thread")
    func monthsApart() async throws {
        let rows = try await rows(Self.visit(first: "2024-05-02T09:00:00Z", second: "2025-11-13T15:00:00Z"))
        #expect(rows.map(\.event) == ["e1", "e2"])
        #expect(rows.map(\.thread) == ["t1", "t1"])
    }

    @Test("identifiers come back as they were given, one line for each, in order")
    func identifiers() async throws {
        let answer = try await GroupingRun.jsonLines(
            of: Array(Self.visit(first: "2024-05-02T09:00:00Z", second: "2024-05-02T15:00:00Z").utf8))
        let lines = answer.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].contains(#""id":"a""#))
        #expect(lines[1].contains(#""id":7"#))
    }

    @Test("a line without a date takes the time of the line before it")
    func missingDate() async throws {
        let lines = Self.visit(first: "2024-05-02T09:00:00Z", second: "x").replacing("\"x\"", with: "null")
        #expect(try await rows(lines).map(\.event) == ["e1", "e1"])
    }

    @Test("articles without words, feed or date each get a line and a place of their own")
    func bareLines() async throws {
        let lines = "{\"id\":\"a\",\"feed\":null,\"published\":null}\n{\"id\":\"a\",\"title\":\"\",\"text\":\"\"}\n"
        #expect(Set(try await rows(lines).map(\.event)).count == 2)
    }

    @Test("the same lines give the same bytes at every run")
    func deterministic() async throws {
        let lines = Array(Self.visit(first: "2024-05-02T09:00:00Z", second: "2024-05-02T15:00:00Z").utf8)
        #expect(try await GroupingRun.jsonLines(of: lines) == GroupingRun.jsonLines(of: lines))
    }

    @Test(
        "a line that is no article is named with its number",
        arguments: [
            ("{\"title\":\"بلا رقم\"}", "line 2: the key \"id\" is missing"),
            ("nonsense", "line 2: it is no JSON object"),
            ("{\"id\":\"b\",\"title\":5}", "line 2: \"title\" has no usable value"),
        ])
    func badLine(line: String, message: String) async throws {
        let lines = "{\"id\":\"a\",\"title\":\"خبر\",\"text\":\"نص\",\"published\":\"2024-05-02T09:00:00Z\"}\n\(line)\n"
        let error = await #expect(throws: InputError.self) {
            try await GroupingRun.jsonLines(of: Array(lines.utf8))
        }
        #expect(error?.description == message)
    }
}
