import Foundation
import TestSupport
import Testing

/// `events merge`, `split`, `link` and `unlink`, as the owner uses them beside the polls.
@Suite(.timeLimit(.minutes(2))) struct EventCorrectionTests {
    private static let words = [
        "افتتاح سوق الخضار الجديد في الميناء", "جولة وزير الزراعة على بساتين الزيتون",
        "إغلاق الجسر القديم للصيانة أسبوعين", "فوز فريق المدينة ببطولة الشطرنج", "عاصفة رملية تعطل حركة القطارات",
    ]
    private let newsroom: Newsroom
    private let name = "صحيفة الميناء"

    init() throws {
        newsroom = try Newsroom()
        try newsroom.watch([(name, "/feed")])
    }

    /// Takes in so many items, of which each opens an event with its own number.
    private func poll(_ count: Int) async throws {
        let items = Self.words.prefix(count).enumerated().map { index, title in
            FeedPage.Item("\(index)", title, published: "Wed, 01 May 2024 1\(index):00:00 GMT")
        }
        newsroom.publish(FeedPage(items.reversed()), at: "/feed")
        try #require(try await newsroom.run("poll", name).ending == .exit(0))
    }

    private func event(_ number: String) async throws -> EventAnswer {
        try await newsroom.json(EventAnswer.self, "event", number)
    }

    @Test("the articles of two events come together under the lower number, in every verb")
    func merges() async throws {
        try await poll(4)
        let merged = try await newsroom.json(CorrectionAnswer.self, "events", "merge", "e3", "e1")
        #expect(merged.correction == "c1" && merged.kind == "merge" && merged.undone.isEmpty)
        #expect(merged.changes == [.init(kind: "merged", from: "e3", into: "e1", articles: ["a3"])])

        let event = try await event("e3")
        #expect(event.id == "e1" && event.asked == "e3" && event.members.map(\.id) == ["a1", "a3"])
        #expect(event.became.map(\.from) == ["e3"] && event.history.map(\.by) == ["owner"])
        let list = try await newsroom.json(EventsAnswer.self, "events", "2024-05-01")
        #expect(Set(list.events.map(\.id)) == ["e1", "e2", "e4"])
        #expect(try await newsroom.json(EventsAnswer.self, "events", "list", "2024-05-01").events.count == 3)
        let digest = try await newsroom.run("digest", "2024-05-01", "--format", "json")
        #expect(try JSONDecoder().decode(DigestAnswer.self, from: Data(digest.output.utf8)).stories.count == 4)

        let text = try await newsroom.run("events", "merge", "e4", "e3")
        #expect(text.ending == .exit(0) && text.errors.isEmpty)
        #expect(text.output.contains("e3 is e1 now\ne4 was merged into e1, which took a4; the lower number stays"))
        #expect(text.output.hasSuffix("kept as correction c2\n"))
        let explained = try await newsroom.run("explain", "event", "e4")
        #expect(explained.output.contains(/e4 is e1 now\n.*e4 was merged into e1, which took a4, by the owner \(c2\)/))
        #expect(try await newsroom.run("explain", "article", "a4").output.contains("moved "))
        #expect(try await newsroom.run("db", "check").ending == .exit(0))
    }

    @Test("articles leave for a new event, the correction before is taken back, and the next poll goes on from there")
    func splits() async throws {
        try await poll(4)
        _ = try await newsroom.run("events", "merge", "e1", "e2")
        _ = try await newsroom.run("events", "merge", "e1", "e3")
        let split = try await newsroom.json(CorrectionAnswer.self, "events", "split", "e1", "a3", "a2")
        #expect(split.changes == [.init(kind: "split", from: "e1", into: "e5", articles: ["a2", "a3"])])
        #expect(split.undone.map(\.correction) == ["c1", "c2"] && split.undone.map(\.isWhole) == [true, true])
        #expect(try await event("e5").members.map(\.id) == ["a2", "a3"])
        #expect(try await event("e1").members.map(\.id) == ["a1"])
        #expect(try await event("e1").history.map(\.undoneBy) == [["c3"], ["c3"], []])

        try await poll(5)
        #expect(try await event("e6").members.map(\.id) == ["a5"])
        let text = try await newsroom.run("events", "merge", "e1", "e5")
        #expect(text.output.contains("this takes back a part of c3, the split of "))
    }

    @Test("events become stops of one thread and leave it again")
    func links() async throws {
        try await poll(4)
        let linked = try await newsroom.json(CorrectionAnswer.self, "events", "link", "e1", "e2")
        #expect(linked.changes.map(\.thread) == ["t1", "t1"] && linked.changes.map(\.from) == ["e1", "e2"])
        _ = try await newsroom.run("events", "link", "e3", "e4")
        #expect(try await newsroom.run("events", "link", "e2", "e4").output.contains("e3 became a stop of thread t1"))
        #expect(try await event("e4").thread == "t1")
        let again = try await newsroom.run("events", "link", "e1", "e4")
        #expect(again.ending == .exit(0) && again.output.hasPrefix("they were stops of one thread already"))

        let left = try await newsroom.json(CorrectionAnswer.self, "events", "unlink", "e4")
        #expect(left.changes == [.init(kind: "unlinked", from: "e4", articles: [], thread: "t1")])
        #expect(left.undone.map(\.correction) == ["c2", "c3", "c4"])
        #expect(try await event("e4").thread == nil)
        #expect(try await event("e3").thread == "t1")
    }

    @Test("a correction that is killed was made whole or not at all, and can be made again")
    func killed() async throws {
        try await poll(2)
        var moments = SeededGenerator(seed: 1)
        var kills = 0
        for attempt in 0..<12 {
            let process = try newsroom.start(["events", "merge", "e1", "e2"])
            for _ in 0..<Int.random(in: 0...attempt * 500, using: &moments) { sched_yield() }
            process.signal(SIGKILL)
            guard await process.answer().ending == .signal(SIGKILL) else { break }
            kills += 1
            let event = try await event("e2")
            let isMerged = event.id == "e1"
            #expect(event.members.map(\.id) == (isMerged ? ["a1", "a2"] : ["a2"]))
            #expect(event.history.count == (isMerged ? 1 : 0))
            if isMerged { break }
        }
        #expect(try await newsroom.run("db", "check").ending == .exit(0))
        _ = try await newsroom.run("events", "merge", "e1", "e2")
        #expect(try await event("e2").members.map(\.id) == ["a1", "a2"])
        #expect(kills > 0, "no process was killed")
    }

    @Test(
        "what cannot be corrected is refused in one line: 64 for what there is not, 65 for what contradicts itself",
        arguments: [
            (["merge", "e1", "e9"], 64, "'e9'"), (["merge", "1", "e2"], 64, "'1'"), (["merge", "e1"], 64, nil),
            (["merge", "e2", "e2"], 65, "name two"), (["split", "e1", "a9"], 64, "'a9'"),
            (["split", "e1", "x1"], 64, "'x1'"), (["split", "e1"], 64, nil),
            (["split", "e1", "a1"], 65, "all articles of e1"), (["split", "e1", "a2"], 65, "but of e2"),
            (["link", "e1", "e1"], 65, "name two"), (["link", "e8", "e1"], 64, "'e8'"),
            (["unlink", "e1"], 65, "no thread"), (["unlink", "e7"], 64, "'e7'"),
        ] as [([String], Int32, String?)])
    func refuses(arguments: [String], code: Int32, words: String?) async throws {
        try await poll(2)
        let answer = await (try newsroom.start(["events"] + arguments)).answer()
        #expect(answer.ending == .exit(code))
        #expect(answer.output.isEmpty)
        if let words { #expect(answer.errors.count == 1 && answer.errors[0].contains(words), "\(answer.errors)") }
        #expect(try await event("e1").history.isEmpty)
    }
}

/// What `events merge`, `split`, `link` and `unlink` answer with `--json`.
private struct CorrectionAnswer: Decodable {
    struct Change: Decodable, Hashable {
        var kind: String
        var from: String
        var into: String?
        var articles: [String]
        var thread: String?
    }

    struct Undone: Decodable {
        var correction: String
        var kind: String
        var isWhole: Bool
    }

    var correction: String
    var kind: String
    var changes: [Change]
    var undone: [Undone]
    var renumbered: [String: String]
}

/// What these tests read of what `event NUMBER --json` answers.
private struct EventAnswer: Decodable {
    struct Member: Decodable {
        struct Near: Decodable {
            var event: String
            var title: String?
            var score: Double
            var reason: String
        }

        var id: String
        var nearest: [Near]
    }

    struct Entry: Decodable {
        var kind: String
        var from: String
        var by: String
        var undoneBy: [String]
    }

    var id: String
    var asked: String
    var thread: String?
    var members: [Member]
    var became: [Entry]
    var history: [Entry]
}
