import Foundation
import Logging
import News
import Storage
import TestSupport
import Testing

@testable import Daemon

/// What a scraper, a stranger's web page and a hostile program get to see of the listener.
@Suite(.serialized, .timeLimit(.minutes(1))) struct MetricsServerTests {
    private static let now = Date(timeIntervalSince1970: 1_789_480_800)  // 2026-09-15T14:00:00Z
    private let instruments: Instruments

    init() {
        let source = Source(name: "صحيفة \"المرفأ\"", url: "https://marfa.example/rss", group: "all")
        var state = SourceState(source: source.name, lastAttempt: Self.now, lastSuccess: Self.now)
        state.nextPoll = Self.now.addingTimeInterval(900)
        instruments = Instruments(sources: [source], states: [state])
    }

    /// A server on a port that the system chose, patient enough for a machine that has much to do.
    private func server(
        _ limits: MetricsServer.Limits = .init(seconds: 60), at now: Date = now
    ) async throws -> MetricsServer {
        let time = Time(now: { now }, sleep: { _ in })
        let observatory = Observatory(instruments: instruments, store: try Store.inMemory(), time: time)
        let server = MetricsServer(
            observatory: observatory, limits: limits, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await server.listen(at: ListenAddress(host: "127.0.0.1", port: 0))
        return server
    }

    private func ask(_ line: String, _ headers: [String] = ["Host: localhost"], of server: MetricsServer) async throws
        -> String
    {
        try await LoopbackClient.ask(line, headers: headers, port: try #require(await server.port))
    }

    private func status(_ answer: String) -> String { String(answer.prefix { $0 != "\r\n" }) }

    @Test(
        "each page, each refusal",
        arguments: [
            ("GET /metrics", "200 OK"), ("HEAD /metrics", "200 OK"), ("GET /metrics?name=x", "200 OK"),
            ("GET /healthz", "200 OK"), ("GET /readyz", "200 OK"), ("GET /", "404 Not Found"),
            ("GET /metrics/", "404 Not Found"), ("GET /../etc/passwd", "404 Not Found"),
            ("POST /metrics", "405 Method Not Allowed"), ("DELETE /healthz", "405 Method Not Allowed"),
            ("BREW /metrics", "400 Bad Request"), ("POST /other", "404 Not Found"),
            ("GET http://localhost/metrics", "404 Not Found"),
        ])
    func pages(line: String, expected: String) async throws {
        let server = try await server()
        #expect(status(try await ask(line, of: server)) == "HTTP/1.1 \(expected)")
        try await server.listen(at: nil)
    }

    @Test(
        "only who calls it by a name of loopback is answered",
        arguments: [
            (["Host: 127.0.0.1:9464"], "200 OK"), (["Host: [::1]:9464"], "200 OK"), (["host: LOCALHOST"], "200 OK"),
            (["Host: marsad.example"], "421 Misdirected Request"),
            (["Host: 127.0.0.1.marsad.example"], "421 Misdirected Request"),
            (["Host: localhost.example:9464"], "421 Misdirected Request"),
            (["Host: 10.0.0.1"], "421 Misdirected Request"), (["Host: "], "421 Misdirected Request"),
            (["Host: localhost:x"], "421 Misdirected Request"), (["Host: [::2]"], "421 Misdirected Request"),
            ([], "400 Bad Request"), (["Host: localhost", "Host: marsad.example"], "400 Bad Request"),
        ])
    func hosts(headers: [String], expected: String) async throws {
        let server = try await server()
        #expect(status(try await ask("GET /metrics", headers, of: server)) == "HTTP/1.1 \(expected)")
        try await server.listen(at: nil)
    }

    @Test("the head of a page comes without it, and says how long it is")
    func head() async throws {
        let server = try await server()
        let answer = try await ask("HEAD /healthz", of: server)
        #expect(answer.hasSuffix("\r\n\r\n"))
        #expect(answer.lowercased().contains("content-length: 22\r\n"))
        #expect(try await ask("GET /healthz", of: server).hasSuffix("\r\n\r\nok: 0 articles so far\n"))
        try await server.listen(at: nil)
    }

    @Test("the page of metrics names each source once, whatever its name")
    func metrics() async throws {
        let server = try await server()
        let answer = try await ask("GET /metrics", of: server)
        #expect(answer.contains("text/plain; version=0.0.4; charset=utf-8"))
        #expect(answer.contains(#"marsad_source_failures{source="صحيفة \"المرفأ\""} 0"#))
        #expect(answer.contains(#"marsad_sources{health="healthy"} 1"#))
        #expect(answer.contains("process_start_time_seconds 1789480800\n"))
        try await server.listen(at: nil)
    }

    @Test("when no source succeeded within its own interval it is not ready, and says so in a line")
    func unready() async throws {
        let server = try await server(at: Self.now.addingTimeInterval(2 * 3600))
        let answer = try await ask("GET /readyz", of: server)
        #expect(status(answer) == "HTTP/1.1 503 Service Unavailable")
        #expect(
            answer.hasSuffix(
                """
                none of 1 sources succeeded within its own interval; 0 are failing; last success 2026-09-15T14:00:00Z

                """))
        try await server.listen(at: nil)
    }

    // MARK: Hostile clients

    @Test(
        "a head beyond all measure ends the connection, whatever part of it is long",
        arguments: [
            "GET /metrics HTTP/1.1\r\nHost: localhost\r\nX: ", "GET /metrics HTTP/1.1\r\n", "GET /",
        ])
    func longHead(beginning: String) async throws {
        let server = try await server()
        let client = try LoopbackClient(port: try #require(await server.port))
        client.say(beginning)
        let piece =
            beginning.hasSuffix("\r\n")
            ? (0..<64).map { "X-\($0): \(String(repeating: "y", count: 200))\r\n" }.joined()
            : String(repeating: "a", count: 16_384)
        var said = 0
        while said < 64_000_000, client.say(piece) { said += piece.utf8.count }
        #expect(said < 64_000_000)
        try await server.listen(at: nil)
    }

    @Test("what is no HTTP is answered with 400 at most", arguments: ["\u{16}\u{3}\u{1}\u{2}\0\u{1}", "ALOHA\r\n\r\n"])
    func noHTTP(text: String) async throws {
        let server = try await server()
        let client = try LoopbackClient(port: try #require(await server.port))
        client.say(text)
        let answer = await client.hear()
        #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400 "))
        try await server.listen(at: nil)
    }

    @Test("a request that never ends is given up")
    func slow() async throws {
        let server = try await server(MetricsServer.Limits(seconds: 1))
        let client = try LoopbackClient(port: try #require(await server.port))
        client.say("GET /metrics HTTP/1.1\r\nHost: local")
        // Hears the end: the server closes what says nothing more.
        #expect(await client.hear().isEmpty)
        try await server.listen(at: nil)
    }

    @Test("a body that is announced is not waited for")
    func body() async throws {
        let server = try await server()
        let answer = try await ask("GET /healthz", ["Host: localhost", "Content-Length: 9000000000"], of: server)
        #expect(status(answer) == "HTTP/1.1 200 OK")
        try await server.listen(at: nil)
    }

    @Test("beyond so many connections the next is closed at once, and is welcome when one has gone")
    func crowd() async throws {
        let server = try await server(MetricsServer.Limits(connections: 2, seconds: 60))
        let port = try #require(await server.port)
        var crowd = try (0..<2).map { _ in try LoopbackClient(port: port) }
        // Answers come in the order of arrival, so these two are in.
        for client in crowd { client.say("GET /metrics HTTP/1.1\r\nHost: localhost\r\n") }
        let late = try LoopbackClient(port: port)
        #expect(await late.hear().isEmpty)
        crowd.first?.say("\r\n")
        #expect(await crowd.first?.hear().hasPrefix("HTTP/1.1 200 OK") == true)
        crowd.removeFirst()
        var answer = ""
        while answer.isEmpty { answer = try await ask("GET /healthz", of: server) }
        #expect(status(answer) == "HTTP/1.1 200 OK")
        try await server.listen(at: nil)
    }

    // MARK: Addresses

    @Test("an address that another program has is refused by name, and where it listened before it goes on")
    func taken() async throws {
        let other = try LoopbackServer()
        let server = try await server()
        let error = await #expect(throws: DaemonError.self) {
            try await server.listen(at: ListenAddress(host: "127.0.0.1", port: other.port))
        }
        #expect(error?.description.contains("127.0.0.1:\(other.port): another program listens there") == true)
        #expect(status(try await ask("GET /healthz", of: server)) == "HTTP/1.1 200 OK")
        try await server.listen(at: nil)
    }

    @Test("at another address it is found there, and no longer at the first")
    func moves() async throws {
        let server = try await server()
        let first = try #require(await server.port)
        try await server.listen(at: ListenAddress(host: "127.0.0.2", port: 0))
        let second = try #require(await server.port)
        let answer = try await LoopbackClient.ask(
            "GET /healthz", headers: ["Host: 127.0.0.2"], address: "127.0.0.2", port: second)
        #expect(status(answer) == "HTTP/1.1 200 OK")
        #expect(throws: LoopbackFailure.self) { try LoopbackClient(port: first) }
        try await server.listen(at: nil)
    }
}
