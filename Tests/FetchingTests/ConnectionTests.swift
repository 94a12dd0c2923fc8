import TestSupport
import Testing

@testable import Fetching

/// How many connections a server gets to see.
@Suite(.timeLimit(.minutes(1))) struct ConnectionTests {
    private let server: LoopbackServer
    private let fetcher = Fetcher(userAgent: "Marsad-Test/1")

    init() throws { server = try LoopbackServer() }

    private func fetch(_ path: String) async throws(FetchError) -> FetchReply {
        try await fetcher.fetch(.loopback(server.url(path)))
    }

    @Test("one connection carries one feed of a host after the other")
    func keeps() async throws {
        for number in 1...5 {
            server.route("/\(number)", .page("<rss/>"))
            _ = try await fetch("/\(number)")
        }
        #expect(server.connectionCount == 1)
    }

    @Test("an error, a redirect and a 304 leave the connection open")
    func survives() async throws {
        server.route("/404", .status(404))
        server.route("/302", .redirect(to: "/page"))
        server.route("/page", .page("<rss/>"))
        _ = try? await fetch("/404")
        _ = try await fetch("/302")
        server.route("/304", .status(304))
        _ = try await fetcher.fetch(.loopback(server.url("/304"), etag: "\"v1\""))
        _ = try await fetch("/page")
        #expect(server.connectionCount == 1)
    }

    @Test("a server that ends a connection after each answer gets a new one each time")
    func closes() async throws {
        server.route("/feed", LoopbackResponse(framing: .untilClose, steps: [.send(Array("<rss/>".utf8))]))
        for _ in 1...3 { _ = try await fetch("/feed") }
        #expect(server.connectionCount == 3)
    }

    @Test("a connection that the server closed meanwhile, without saying so, costs a new one and no failure")
    func closedMeanwhile() async throws {
        var response = LoopbackResponse.page("<rss/>")
        response.steps.append(.close)
        server.route("/feed", response)
        for _ in 1...4 { #expect(try await fetch("/feed").status == 200) }
        #expect(server.connectionCount == 4)
    }

    @Test("a body that breaks off does not spoil the connection for the next one")
    func spoils() async throws {
        server.route("/bad", LoopbackResponse(framing: .chunked, steps: [.raw(Array("zz\r\n".utf8))]))
        server.route("/good", .page("<rss/>"))
        for _ in 1...2 {
            _ = try? await fetch("/bad")
            #expect(try await fetch("/good").body == Array("<rss/>".utf8))
        }
    }

    @Test("two names of one address have a connection each")
    func names() async throws {
        let port = server.port
        let fetcher = Fetcher(
            userAgent: "Marsad-Test/1",
            surroundings: Surroundings(names: ["a.example:\(port):127.0.0.1", "b.example:\(port):127.0.0.1"]))
        server.route("/feed", .page("<rss/>"))
        for host in ["a", "b", "a", "b"] {
            _ = try await fetcher.fetch(.loopback("http://\(host).example:\(port)/feed"))
        }
        #expect(server.connectionCount == 2)
        #expect(server.requests.map { $0["Host"] } == ["a", "b", "a", "b"].map { "\($0).example:\(port)" })
    }
}
