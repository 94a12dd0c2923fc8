import TestSupport
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct FetchReplyTests {
    private let server: LoopbackServer
    private let fetcher = Fetcher(userAgent: "Marsad-Test/1")

    init() throws { server = try LoopbackServer() }

    @Test("an answer without a body is a reply")
    func acceptsNoContent() async throws {
        server.route("/feed", .status(204))
        let reply = try await fetcher.fetch(.loopback(server.url("/feed")))
        #expect(reply.status == 204)
        #expect(reply.body.isEmpty)
        #expect(!reply.isNotModified)
    }

    @Test("validators of an earlier hop are not those of the answer")
    func forgetsHops() async throws {
        server.route(
            "/feed", .status(302, headers: [(name: "Location", value: "/new"), (name: "ETag", value: "\"hop\"")]))
        server.route("/new", .page("<rss/>"))
        let reply = try await fetcher.fetch(.loopback(server.url("/feed"), etag: "\"sent\""))
        #expect(reply.etag == nil)
        #expect(reply.lastModified == nil)
    }

    @Test("the time to wait comes with a good answer too")
    func tellsRetryAfter() async throws {
        server.route("/feed", .page("<rss/>", headers: [(name: "Retry-After", value: "3600")]))
        #expect(try await fetcher.fetch(.loopback(server.url("/feed"))).retryAfter == "3600")
    }

    @Test("a server that went away and came back is found again")
    func findsAgain() async throws {
        server.route("/feed", .page("<rss/>"))
        let request = FetchRequest.loopback(server.url("/feed"))
        _ = try await fetcher.fetch(request)
        server.vanish()
        await #expect(throws: FetchError.self) { try await fetcher.fetch(request) }
        let back = try LoopbackServer(port: server.port)
        back.route("/feed", .page("<rss>back</rss>"))
        #expect(try await fetcher.fetch(request).body.count == 15)
    }

    @Test("a move for good is told from one for the time being", arguments: [(301, true), (308, true), (307, false)])
    func tellsMoves(status: Int, isMoved: Bool) async throws {
        server.route("/feed", .redirect(status, to: "/new"))
        server.route("/new", .page("<rss/>"))
        let reply = try await fetcher.fetch(.loopback(server.url("/feed")))
        #expect(reply.isMovedForGood == isMoved)
        #expect(reply.finalURL == server.url("/new"))
        #expect(try await fetcher.fetch(.loopback(server.url("/new"))).isMovedForGood == false)
    }
}
