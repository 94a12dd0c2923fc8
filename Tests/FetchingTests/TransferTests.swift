import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct TransferTests {
    private let server: LoopbackServer
    private let fetcher = Fetcher(userAgent: "Marsad-Test/1")

    /// The text of `packed`.
    private static let text = "مرصد: خبر مضغوط"
    private static let packed = [
        "gzip": "H4sIAAAAAAACAwEbAOT/2YXYsdi12K86INiu2KjYsSDZhdi22LrZiNi3e0IAfhsAAAA=",
        "br": "Cw2A2YXYsdi12K86INiu2KjYsSDZhdi22LrZiNi3Aw==",
        "zstd": "KLUv/SQb2QAA2YXYsdi12K86INiu2KjYsSDZhdi22LrZiNi3Hj4n9Q==",
    ]
    /// Zeros: 100,000 with gzip, 50,000,000 with brotli.
    private static let bombs = [
        "gzip": "H4sIAAAAAAACA+3BMQEAAADCoPVPbQ0PoAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIBXA32VEdSghgEA",
        "br": "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//8g9eD/8EQBwW"
            + "AOig6wE=",
    ]

    init() throws { server = try LoopbackServer() }

    private func bytes(_ base64: String?) throws -> [UInt8] {
        let base64 = try #require(base64)
        return [UInt8](try #require(Data(base64Encoded: base64)))
    }

    private func fetch(_ path: String = "/feed", limits: FetchLimits = FetchLimits()) async throws(FetchError)
        -> FetchReply
    {
        try await fetcher.fetch(.loopback(server.url(path), limits: limits))
    }

    @Test("compressed bodies are unpacked", arguments: ["gzip", "br", "zstd"])
    func unpacks(encoding: String) async throws {
        server.route(
            "/feed", .page(try bytes(Self.packed[encoding]), headers: [(name: "Content-Encoding", value: encoding)]))
        #expect(String(decoding: try await fetch().body, as: UTF8.self) == Self.text)
    }

    @Test("a small answer cannot unfold into a large one", arguments: ["gzip", "br"])
    func stopsBomb(encoding: String) async throws {
        let bomb = try bytes(Self.bombs[encoding])
        #expect(bomb.count < 200)
        server.route("/feed", .page(bomb, headers: [(name: "Content-Encoding", value: encoding)]))
        await #expect(throws: FetchError.tooLarge(what: "body", limit: 50_000)) {
            try await fetch(limits: FetchLimits(body: 50_000))
        }
    }

    @Test("what calls itself compressed and is not is an error")
    func refusesFalseCompression() async throws {
        server.route("/feed", .page("<rss/>", headers: [(name: "Content-Encoding", value: "gzip")]))
        let error = await #expect(throws: FetchError.self) { try await fetch() }
        #expect(error?.label == "transfer")
    }

    @Test(
        "a body at the limit comes through, one over it does not, announced or not",
        arguments: [LoopbackResponse.Framing.length, .chunked, .untilClose])
    func limitsBody(framing: LoopbackResponse.Framing) async throws {
        let body = [UInt8](repeating: 0x20, count: 40_000)
        server.route("/feed", LoopbackResponse(framing: framing, steps: [.send(body)]))
        #expect(try await fetch(limits: FetchLimits(body: 40_000)).body.count == 40_000)
        await #expect(throws: FetchError.tooLarge(what: "body", limit: 39_999)) {
            try await fetch(limits: FetchLimits(body: 39_999))
        }
    }

    @Test("headers without end are broken off")
    func limitsHeaders() async throws {
        let headers = (1...100).map { (name: "X-Filler-\($0)", value: String(repeating: "f", count: 1000)) }
        server.route("/feed", .page("<rss/>", headers: headers))
        await #expect(throws: FetchError.tooLarge(what: "headers", limit: 65_536)) { try await fetch() }
    }

    @Test("a chunked body in several pieces is put together")
    func joinsChunks() async throws {
        let pieces: [LoopbackResponse.Step] = ["<rss>", "خبر", "</rss>"].map { .send(Array($0.utf8)) }
        server.route("/feed", LoopbackResponse(framing: .chunked, steps: pieces))
        #expect(String(decoding: try await fetch().body, as: UTF8.self) == "<rss>خبر</rss>")
    }

    @Test("redirects are followed and told", arguments: [301, 302, 303, 307, 308])
    func follows(status: Int) async throws {
        server.route("/feed", .redirect(status, to: "/new"))
        server.route("/new", .page("<rss/>"))
        let reply = try await fetch()
        #expect(reply.redirects == 1)
        #expect(reply.finalURL == server.url("/new"))
        #expect(reply.body == Array("<rss/>".utf8))
    }

    @Test("redirects end at the limit")
    func limitsRedirects() async throws {
        for hop in 1...3 { server.route("/\(hop)", .redirect(to: "/\(hop + 1)")) }
        server.route("/4", .page("<rss/>"))
        #expect(try await fetch("/1", limits: FetchLimits(redirects: 3)).redirects == 3)
        let error = await #expect(throws: FetchError.self) { try await fetch("/1", limits: FetchLimits(redirects: 2)) }
        #expect(error?.description.contains("more than 2 times") == true)
        server.route("/loop", .redirect(to: "/loop"))
        let loop = await #expect(throws: FetchError.self) { try await fetch("/loop") }
        #expect(loop?.label == "refused")
    }

    @Test(
        "a redirect leads to no other scheme, even where files are allowed",
        arguments: ["file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "scp://127.0.0.1/x"])
    func refusesScheme(location: String) async throws {
        server.route("/feed", .redirect(to: location))
        let request = FetchRequest.loopback(server.url("/feed"), allowsFile: true)
        let error = await #expect(throws: FetchError.self) { try await fetcher.fetch(request) }
        #expect(error?.label == "refused")
    }

    @Test("a held answer runs into the time limit")
    func timesOut() async throws {
        let gate = LoopbackGate()
        defer { gate.open() }
        server.route("/feed", .page("<rss/>").held(by: gate))
        let error = await #expect(throws: FetchError.self) {
            try await fetch(limits: FetchLimits(total: .milliseconds(100)))
        }
        #expect(error?.label == "timeout")
    }

    @Test("an answer that stops in the middle is too slow long before the time limit")
    func breaksOffSlow() async throws {
        let gate = LoopbackGate()
        defer { gate.open() }
        server.route("/feed", LoopbackResponse(steps: [.send([0x3C]), .wait(gate), .send([0x3E])]))
        let error = await #expect(throws: FetchError.self) {
            try await fetch(limits: FetchLimits(total: .seconds(50), slowest: 1000, slowSeconds: 1))
        }
        #expect(error?.label == "timeout")
        #expect(error?.description.contains("too slow") == true)
    }

    @Test(
        "a body that breaks off is an error",
        arguments: [
            LoopbackResponse(framing: .claimedLength(100), steps: [.send([1, 2, 3]), .reset]),
            LoopbackResponse(framing: .claimedLength(100), steps: [.send([1, 2, 3]), .close]),
            LoopbackResponse(framing: .chunked, steps: [.send([1, 2, 3]), .close]),
        ])
    func reportsBreak(response: LoopbackResponse) async throws {
        server.route("/feed", response)
        let error = await #expect(throws: FetchError.self) { try await fetch() }
        #expect(error?.label == "transfer")
    }

    @Test("the user name and password of an address reach the server and nothing else")
    func sendsCredentials() async throws {
        server.route("/feed", .page("<rss/>"))
        let url = server.url("/feed").replacing("http://", with: "http://reader:secret@", maxReplacements: 1)
        let reply = try await fetcher.fetch(.loopback(url))
        #expect(server.requests.first?["Authorization"] == "Basic cmVhZGVyOnNlY3JldA==")
        #expect(reply.finalURL == server.url("/feed"))
    }
}
