import TestSupport
import Testing

@testable import Fetching

/// Several feeds of a host at the same time, from a real server that speaks HTTP/2.
@Suite(
    .serialized, .enabled(if: WebServer.isPossible, "this machine has no nginx and openssl to serve HTTP/2 with"),
    .timeLimit(.minutes(1)))
struct MultiplexingTests {
    private let authority: TestAuthority

    init() throws { authority = try TestAuthority() }

    private func pages(_ count: Int, bytes: Int = 100) -> [String: String] {
        let body = "<rss>" + String(repeating: "x", count: bytes) + "</rss>"
        return Dictionary((1...count).map { ("\($0).xml", body) }) { first, _ in first }
    }

    private func fetcher(for server: WebServer, perHost: Int) -> Fetcher {
        Fetcher(
            userAgent: "Marsad-Test/1", perHost: perHost,
            surroundings: Surroundings(
                names: ["\(TestAuthority.name):\(server.port):127.0.0.1"], certificates: authority.path))
    }

    /// Fetches pages, all at once; returns the sizes of those that came.
    private func fetch(
        _ pages: some Collection<String> & Sendable, of server: WebServer, by fetcher: Fetcher
    ) async throws -> [Int] {
        try await withThrowingTaskGroup(of: Int.self) { group in
            for page in pages {
                let url = "https://\(TestAuthority.name):\(server.port)/\(page)"
                group.addTask { try await fetcher.fetch(.loopback(url)).body.count }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test("feeds of one host share one connection, and are under way at the same time", arguments: [2, 6])
    func shares(perHost: Int) async throws {
        let pages = pages(perHost, bytes: 6000)
        let server = try WebServer(authority, pages: pages, slowness: 4000)
        #expect(try await fetch(pages.keys, of: server, by: fetcher(for: server, perHost: perHost)).count == perHost)
        server.stop()
        let visits = try server.visits()
        #expect(visits.map(\.path).sorted() == pages.keys.map { "/\($0)" }.sorted())
        #expect(visits.allSatisfy { $0.version == "HTTP/2.0" && $0.status == "200" })
        #expect(Set(visits.map(\.connection)).count == 1)
        let (lastBegan, firstEnded) = (visits.map(\.began).max() ?? 0, visits.map(\.ended).min() ?? 0)
        #expect(lastBegan < firstEnded)
    }

    @Test("a server that takes only so many requests on a connection loses none", arguments: [2, 3])
    func limited(requests: Int) async throws {
        let pages = pages(12)
        let server = try WebServer(authority, pages: pages, requests: requests)
        #expect(try await fetch(pages.keys, of: server, by: fetcher(for: server, perHost: 4)).count == 12)
        server.stop()
        let visits = try server.visits()
        #expect(Set(visits.filter { $0.status == "200" }.map(\.path)).count == 12)
        #expect(Set(visits.map(\.connection)).count > 1)
    }

    @Test("a server that was started anew in between is asked again over a new connection")
    func restarted() async throws {
        let pages = pages(3)
        let server = try WebServer(authority, pages: pages)
        let fetcher = fetcher(for: server, perHost: 2)
        for _ in 1...3 {
            #expect(try await fetch(pages.keys, of: server, by: fetcher).count == 3)
            server.stop()
            try server.start()
        }
        server.stop()
        #expect(try server.visits().map(\.status) == Array(repeating: "200", count: 9))
    }
}
