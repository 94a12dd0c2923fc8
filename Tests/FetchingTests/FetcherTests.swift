import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct FetcherTests {
    private let server: LoopbackServer
    private let fetcher = Fetcher(userAgent: "Marsad-Test/1 (+https://example.org)")

    init() throws { server = try LoopbackServer() }

    @Test("a page comes with its body, type and validators")
    func fetches() async throws {
        server.route("/feed") {
            .validated("<rss>أخبار</rss>", etag: "\"v1\"", lastModified: "Sun, 01 Nov 2026 00:00:00 GMT", for: $0)
        }
        let reply = try await fetcher.fetch(.loopback(server.url("/feed")))
        #expect(reply.status == 200)
        #expect(String(decoding: reply.body, as: UTF8.self) == "<rss>أخبار</rss>")
        #expect(reply.contentType == "application/rss+xml")
        #expect(reply.etag == "\"v1\"")
        #expect(reply.lastModified == "Sun, 01 Nov 2026 00:00:00 GMT")
        #expect(reply.finalURL == server.url("/feed"))
        #expect(reply.redirects == 0)
        #expect(reply.remoteAddress == "127.0.0.1")
        await fetcher.shutdown()
    }

    @Test("the validators are sent, and not modified is an answer")
    func asksConditionally() async throws {
        server.route("/feed") { .validated("<rss/>", etag: "\"v1\"", lastModified: "yesterday", for: $0) }
        let first = try await fetcher.fetch(.loopback(server.url("/feed")))
        let second = try await fetcher.fetch(
            .loopback(server.url("/feed"), etag: first.etag, lastModified: first.lastModified))
        #expect(second.isNotModified)
        #expect(second.status == 304)
        #expect(second.body.isEmpty)
        #expect(second.etag == "\"v1\"")
        #expect(server.requests[1]["If-None-Match"] == "\"v1\"")
        #expect(server.requests[1]["If-Modified-Since"] == "yesterday")
    }

    @Test("not modified without validators keeps those sent, and is an error when none were")
    func keepsValidators() async throws {
        server.route("/feed", .status(304))
        let reply = try await fetcher.fetch(
            .loopback(server.url("/feed"), etag: "\"v1\"", lastModified: "then"))
        #expect(reply.etag == "\"v1\"")
        #expect(reply.lastModified == "then")
        await #expect(throws: FetchError.status(304, retryAfter: nil)) {
            try await fetcher.fetch(.loopback(server.url("/feed")))
        }
    }

    @Test("we say who asks, what for, and which compressions we can undo")
    func introducesItself() async throws {
        server.route("/feed", .page("<rss/>"))
        _ = try await fetcher.fetch(.loopback(server.url("/feed"), headers: ["X-Desk": "مكتب"]))
        let request = try #require(server.requests.first)
        #expect(request["User-Agent"] == "Marsad-Test/1 (+https://example.org)")
        #expect(request["Accept"]?.contains("application/rss+xml") == true)
        #expect(request["X-Desk"] == "مكتب")
        for encoding in ["gzip", "br", "zstd"] {
            #expect(request["Accept-Encoding"]?.contains(encoding) == true)
        }
    }

    @Test("a connection is kept for the next request")
    func keepsAlive() async throws {
        server.route("/feed", .page("<rss/>"))
        for _ in 1...3 { _ = try await fetcher.fetch(.loopback(server.url("/feed"))) }
        #expect(server.requests.map(\.connection) == [1, 1, 1])
    }

    @Test(
        "other statuses are errors with the time to wait as received",
        arguments: [
            (404, nil), (410, nil), (429, "120"), (503, "Sun, 22 Nov 2026 12:00:00 GMT"), (500, nil), (300, nil),
        ])
    func reportsStatus(status: Int, retryAfter: String?) async throws {
        server.route("/feed", .status(status, headers: retryAfter.map { [(name: "Retry-After", value: $0)] } ?? []))
        await #expect(throws: FetchError.status(status, retryAfter: retryAfter)) {
            try await fetcher.fetch(.loopback(server.url("/feed")))
        }
    }

    @Test("a refusal counts, however its page ended")
    func reportsStatusOfBrokenPage() async throws {
        server.route(
            "/feed", LoopbackResponse(status: 404, framing: .claimedLength(100), steps: [.send([1, 2]), .reset]))
        await #expect(throws: FetchError.status(404, retryAfter: nil)) {
            try await fetcher.fetch(.loopback(server.url("/feed")))
        }
    }

    @Test("a file is refused unless it is allowed, and then read")
    func readsFile() async throws {
        let folder = try TemporaryFolder()
        let url = URL(filePath: try folder.write("<rss/>", to: "feed.xml")).absoluteString
        let error = await #expect(throws: FetchError.self) { try await fetcher.fetch(.loopback(url)) }
        #expect(error?.label == "refused")
        let reply = try await fetcher.fetch(.loopback(url, allowsFile: true))
        #expect(reply.body == Array("<rss/>".utf8))
    }

    @Test("a header that breaks out of its line is refused before anything is sent")
    func refusesInjection() async throws {
        let request = FetchRequest.loopback(server.url("/feed"), headers: ["X-A": "1\r\nX-Evil: 1"])
        let error = await #expect(throws: FetchError.self) { try await fetcher.fetch(request) }
        #expect(error?.label == "refused")
        #expect(server.requests.isEmpty)
    }

    @Test("a server that is gone is told from a name that does not exist")
    func tellsUnreachable() async throws {
        server.vanish()
        let gone = await #expect(throws: FetchError.self) {
            try await fetcher.fetch(.loopback(server.url("/feed")))
        }
        #expect(gone?.label == "connect")
        let unknown = await #expect(throws: FetchError.self) {
            // A label of more than 63 letters exists nowhere, which is known without asking the network.
            let name = String(repeating: "a", count: 64)
            return try await fetcher.fetch(FetchRequest(url: "http://\(name).example/feed"))
        }
        #expect(unknown?.label == "dns")
    }

    @Test("a plain server behind https is a fault of encryption")
    func tellsTLS() async throws {
        let url = server.url("/feed").replacing("http:", with: "https:", maxReplacements: 1)
        let error = await #expect(throws: FetchError.self) { try await fetcher.fetch(.loopback(url)) }
        #expect(error?.label == "tls")
    }

    @Test("a fetcher that nobody holds any more lets its thread end")
    func letsGo() async throws {
        weak var forgotten: Fetcher?
        do {
            let fetcher = Fetcher(userAgent: "Marsad-Test/1")
            forgotten = fetcher
            server.route("/feed", .page("<rss/>"))
            _ = try await fetcher.fetch(.loopback(server.url("/feed")))
        }
        #expect(forgotten == nil)
    }
}
