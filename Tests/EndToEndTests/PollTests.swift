import Foundation
import TestSupport
import Testing

/// What one pass after another brings.
@Suite(.timeLimit(.minutes(2))) struct PollTests {
    private static let items = [
        FeedPage.Item("3", "افتتاح سوق الخضار الجديد في الميناء", published: "Wed, 01 May 2024 12:00:00 GMT"),
        FeedPage.Item("2", "وزير الزراعة يبدأ جولة في القرى الجبلية", published: "Wed, 01 May 2024 11:00:00 GMT"),
        FeedPage.Item("1", "إغلاق الجسر القديم للصيانة أسبوعين", published: "Wed, 01 May 2024 10:00:00 GMT"),
    ]

    private let newsroom: Newsroom
    private let name = "صحيفة الميناء"

    init() throws {
        newsroom = try Newsroom()
        try newsroom.watch([(name, "/feed")])
    }

    @Test("the second poll shows the tag of the first, and not modified brings nothing new")
    func asksConditionally() async throws {
        newsroom.publish(FeedPage(Self.items), at: "/feed", etag: "\"v1\"")
        #expect(try await poll() == outcome("fresh", items: 3, new: 3, status: 200))
        #expect(try await poll() == outcome("unchanged", items: 0, status: 304))
        #expect(newsroom.server.requests.map { $0["If-None-Match"] } == [nil, "\"v1\""])
        #expect(try await source().articles == 3)
    }

    @Test("an edited item is the next version of its article, and the first wording is kept")
    func edits() async throws {
        newsroom.publish(FeedPage(Self.items), at: "/feed", etag: "\"v1\"")
        _ = try await poll()
        var items = Self.items
        items[2].title = "إغلاق الجسر القديم للصيانة شهرًا"
        newsroom.publish(FeedPage(items), at: "/feed", etag: "\"v2\"")
        #expect(try await poll() == outcome("fresh", items: 3, edited: 1, status: 200))

        // The oldest item is taken in first.
        let answer = try await newsroom.json(ArticleAnswer.self, "explain", "article", "a1")
        #expect(answer.article.version == 2)
        #expect(answer.article.title == items[2].title)
        #expect(answer.versions.map(\.title) == [Self.items[2].title, items[2].title])
        #expect(try await source().articles == 3)
    }

    @Test("items in another order are nothing new")
    func reorders() async throws {
        newsroom.publish(FeedPage(Self.items), at: "/feed")
        _ = try await poll()
        newsroom.publish(FeedPage(Self.items.reversed()), at: "/feed")
        #expect(try await poll() == outcome("fresh", items: 3, status: 200))
    }

    @Test("an item that left the feed and comes back is not new")
    func returns() async throws {
        newsroom.publish(FeedPage(Self.items), at: "/feed")
        _ = try await poll()
        newsroom.publish(FeedPage(Array(Self.items.prefix(2))), at: "/feed")
        _ = try await poll()
        newsroom.publish(FeedPage(Self.items), at: "/feed")
        #expect(try await poll() == outcome("fresh", items: 3, status: 200))
    }

    @Test("identifiers that change at every fetch store nothing twice, and the source says what it goes by instead")
    func changingIdentifiers() async throws {
        var said: [[String]] = []
        for fetch in 1...3 {
            let items = Self.items.map {
                FeedPage.Item("\(fetch)-\($0.id)", page: $0.id, $0.title, published: $0.published)
            }
            newsroom.publish(FeedPage(items), at: "/feed")
            let answer = try await newsroom.run("poll", name, "--json")
            let poll = try JSONDecoder().decode(PollAnswer.self, from: Data(answer.output.utf8))
            #expect(poll.outcomes == [outcome("fresh", items: 3, new: fetch == 1 ? 3 : 0, status: 200)])
            said.append(answer.errors.filter { $0.contains(" detail=") })
        }
        #expect(said.map(\.count) == [0, 1, 0])
        let reason = "3 of 3 items known before came under another id"
        #expect(said[1].first?.contains("told apart by link from now on: \(reason)\"") == true)

        #expect(try await source().articles == 3)
        let identity = SourceAnswer.State.Identity(rule: "link", reason: reason)
        #expect(try await source().state?.identity == identity)
        let list = try await newsroom.json(SourceListAnswer.self, "sources", "list")
        #expect(list.sources.map(\.state?.identity) == [identity])
        let text = try await newsroom.run("explain", "source", name).output
        #expect(text.contains(/identity +by link since [-0-9TZ:]+: 3 of 3 items/))
    }

    @Test("explaining a source tells each rule's part in its next poll, and what was learned of it")
    func explainsSchedule() async throws {
        try newsroom.watch([(name, "/feed")], interval: "auto")
        newsroom.publish(FeedPage(Self.items), at: "/feed")
        _ = try await poll()
        let source = try await source()
        #expect(source.schedule.map(\.rule) == ["rhythm", "balance", "quiet", "shortest-interval", "jitter"])
        #expect(source.schedule.last.map { $0.delay <= 28_800 * 1.1 } == true)
        let rhythm = try #require(source.rhythm)
        #expect(rhythm.hoursOfWeek.count == 168 && rhythm.itemsADay < 3)
        #expect(source.month.polls == 1 && source.month.new == 3)
        let text = try await newsroom.run("explain", "source", name).output
        #expect(text.contains(try Regex("quiet +8h -> ")))
        #expect(text.contains("30 days       1 polls, 0 failed"))
    }

    @Test("a pass in which no source answers ends with 69, and the source is failing until it answers again")
    func unavailable() async throws {
        newsroom.server.route("/feed", .status(503))
        let answer = try await newsroom.run("poll", name)
        #expect(answer.ending == .exit(69))
        let failing = try await source()
        #expect(failing.health == "failing")
        #expect(failing.state?.failures == 1)
        #expect(failing.history.first?.status == 503)
        #expect(try await newsroom.json(StatusAnswer.self, "status").failing == 1)

        newsroom.publish(FeedPage(Self.items), at: "/feed")
        _ = try await poll()
        #expect(try await source().health == "healthy")
    }

    @Test("one source that is no feed costs the others nothing")
    func isolatesFaults() async throws {
        try newsroom.watch([(name, "/feed"), ("موقع معطّل", "/page")])
        newsroom.publish(FeedPage(Self.items), at: "/feed")
        newsroom.server.route("/page", .page("<!DOCTYPE html><p>صفحة", type: "text/html"))
        let answer = try await newsroom.json(PollAnswer.self, "poll", name, "موقع معطّل")
        #expect(answer.outcomes.map(\.result) == ["fresh", "failed"])
        #expect(answer.outcomes.map(\.new) == [3, 0])
    }

    @Test("a name that is not watched ends with 64 and the nearest one that is")
    func misspells() async throws {
        let answer = try await newsroom.run("poll", "صحيفة المينا")
        #expect(answer.ending == .exit(64))
        #expect(answer.errors.count == 1)
        #expect(answer.errors.first?.contains("'\(name)'") == true)
        #expect(newsroom.server.requests.isEmpty)
    }

    private func poll() async throws -> OutcomeAnswer? {
        try await newsroom.json(PollAnswer.self, "poll", name).outcomes.first
    }

    private func source() async throws -> SourceAnswer {
        try await newsroom.json(SourceAnswer.self, "explain", "source", name)
    }

    private func outcome(
        _ result: String, items: Int, new: Int = 0, edited: Int = 0, status: Int
    ) -> OutcomeAnswer {
        OutcomeAnswer(source: name, result: result, items: items, new: new, edited: edited, status: status, fault: nil)
    }
}
