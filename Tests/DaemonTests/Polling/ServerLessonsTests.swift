import Fetching
import Foundation
import News
import Storage
import TestSupport
import Testing

@testable import Daemon

/// Polls of a real server by a real fetcher into a real archive, over days that pass at once.
@Suite(.timeLimit(.minutes(2))) struct ServerLessonsTests {
    private let server: LoopbackServer
    private let store: Store
    private let pipeline: Pipeline
    private let clock = ManualClock(Date(timeIntervalSince1970: 1_789_480_800))  // 2026-09-15T14:00:00Z
    private let fetcher = Fetcher(userAgent: "Marsad-Test/1")

    init() async throws {
        server = try LoopbackServer()
        store = try Store.inMemory()
        pipeline = try await Pipeline(store: store, now: clock.time.now())
    }

    private var source: Source { Source(name: "صحيفة النهر", url: server.url("/feed"), group: "all", isPrivate: true) }

    /// A feed of items with those numbers, each dated at its hour of 15 September, built at a time of its own.
    private static func feed(_ numbers: some Sequence<Int>, built: Int = 0) -> String {
        let items = numbers.map { number in
            """
            <item><guid isPermaLink="false">\(number)</guid><title>خبر رقم \(number) من المدينة</title>
            <pubDate>Tue, 15 Sep 2026 \(number < 10 ? "0" : "")\(number):00:00 GMT</pubDate></item>
            """
        }
        return """
            <?xml version="1.0"?><rss version="2.0"><channel><title>النهر</title>
            <lastBuildDate>\(built)</lastBuildDate>\(items.joined())</channel></rss>
            """
    }

    /// Polls once, so many days after the poll before.
    private func poll(after days: Double = 0, as source: Source? = nil) async throws -> FetchOutcome {
        clock.advance(by: days * 86_400)
        let source = source ?? self.source
        let poll = SourcePoll(
            reading: SourceReading(
                fetcher: fetcher, limits: LimitsConfiguration(), time: clock.time, secrets: Secrets()),
            pipeline: pipeline, schedule: PollSchedule(), manners: HostManners())
        let state = try await store.sourceState(of: source.name)
        return try await poll.takeIn(try #require(await poll.reading.read(source, state: state)))
    }

    private func state() async throws -> SourceState { try #require(try await store.sourceState(of: source.name)) }

    /// Seconds until the next poll.
    private func delay() async throws -> Double {
        try #require(try await state().nextPoll).timeIntervalSince(clock.time.now())
    }

    @Test("a body that only says that it was made anew is not read again, and its new tag is kept")
    func repeated() async throws {
        server.route("/feed") { [server] _ in
            let count = server.requests.count
            return .page(Self.feed(1...3, built: count), headers: [(name: "ETag", value: "\"\(count)\"")])
        }
        #expect(try await poll().result == .fresh)
        let second = try await poll(after: 0.1)
        #expect(second.result == .unchanged)
        #expect(second.status == 200)
        #expect(second.bytes > 0)
        #expect(try await state().validators.etag == "\"2\"")
        _ = try await poll(after: 0.1)
        #expect(server.requests.map { $0["If-None-Match"] } == [nil, "\"1\"", "\"2\""])
        server.route("/feed", .page(Self.feed(1...4)))
        #expect(try await poll(after: 0.1).new == 1)
    }

    @Test("a feed that breaks off is read as far as it goes, and asked for whole the next time")
    func cut() async throws {
        let cut = String(Self.feed(1...5).prefix(500))
        server.route("/feed") { .validated(cut, etag: "\"v1\"", for: $0) }
        let first = try await poll()
        #expect(first.result == .fresh)
        #expect((1...4).contains(first.new))
        server.route("/feed") { .validated(Self.feed(1...5), etag: "\"v1\"", for: $0) }
        #expect(try await poll(after: 0.1).new == 5 - first.new)
        #expect(try await poll(after: 0.1).status == 304)
    }

    @Test("a server that says \"not modified\" whatever happens is caught within eight days, and believed no more")
    func liar() async throws {
        let lie: @Sendable (Int) -> LoopbackServer.Answer = { items in
            { request in
                request["If-None-Match"] != nil
                    ? .status(304) : .page(Self.feed(1...items), headers: [(name: "ETag", value: "\"\(items)\"")])
            }
        }
        server.route("/feed", lie(3))
        #expect(try await poll().new == 3)
        server.route("/feed", lie(9))
        var days = 0.0
        var caught: FetchOutcome?
        while caught == nil, days < 9 {
            let outcome = try await poll(after: 0.5)
            days += 0.5
            if outcome.new > 0 { caught = outcome }
        }
        #expect(days <= 8)
        #expect(caught?.new == 6)
        #expect(caught?.detail?.contains("\"not modified\" was wrong") == true)
        server.route("/feed", lie(10))
        #expect(try await poll(after: 0.01).new == 1)
        #expect(server.requests.last?["If-None-Match"] == nil)
    }

    @Test("what an answer says of its time is kept for the schedule, a day of it at most")
    func freshness() async throws {
        for (header, seconds) in [("max-age=600", 600.0), ("max-age=9999999", 86_400), ("no-cache", -1)] {
            server.route(
                "/feed", .page(Self.feed(1...3), headers: [(name: "Cache-Control", value: header)]))
            _ = try await poll(after: 0.1)
            let expected = seconds < 0 ? nil : clock.time.now().addingTimeInterval(seconds)
            #expect(try await state().fetching.freshUntil == expected)
        }
    }

    @Test("a feed that moved for good is asked in its new place after a week, without the way around")
    func moved() async throws {
        server.route("/feed", .page(Self.feed(1...5)))
        _ = try await poll()
        server.route("/feed", .redirect(301, to: "/new"))
        server.route("/new", .page(Self.feed(2...6)))
        #expect(
            try await poll(after: 1).detail?.contains("it says it has moved for good to \(server.url("/new"))") == true)
        for _ in 1...2 { #expect(try await poll(after: 3).detail == nil) }
        #expect(try await poll(after: 1).detail?.contains("is asked at \(server.url("/new")) from now on") == true)
        let before = server.requests(to: "/feed").count
        _ = try await poll(after: 1)
        #expect(server.requests(to: "/feed").count == before)
        #expect(try await store.articleCount(of: source.name) == 6)
    }

    @Test("a place that has none of the items is followed and not believed")
    func parked() async throws {
        server.route("/feed", .page(Self.feed(1...5)))
        _ = try await poll()
        server.route("/feed", .redirect(301, to: "/parked"))
        for day in 0..<12 {
            server.route("/parked", .page(Self.feed([day + 10])))
            _ = try await poll(after: 1)
        }
        #expect(try await state().fetching.adopted == nil)
        #expect(server.requests(to: "/feed").count == 13)
    }

    @Test("a source that is gone is looked for once a day and later once a week, and comes back by itself")
    func gone() async throws {
        server.route("/feed", .page(Self.feed(1...3)))
        _ = try await poll()
        server.route("/feed", .status(410))
        _ = try await poll(after: 1)
        _ = try await poll(after: 1)
        #expect(try await delay() < 86_400)
        let retired = try await poll(after: 1)
        #expect(retired.detail?.contains("looked for once a day") == true)
        #expect((86_400...88_200).contains(try await delay()))
        #expect(try await poll(after: 120).detail?.contains("looked for") == false)
        #expect((604_800...606_600).contains(try await delay()))
        server.route("/feed", .page(Self.feed(1...4)))
        let back = try await poll(after: 7)
        #expect(back.new == 1)
        #expect(back.detail == "it is back, and polled as before")
        #expect(try await state().fetching.absence == nil)
        #expect(try await delay() < 3600)
    }

    @Test("a page not found for a day is an ordinary failure")
    func hiccup() async throws {
        server.route("/feed", .status(404))
        for _ in 0..<20 { _ = try await poll(after: 0.05) }
        #expect(try await state().nextPoll.map { $0.timeIntervalSince(clock.time.now()) < 86_400 } == true)
    }

    @Test("a password that is sent is in no outcome and nothing that is kept", arguments: [200, 401, 403, 500, 302])
    func password(status: Int) async throws {
        let folder = try TemporaryFolder()
        _ = try folder.write("hemlich-7\n", to: "secret")
        var source = source
        source.login = SourceLogin(user: "desk", secret: .file(folder.path("secret")))
        server.route(
            "/feed",
            status == 200 ? .page(Self.feed(1...3)) : .status(status, headers: [(name: "Location", value: "x://")]))
        let outcome = try await poll(as: source)
        #expect(server.requests.first?["Authorization"] != nil)
        let encoder = JSONEncoder()
        let kept = [try encoder.encode(outcome), try encoder.encode(try await state()), try encoder.encode(source)]
        let texts = kept.map { String(decoding: $0, as: UTF8.self) } + ["\(outcome)", "\(source)"]
        for text in texts {
            #expect(!text.contains("hemlich"))
            #expect(!text.contains(Data("desk:hemlich-7".utf8).base64EncodedString()))
        }
    }

    @Test("a private address of a source that is not meant to be private is a failure that says what to do")
    func guarded() async throws {
        var source = source
        source.isPrivate = false
        let outcome = try await poll(as: source)
        #expect(outcome.fault == "private-address")
        #expect(outcome.detail?.contains("private: true") == true)
        #expect(server.requests.isEmpty)
    }

    @Test("a bot wall is a failure by its name, with the status it came with")
    func walled() async throws {
        var page = LoopbackResponse.page("<html><title>Just a moment...</title></html>", type: "text/html")
        page.status = 403
        server.route("/feed", page)
        let outcome = try await poll()
        #expect(outcome.fault == "bot-wall")
        #expect(outcome.status == 403)
        #expect(outcome.detail?.contains("Cloudflare") == true)
    }
}
