import Foundation
import TestSupport
import Testing

/// The files that readers are given.
@Suite(.timeLimit(.minutes(2))) struct DigestFilesTests {
    private static let day = "2024-05-01"
    private static let files = ["digest.md", "digest.html", "digest.txt", "digest.json"]
    /// What goes with all digests.
    private let lists = ["index.html", "atom.xml", "events.xml"]
    private static let page = FeedPage([
        FeedPage.Item("2", "انطلاق موسم الحصاد في السهل الغربي", published: "Wed, 01 May 2024 11:00:00 GMT"),
        FeedPage.Item("1", "افتتاح خط قطار جديد إلى الساحل", published: "Wed, 01 May 2024 10:00:00 GMT"),
    ])

    private let newsroom: Newsroom

    init() throws {
        newsroom = try Newsroom()
        try newsroom.watch([("صحيفة السهل", "/feed")])
        newsroom.publish(Self.page, at: "/feed", etag: "\"v1\"")
    }

    @Test("a closed day is written in every format, beside a list of days and a link to the newest")
    func writes() async throws {
        let answer = try await poll(andWrite: Self.day)
        let folder = newsroom.folder.path("digests")
        #expect(answer.output == Self.files.map { "\(folder)/2024/05/01/\($0)\n" }.joined())
        #expect(try contents("2024/05/01/digest.txt").contains("انطلاق موسم الحصاد في السهل الغربي"))
        #expect(try contents("index.html").contains("2024/05/01/digest.html"))
        #expect(try contents("index.html").contains("href=\"atom.xml\""))
        #expect(try contents("atom.xml").contains("<id>tag:marsad.invalid,2024-05-01:digest/r1</id>"))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/latest") == "2024/05/01")
        #expect(try contents("latest/digest.md") == contents("2024/05/01/digest.md"))
    }

    @Test("a closed day that is written again after polls without news has the same bytes", arguments: [true, false])
    func repeats(isModified: Bool) async throws {
        _ = try await poll(andWrite: Self.day)
        let first = try Self.files.map { try contents("2024/05/01/\($0)") } + lists.map(contents)
        if isModified { newsroom.publish(Self.page, at: "/feed", etag: "\"v2\"") }
        _ = try await poll(andWrite: Self.day)
        #expect(newsroom.arrivals.lines.count == 2)
        let second = try Self.files.map { try contents("2024/05/01/\($0)") } + lists.map(contents)
        #expect(first == second)
    }

    @Test("what is printed is what is written", arguments: ["md", "html", "txt", "json"])
    func prints(format: String) async throws {
        _ = try await poll(andWrite: Self.day)
        let answer = try await newsroom.run("digest", Self.day, "--format", format)
        #expect(answer.ending == .exit(0))
        #expect(answer.output == (try contents("2024/05/01/digest.\(format)")))
    }

    @Test("a day or a format that is none ends with 64", arguments: [["2024-02-30"], ["today", "--format", "pdf"]])
    func refuses(arguments: [String]) async throws {
        let words = ["digest"] + arguments + ["--config", newsroom.configuration]
        let answer = await (try MarsadProcess(words, environment: newsroom.surroundings)).answer()
        #expect(answer.ending == .exit(64))
        #expect(answer.errors.count == 1)
        #expect(answer.output.isEmpty)
    }

    private func poll(andWrite day: String) async throws -> MarsadProcess.Answer {
        try #require(try await newsroom.run("poll", "صحيفة السهل").ending == .exit(0))
        let answer = try await newsroom.run("digest", day, "--write")
        try #require(answer.ending == .exit(0), "\(answer.errors)")
        return answer
    }

    private func contents(_ name: String) throws -> String {
        try String(contentsOfFile: newsroom.folder.path("digests/\(name)"), encoding: .utf8)
    }
}
