import TestSupport
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct FetchRequestTests {
    private let server: LoopbackServer
    private let fetcher = Fetcher(userAgent: "Marsad-Test/1")

    init() throws { server = try LoopbackServer() }

    @Test("a time limit of nothing is a short one, not an endless one", arguments: [Duration.zero, .seconds(-1)])
    func takesZeroAsShort(total: Duration) async throws {
        let gate = LoopbackGate()
        defer { gate.open() }
        server.route("/feed", .page("<rss/>").held(by: gate))
        let request = FetchRequest.loopback(server.url("/feed"), limits: FetchLimits(total: total))
        let error = await #expect(throws: FetchError.self) { try await fetcher.fetch(request) }
        #expect(error?.label == "timeout")
    }

    @Test("limits beyond all measure are taken")
    func takesHuge() async throws {
        server.route("/feed", .page("<rss/>"))
        let limits = FetchLimits(connect: .seconds(Int.max), total: .seconds(Int.max), body: .max, headers: .max)
        let reply = try await fetcher.fetch(.loopback(server.url("/feed"), limits: limits))
        #expect(reply.status == 200)
    }

    @Test("a body limit of nothing lets only empty answers through")
    func takesNoBody() async throws {
        server.route("/feed", .page("<rss/>"))
        server.route("/empty", .page(""))
        await #expect(throws: FetchError.tooLarge(what: "body", limit: 0)) {
            try await fetcher.fetch(.loopback(server.url("/feed"), limits: FetchLimits(body: 0)))
        }
        let empty = try await fetcher.fetch(.loopback(server.url("/empty"), limits: FetchLimits(body: 0)))
        #expect(empty.body.isEmpty)
    }
}
