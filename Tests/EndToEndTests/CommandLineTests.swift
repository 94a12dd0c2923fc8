import Foundation
import TestSupport
import Testing

/// The verbs as somebody at a terminal meets them.
@Suite(.timeLimit(.minutes(2))) struct CommandLineTests {
    private static let verbs = [
        [], ["run"], ["poll"], ["status"], ["digest"], ["events"], ["events", "list"], ["events", "merge"],
        ["events", "split"], ["events", "link"], ["events", "unlink"], ["event"], ["explain"], ["explain", "source"],
        ["explain", "article"], ["explain", "event"], ["sources"], ["sources", "list"], ["sources", "check"],
        ["sources", "add"], ["sources", "remove"], ["sources", "import"], ["sources", "export"], ["config"],
        ["config", "check"], ["db"],
        ["db", "check"], ["db", "backup"], ["db", "reindex"], ["search"], ["parse"], ["group"],
    ]

    private let newsroom: Newsroom

    init() throws { newsroom = try Newsroom() }

    @Test("every verb explains itself", arguments: verbs)
    func helps(verb: [String]) async throws {
        let answer = try await marsad(verb + ["--help"])
        #expect(answer.ending == .exit(0))
        #expect(answer.output.contains("USAGE: \((["marsad"] + verb).joined(separator: " "))"))
        #expect(answer.errors.isEmpty)
    }

    @Test(
        "what is no verb, no option or no number ends with 64 and leaves standard output alone",
        arguments: [
            ["watch"], ["sources", "add"], ["status", "--xml"], ["event"], ["parse", "one", "two"],
            ["search", "حلب", "--limit", "0"], ["search", "حلب", "--since", "yesterday"],
        ])
    func refusesUsage(arguments: [String]) async throws {
        let answer = try await marsad(arguments)
        #expect(answer.ending == .exit(64))
        #expect(!answer.errors.isEmpty)
        #expect(answer.output.isEmpty)
    }

    @Test("config check prints a file that has the same values")
    func checksConfiguration() async throws {
        try newsroom.watch([("صحيفة السهل", "/feed")], interval: "90s", more: "digest:\n  time_zone: Asia/Damascus\n")
        let answer = try await newsroom.run("config", "check")
        #expect(answer.ending == .exit(0))
        #expect(answer.errors.isEmpty)
        _ = try newsroom.folder.write(answer.output, to: "marsad.yaml")
        let again = try await newsroom.run("config", "check")
        #expect(again.output == answer.output)
        #expect(again.output.contains("Asia/Damascus"))
        #expect(newsroom.server.requests.isEmpty)
    }

    @Test("config check ends with 78 and names every problem, a line each, in the order of the file")
    func findsProblems() async throws {
        let file =
            "sources:\n  - name: محطة\n    url: nowhere\n    interval: 5s\n  - url: https://example.org/\nlimit: 3\n"
        _ = try newsroom.folder.write(file, to: "marsad.yaml")
        let answer = try await newsroom.run("config", "check")
        #expect(answer.ending == .exit(78))
        let lines = answer.errors.compactMap { $0.firstMatch(of: /marsad\.yaml:(\d+):\d+:/)?.1 }
        #expect(lines == ["3", "4", "5", "6"])
        #expect(answer.output.isEmpty)
    }

    @Test("a headline cannot steer the terminal")
    func printsPlainly() async throws {
        let hostile = #"\u001b]0;اخترق\u0007\u001b[2Jخبر\u202Eمقلوب\u009b31m"#
        let feed = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "موقع", "items": [
              {"id": "1\\u001b[1m", "title": "\(hostile)", "content_text": "نص\\u001b[0m",
               "date_published": "2024-05-01T10:00:00Z"}]}
            """
        newsroom.server.route("/feed", .page(feed, type: "application/feed+json"))
        try newsroom.watch([("موقع", "/feed")])
        try #require(try await newsroom.run("poll", "موقع").ending == .exit(0))
        for arguments in [
            ["events", "2024-05-01"], ["event", "e1"], ["explain", "article", "a1"], ["digest", "2024-05-01"],
        ] {
            let answer = try await marsad(arguments + ["--config", newsroom.configuration])
            #expect(answer.ending == .exit(0), "\(answer.errors)")
            #expect(answer.output.contains("خبر"))
            let steering = answer.output.unicodeScalars.filter {
                ($0.properties.generalCategory == .control && $0 != "\n") || $0 == "\u{202E}"
            }
            #expect(steering.isEmpty, "\(arguments): \(steering.map { String($0.value, radix: 16) })")
        }
    }

    @Test("the archive is checked and copied, and the copy is an archive")
    func keepsArchive() async throws {
        newsroom.publish(FeedPage([FeedPage.Item("1", "افتتاح المعرض السنوي")]), at: "/feed")
        try newsroom.watch([("موقع", "/feed")])
        try #require(try await newsroom.run("poll", "موقع").ending == .exit(0))
        #expect(try await newsroom.run("db", "check").ending == .exit(0))
        let copy = newsroom.folder.path("copy.sqlite")
        #expect(try await newsroom.run("db", "backup", copy).ending == .exit(0))
        try newsroom.watch([("موقع", "/feed")], more: "storage:\n  path: \(copy)\n")
        #expect(try await newsroom.json(StatusAnswer.self, "status").archive.articles == 1)
    }

    @Test("a number that names nothing ends with 64", arguments: [["event", "e9"], ["explain", "article", "9"]])
    func refusesNumbers(arguments: [String]) async throws {
        try newsroom.watch([("موقع", "/feed")])
        let answer = try await marsad(arguments + ["--config", newsroom.configuration])
        #expect(answer.ending == .exit(64))
        #expect(answer.errors.count == 1)
    }

    private func marsad(_ arguments: [String]) async throws -> MarsadProcess.Answer {
        await (try MarsadProcess(arguments, environment: newsroom.surroundings)).answer()
    }
}
