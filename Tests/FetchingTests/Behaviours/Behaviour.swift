import Foundation
import TestSupport
import Testing

@testable import Fetching

/// One thing that a server does, and what is to be made of it.
struct Behaviour: Sendable, CustomTestStringConvertible {
    /// What the fetch of `/feed` ends with.
    enum End: Sendable {
        case body(String)
        /// A body of so many bytes.
        case size(Int)
        case notModified
        case fault(FetchError)
        /// A fault of that label.
        case label(String)
        /// A reply that passes.
        case reply(@Sendable (FetchReply) -> Bool)
    }

    var name: String
    var end: End
    var limits = FetchLimits(connect: .seconds(5), total: .seconds(20))
    var etag: String?
    var lastModified: String?
    var routes: @Sendable (LoopbackServer) -> Void

    var testDescription: String { name }

    /// A server that answers `/feed` in one way.
    init(_ name: String, _ response: LoopbackResponse, _ end: End, _ change: (inout Behaviour) -> Void = { _ in }) {
        self.name = name
        self.end = end
        routes = { $0.route("/feed", response) }
        change(&self)
    }

    /// A server with several paths or with answers that depend on the question.
    init(
        _ name: String, _ end: End, _ change: (inout Behaviour) -> Void = { _ in },
        routes: @escaping @Sendable (LoopbackServer) -> Void
    ) {
        self.name = name
        self.end = end
        self.routes = routes
        change(&self)
    }

    static let feed = "<rss>خبر</rss>"
    static let table =
        validators + redirects + compressions + bodies + heads + statuses + waits + freshness + speeds

    static func bytes(_ base64: String) -> [UInt8] { Data(base64Encoded: base64).map { [UInt8]($0) } ?? [] }

    /// A page with one more header.
    static func page(_ name: String, _ value: String) -> LoopbackResponse {
        .page(feed, headers: [(name: name, value: value)])
    }
}

@Suite(.serialized, .timeLimit(.minutes(2))) struct BehaviourTests {
    @Test("a server that behaves in that way is met as it should be", arguments: Behaviour.table)
    func behaves(behaviour: Behaviour) async throws {
        let server = try LoopbackServer()
        let fetcher = Fetcher(userAgent: "Marsad-Test/1")
        behaviour.routes(server)
        let request = FetchRequest.loopback(
            server.url("/feed"), etag: behaviour.etag, lastModified: behaviour.lastModified, limits: behaviour.limits)
        let result: Result<FetchReply, FetchError>
        do throws(FetchError) { result = .success(try await fetcher.fetch(request)) } catch { result = .failure(error) }
        check(result, behaviour)
        // Whatever happened, the fetcher is fit for the next one.
        server.route("/next", .page(Behaviour.feed))
        let next = try await fetcher.fetch(.loopback(server.url("/next")))
        #expect(next.body == Array(Behaviour.feed.utf8))
        await fetcher.shutdown()
    }

    private func check(_ result: Result<FetchReply, FetchError>, _ behaviour: Behaviour) {
        switch (behaviour.end, result) {
        case (.body(let text), .success(let reply)): #expect(String(decoding: reply.body, as: UTF8.self) == text)
        case (.size(let size), .success(let reply)): #expect(reply.body.count == size)
        case (.notModified, .success(let reply)): #expect(reply.isNotModified && reply.body.isEmpty)
        case (.reply(let passes), .success(let reply)): #expect(passes(reply), "\(reply)")
        case (.fault(let fault), .failure(let error)): #expect(error == fault)
        case (.label(let label), .failure(let error)): #expect(error.label == label, "\(error)")
        default: Issue.record("it ended with \(result)")
        }
    }

    @Test("there are more than a hundred of them, each told by its name")
    func many() {
        #expect(Behaviour.table.count >= 100)
        #expect(Set(Behaviour.table.map(\.name)).count == Behaviour.table.count)
    }
}
