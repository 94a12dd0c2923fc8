import Foundation
import TestSupport
import Testing

/// `parse` and `group`: what tools rely on (`docs/architecture.md`, section 7).
@Suite(.timeLimit(.minutes(1))) struct ContractTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    // MARK: parse

    @Test("parse prints the keys of a feed and of its items, empty or not")
    func parses() async throws {
        let page = FeedPage([
            FeedPage.Item("7", "سوق & ميناء", text: "نصّ الخبر", published: "Wed, 01 May 2024 13:00:00 +0300")
        ])
        let answer = try await marsad("parse", try folder.write(page.text, to: "feed.xml"))
        #expect(answer.ending == .exit(0))
        #expect(answer.errors.isEmpty)
        let feed = try object(answer.output)
        #expect(
            Set(feed.keys) == [
                "format", "title", "link", "description", "language", "updated", "ttl", "charset", "items", "warnings",
            ])
        #expect(feed["format"] as? String == "rss2.0")
        #expect(Set((feed["charset"] as? [String: Any] ?? [:]).keys) == ["used", "declared", "evidence"])
        let item = try #require((feed["items"] as? [[String: Any]])?.first)
        #expect(
            Set(item.keys) == [
                "id", "title", "link", "authors", "published", "updated", "summary", "content", "categories",
                "enclosures",
            ])
        #expect(item["title"] as? String == "سوق & ميناء")
        #expect(item["published"] as? String == "2024-05-01T10:00:00Z")
        #expect(item["updated"] is NSNull)
    }

    @Test("parse reads standard input, takes the charset it is told and resolves links")
    func parsesStandardInput() async throws {
        let feed =
            Data(#"<rss version="2.0"><channel><item><link>/a</link><title>"#.utf8)
            + Data([0xC7, 0xE1, 0xD3, 0xE6, 0xDE]) + Data("</title></item></channel></rss>".utf8)
        let path = try folder.write("", to: "feed.xml")
        try feed.write(to: URL(filePath: path))
        let answer = try await marsad(
            "parse", "--url", "https://example.org/rss", "--content-type", "text/xml; charset=windows-1256", "-",
            input: path)
        #expect(answer.ending == .exit(0))
        let item = try #require((try object(answer.output)["items"] as? [[String: Any]])?.first)
        #expect(item["title"] as? String == "السوق")
        #expect(item["link"] as? String == "https://example.org/a")
    }

    @Test(
        "parse ends with 65 and one line when the input is no feed",
        arguments: ["", "نصّ بلا وسوم", "<!DOCTYPE html><html><body><p>صفحة</p></body></html>", "{\"version\": 1}"])
    func refusesPages(text: String) async throws {
        let answer = try await marsad("parse", try folder.write(text, to: "page"))
        #expect(answer.ending == .exit(65))
        #expect(answer.errors.count == 1)
        #expect(answer.output.isEmpty)
    }

    @Test("a file that is not there ends with 66, and no file at all with 64", arguments: ["parse", "group"])
    func wantsInput(verb: String) async throws {
        let missing = try await marsad(verb, folder.path("nowhere"))
        #expect(missing.ending == .exit(66))
        #expect(missing.errors.count == 1)
        let nothing = try await marsad(verb)
        #expect(nothing.ending == .exit(64))
        #expect(missing.output.isEmpty && nothing.output.isEmpty)
    }

    // MARK: group

    @Test("group answers each line in its place, and keeps copies and unlike news apart")
    func groups() async throws {
        let text = """
            أعلنت وزارة الموارد المائية اليوم إعادة تشغيل محطة الضخ الرئيسية على النهر الكبير بعد أعمال صيانة استمرت \
            ثلاثة أشهر، وقال المهندس المشرف إن المحطة ستغذي أربعين قرية في الريف الشرقي بمياه الشرب ابتداءً من مساء الغد.
            """
        let other = "فاز فريق الواحة بكأس الطائرة بعد مباراة امتدت خمسة أشواط أمام فريق الميناء في الصالة المغلقة."
        let lines = [
            row(id: "\"x1\"", feed: "وكالة", title: "إعادة تشغيل محطة الضخ على النهر الكبير", text: text, minute: 0),
            row(id: "2", feed: "صحيفة", title: "إعادة تشغيل محطة الضخ على النهر الكبير", text: text, minute: 5),
            row(id: "\"x3\"", feed: "موقع", title: "الواحة يحرز كأس الطائرة", text: other, minute: 9),
        ]
        let answer = try await marsad("group", "-", input: try folder.write(lines.joined(separator: "\n"), to: "in"))
        #expect(answer.ending == .exit(0), "\(answer.errors)")
        let rows = try answer.output.split(separator: "\n").map { try object(String($0)) }
        try #require(rows.count == 3)
        #expect(rows.allSatisfy { Set($0.keys) == ["id", "family", "event", "thread", "why"] })
        #expect(rows.map { "\($0["id"] ?? "")" } == ["x1", "2", "x3"])
        #expect(rows[1]["id"] is NSNumber)
        let families = rows.map { $0["family"] as? String }
        let events = rows.map { $0["event"] as? String }
        #expect(families[0] != nil && families[0] == families[1] && families[0] != families[2])
        #expect(events[0] != nil && events[0] == events[1] && events[0] != events[2])
        // Nothing is linked here, so each event is its own thread.
        #expect(rows.map { $0["thread"] as? String } == events)
    }

    @Test("group gives the same bytes for the same lines")
    func groupsAgain() async throws {
        let lines = (0..<40).map {
            row(id: "\($0)", feed: "مصدر \($0 % 7)", title: "خبر \($0 / 3) من السوق", text: "تفاصيل \($0)", minute: $0)
        }
        let path = try folder.write(lines.joined(separator: "\n") + "\n", to: "in")
        let first = try await marsad("group", path)
        let second = try await marsad("group", path)
        #expect(first.output.split(separator: "\n").count == 40)
        #expect(first.output == second.output)
    }

    @Test("group on nothing prints nothing")
    func groupsNothing() async throws {
        let answer = try await marsad("group", try folder.write("", to: "in"))
        #expect(answer.ending == .exit(0))
        #expect(answer.output.isEmpty)
    }

    @Test(
        "group ends with 65 and the number of the first line that cannot be used",
        arguments: ["no JSON", "[]", #"{"feed":"f","title":"t","text":"x","published":null}"#])
    func refusesLines(line: String) async throws {
        let good = row(id: "1", feed: "وكالة", title: "خبر", text: "نص", minute: 0)
        let answer = try await marsad("group", try folder.write("\(good)\n\(line)\n", to: "in"))
        #expect(answer.ending == .exit(65))
        #expect(answer.errors.count == 1)
        #expect(answer.errors.first?.contains("line 2") == true)
        #expect(answer.output.isEmpty)
    }

    /// `id` is JSON already; the texts need no escapes.
    private func row(id: String, feed: String, title: String, text: String, minute: Int) -> String {
        let time = "2024-05-01T10:\(minute < 10 ? "0" : "")\(minute):00Z"
        return #"{"id":\#(id),"feed":"\#(feed)","title":"\#(title)","text":"\#(text)","published":"\#(time)"}"#
    }

    private func marsad(_ arguments: String..., input: String? = nil) async throws -> MarsadProcess.Answer {
        await (try MarsadProcess(arguments, environment: ["HOME": folder.url.path], input: input)).answer()
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
