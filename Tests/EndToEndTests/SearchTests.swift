import Foundation
import TestSupport
import Testing

/// `search` and `db reindex` on the archive of the demonstration, as somebody at a terminal uses them.
@Suite(.timeLimit(.minutes(2))) struct SearchTests {
    private static let demo = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Config/demo")

    private let folder: TemporaryFolder
    private let configuration: String

    init() throws {
        folder = try TemporaryFolder()
        let text = try String(contentsOf: Self.demo.appending(path: "marsad.yaml"), encoding: .utf8)
            .replacing("file:feeds/", with: "file:\(Self.demo.path)/feeds/")
            .replacing("../../demo-output", with: folder.path("output"))
        configuration = try folder.write(text, to: "marsad.yaml")
    }

    private func marsad(_ arguments: [String]) async throws -> MarsadProcess.Answer {
        let surroundings = ["HOME": folder.url.path, "STATE_DIRECTORY": folder.url.path]
        return await (try MarsadProcess(arguments + ["--config", configuration], environment: surroundings)).answer()
    }

    private func found(_ arguments: String...) async throws -> SearchAnswer {
        let answer = try await marsad(["search"] + arguments + ["--json"])
        try #require(answer.ending == .exit(0), "\(answer.errors)")
        return try JSONDecoder().decode(SearchAnswer.self, from: Data(answer.output.utf8))
    }

    @Test("the demonstration's archive is searched in any spelling, confined, excluded, and built anew")
    func searches() async throws {
        try #require(try await marsad(["poll"]).ending == .exit(0))

        // The envoy's name is written in three ways, that of the capital in two, that of the country in two.
        let envoy = try await found("مالينوفسكي")
        #expect(envoy.total == 10 && envoy.isComplete)
        for spelling in ["مالينوفسكى", "مالينوفيسكي", "وَمالينوفسكي"] {
            #expect(try await found(spelling) == envoy, "\(spelling)")
        }
        let capital = try await found("نواكشوط")
        #expect(try await found("نواقشوط") == capital)
        #expect(try await found("موريتانيا") == found("موريتانية"))

        #expect(try await found("مالينوفسكي", "نواكشوط").total < envoy.total)
        #expect(try await found("مالينوفسكي", "-نواكشوط").total + found("مالينوفسكي نواكشوط").total == envoy.total)
        #expect(try await found("«ستيلا", "مارينا»", "مالينوفسكي").total > 0)
        #expect(try await found("\"مارينا ستيلا\"").total == 0)
        let day = try await found("مالينوفسكي", "--from", "2026-09-15", "--to", "2026-09-15")
        #expect(day.total > 0 && day.total < envoy.total)
        #expect(day.hits.allSatisfy { $0.time.hasPrefix("2026-09-15") })
        let source = try await found("مالينوفسكي", "--source", "أفق 24", "--limit", "1")
        #expect(source.hits.count == 1 && source.hits[0].source == "أفق 24")
        #expect(source.hits[0].snippet.contains { $0.isHit && $0.text.contains("مالينوفسك") })

        let text = try await marsad(["search", "مالينوفيسكي", "--limit", "1"])
        #expect(text.output.hasPrefix("10 articles found, the best 1 are shown\n\na"))
        #expect(text.output.contains("**مالينوفسكي**") && !text.output.unicodeScalars.contains("\u{1B}"))

        let reindexed = try await marsad(["db", "reindex"])
        #expect(reindexed.ending == .exit(0) && reindexed.errors.isEmpty)
        #expect(reindexed.output.hasSuffix(": 67 articles can be searched\n"))
        #expect(try await found("مالينوفسكي") == envoy)
    }

    @Test(
        "what is no search ends with 64 and one line that says where",
        arguments: [
            (["search"], "character 1"), (["search", "-حلب"], "exclude"), (["search", "حلب", "«دمشق"], "character 5"),
            (["search", "حلب", "--source", "جسور"], "'جسر'"),
            (["search", "حلب", "--from", "أمس"], "no day"),
            (["search", "حلب", "--from", "2026-09-02", "--to", "2026-09-01"], "2026-09-02"),
        ])
    func refuses(arguments: [String], words: String) async throws {
        let answer = try await marsad(arguments)
        #expect(answer.ending == .exit(64))
        #expect(answer.errors.count == 1 && answer.errors[0].contains(words), "\(answer.errors)")
        #expect(answer.output.isEmpty)
    }
}

/// What `search --json` answers.
private struct SearchAnswer: Decodable, Hashable {
    struct Hit: Decodable, Hashable {
        var id: String
        var event: String
        var source: String
        var time: String
        var link: String?
        var title: String
        var snippet: [Piece]
    }

    struct Piece: Decodable, Hashable {
        var text: String
        var isHit: Bool
    }

    var total: Int
    var isComplete: Bool
    var hits: [Hit]
}
