import Foundation
import TestSupport
import Testing

/// A thread, from the poll that brings its stops to the digest and the verbs that show it.
@Suite(.timeLimit(.minutes(2))) struct ThreadTests {
    private let newsroom: Newsroom
    private let name = Newsroom.early.daily

    init() throws {
        newsroom = try Newsroom()
        try newsroom.watch([(name, "/feed")])
        newsroom.publish(
            FeedPage([
                FeedPage.Item(
                    "1", "المبعوث السويدي كلاوس ليندستروم يصل إلى بغداد: ليندستروم يلتقي رئيس الحكومة",
                    published: "Tue, 04 Feb 2025 09:00:00 GMT"),
                FeedPage.Item(
                    "2", "المبعوث السويدي كلاوس لندستروم في زيارة ثانية إلى بغداد ولندستروم يبحث ملف السدود",
                    published: "Tue, 03 Feb 2026 09:00:00 GMT"),
            ]), at: "/feed")
    }

    private struct EventAnswer: Decodable {
        struct Stop: Decodable {
            var event: String
            var gapDays: Int?
        }
        struct Tie: Decodable {
            struct Why: Decodable { var reason: String }
            var linkedTo: String
            var gapDays: Int
            var why: Why
        }
        var id: String
        var thread: String?
        var stops: [Stop]
        var ties: [Tie]?
    }

    @Test("a visit a year after the first is linked, explained, listed and told in the digest")
    func visits() async throws {
        _ = try await newsroom.run("poll", name)
        let event = try await newsroom.json(EventAnswer.self, "explain", "event", "e2")
        #expect(event.thread == "t1")
        #expect(event.stops.map(\.event) == ["e1"] && event.stops.map(\.gapDays) == [364])
        #expect(event.ties?.first?.linkedTo == "e1" && event.ties?.first?.why.reason == "keys")
        let text = try await newsroom.run("explain", "event", "e2").output
        #expect(text.contains("to e1, 364 days apart, by a2: shared "))

        let thread = try await newsroom.json(EventAnswer.self, "event", "t1")
        #expect(thread.id == "t1" && thread.stops.map(\.gapDays) == [nil, 364])
        #expect(try await newsroom.run("event", "t1").output.contains("364 days later"))
        #expect(try await newsroom.run("events", "2026-02-03").output.contains("t1 of 2 stops"))
        #expect(try await newsroom.run("digest", "2026-02-03").output.contains("قبل 364 يومًا"))
        #expect(!(try await newsroom.run("digest", "2025-02-04").output.contains("الخيط")))
    }

    @Test("a thread that does not exist ends with 64")
    func unknown() async throws {
        #expect(try await newsroom.run("event", "t7").ending == .exit(64))
    }
}
