import Digests
import Feeds
import Fetching
import Foundation
import News
import Storage
import TestSupport
import Testing

@testable import Daemon

/// What becomes of a day's digest when its day closes, when articles come late, and when files are lost.
@Suite(.timeLimit(.minutes(1))) struct DigestIssueTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let pipeline: Pipeline
    private let source = Source(name: "صحيفة المرفأ", url: "https://marfa.example/rss", group: "all")
    /// 2026-09-15, noon in UTC.
    private let noon = Date(timeIntervalSince1970: 1_789_473_600)

    init() async throws {
        folder = try TemporaryFolder()
        store = try Store.inMemory()
        pipeline = try await Pipeline(store: store, now: noon)
    }

    private func desk(hook: [String] = []) -> DigestDesk {
        DigestDesk(
            store: store,
            configuration: Configuration(
                groups: [SourceGroup(key: "all", label: "المصادر")], sources: [source],
                digest: DigestConfiguration(zone: .gmt, folder: folder.path("digests"), hook: hook),
                storage: StorageConfiguration(path: folder.path("unused.sqlite"))))
    }

    private func day(_ text: String = "2026-09-15") throws -> CalendarDay { try #require(CalendarDay(text)) }

    /// Takes in one article that was published and arrives so many hours after noon.
    private func arrives(_ title: String, published: Double, at hour: Double, text: String = "نص الخبر.") async throws {
        let published = noon.addingTimeInterval(published * 3600)
        let draft = ArticleDraft(
            source: source.name, names: ItemNames(link: nil, title: title, text: text, published: published), link: nil,
            title: title, summary: "", text: text, html: "", authors: [], categories: [], published: published)
        _ = try await pipeline.takeIn(draft, as: "id:\(title)", now: noon.addingTimeInterval(hour * 3600))
    }

    private func contents(_ name: String, on day: String = "15") -> String? {
        FileManager.default.contents(atPath: folder.path("digests/2026/09/\(day)/\(name)"))
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private func write(_ hour: Double) async throws -> WrittenDigest {
        try await desk().write(try day(), at: noon.addingTimeInterval(hour * 3600))
    }

    @Test("an open day has a draft, which says so and is no issue")
    func draft() async throws {
        try await arrives("افتتاح معرض الكتاب", published: -2, at: -1)
        let written = try await write(0)
        #expect(written.number == nil)
        #expect(contents("digest.txt")?.contains("مسودة") == true)
        #expect(try await store.issuedDays() == [])
        #expect(try await desk().verify(try day()) == [])
    }

    @Test(
        "the first issue stays byte for byte, whatever comes later, and what came late makes another with the changes marked"
    )
    func late() async throws {
        try await arrives("افتتاح معرض الكتاب", published: -2, at: -1)
        #expect(try await write(13).number == 1)
        let first = try #require(contents("digest.html"))
        #expect(try await write(14).number == nil)
        try await arrives("انقطاع المياه عن حي الميناء", published: 3, at: 20)
        #expect(try await write(21).number == 2)
        #expect(contents("digest.html") == first)
        let second = try #require(contents("digest-r2.html"))
        #expect(second.contains("ما تغيّر منذ الإصدار"))
        #expect(second.contains("<ins>"))
        #expect(second.contains("انقطاع المياه عن حي الميناء"))
        #expect(!first.contains("انقطاع المياه"))
        #expect(try await write(22).number == nil)
        #expect(try await desk().digest(of: try day(), at: noon).masthead.issue.number == 2)
    }

    @Test("the next day's digest tells what came after the one before it")
    func addendum() async throws {
        try await arrives("افتتاح معرض الكتاب", published: -2, at: -1)
        _ = try await write(13)
        try await arrives("انقطاع المياه عن حي الميناء", published: 3, at: 20)
        try await arrives("خبر من اليوم التالي", published: 20, at: 21)
        let next = try day("2026-09-16")
        let written = try await desk().write(next, at: noon.addingTimeInterval(37 * 3600))
        #expect(written.number == 1)
        let digest = try await desk().digest(of: next, at: noon)
        #expect(digest.addendum.late.map(\.story.title) == ["انقطاع المياه عن حي الميناء"])
        #expect(digest.addendum.late.map(\.day) == [try day()])
        #expect(contents("digest.txt", on: "16")?.contains("استدراك") == true)
        #expect(try await desk().overtaken(at: noon.addingTimeInterval(37 * 3600)) == [try day()])
    }

    @Test("verifying finds files that were changed or lost, and writing puts them back as they were")
    func verify() async throws {
        try await arrives("افتتاح معرض الكتاب", published: -2, at: -1)
        _ = try await write(13)
        let states = { try await self.desk().verify(try self.day()).flatMap(\.files).map(\.state) }
        #expect(try await states().allSatisfy { $0 == .proved })
        let path = folder.path("digests/2026/09/15")
        let first = try #require(contents("digest.md"))
        try Data("غير ما كان".utf8).write(to: URL(filePath: path + "/digest.md"))
        try FileManager.default.removeItem(atPath: path + "/digest.json")
        #expect(Set(try await states()) == [.proved, .changed, .missing])
        #expect(try await write(15).number == nil)
        #expect(contents("digest.md") == first)
        #expect(try await states().allSatisfy { $0 == .proved })
    }

    @Test("what another version kept in another form stands in nobody's way: its files are left, and days go on")
    func otherForm() async throws {
        let earlier = try day("2026-09-14")
        let file = DigestFileRecord(name: "digest.txt", bytes: 3, sum: DigestFile.sum(of: Data("old".utf8)))
        try await store.record(
            DigestIssueRecord(
                day: earlier, number: 1, at: noon, newest: ArticleID(rawValue: 0), files: [file]),
            model: Data("{\"schema\":1}".utf8))
        try await arrives("افتتاح معرض الكتاب", published: -2, at: -1)
        #expect(try await write(13).number == 1)
        let check = try #require(try await desk().verify(earlier).first)
        #expect(!check.isKept && check.files.map(\.state) == [.missing])
        #expect(try await desk().write(earlier, at: noon.addingTimeInterval(48 * 3600)).paths == [])
    }

    @Test("the hook gets the folder, the day and the issue as arguments, and none of them is read by a shell")
    func hook() async throws {
        let script = folder.path("hook.sh")
        try Data("#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$1/seen\"\n".utf8).write(to: URL(filePath: script))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: script)
        let target = folder.path("$(touch x); made")
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        let hook = DigestHook(command: [script], environment: ["PATH": "/usr/bin:/bin"], time: .live)
        try await hook.run(folder: target, day: try day(), number: 2)
        let seen = try #require(FileManager.default.contents(atPath: target + "/seen"))
        #expect(String(decoding: seen, as: UTF8.self) == "\(target)\n2026-09-15\nr2\n")
    }

    @Test("a hook that fails or is not there is told", arguments: [["/bin/false"], ["/nowhere/at/all"]])
    func brokenHook(command: [String]) async throws {
        let hook = DigestHook(command: command, environment: [:], time: .live)
        await #expect(throws: HookFault.self) { try await hook.run(folder: "/tmp", day: try self.day(), number: 1) }
    }

    @Test(
        "rebuilding the first issue after later arrivals gives the same bytes", arguments: 1...4 as ClosedRange<UInt64>)
    func rebuilding(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        func title(_ number: Int) -> String {
            "خبر رقم \(number) عن بلدية \(["الميناء", "السهل", "الجبل"][number % 3])"
        }
        for number in 0..<6 {
            try await arrives(title(number), published: -Double.random(in: 0...11, using: &random), at: 0)
        }
        _ = try await write(13)
        let names = ["digest.html", "digest.md", "digest.txt", "digest.json"]
        let first = names.map { contents($0) }
        for number in 6..<12 {
            try await arrives(title(number), published: Double.random(in: -11...40, using: &random), at: 14)
        }
        try FileManager.default.removeItem(atPath: folder.path("digests/2026/09/15"))
        _ = try await write(30)
        #expect(names.map { contents($0) } == first)
    }
}
