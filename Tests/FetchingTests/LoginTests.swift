import Foundation
import TestSupport
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct LoginTests {
    private let server: LoopbackServer
    private let other: LoopbackServer
    private let fetcher = Fetcher(userAgent: "Marsad-Test/1")
    private let login = Login(user: "desk", password: "hemlich-7")

    init() throws {
        server = try LoopbackServer()
        other = try LoopbackServer()
    }

    private func fetch(_ path: String) async throws(FetchError) -> FetchReply {
        var request = FetchRequest.loopback(server.url(path))
        request.login = login
        return try await fetcher.fetch(request)
    }

    @Test("a login is sent as basic authentication")
    func sends() async throws {
        server.route("/feed", .page("<rss/>"))
        _ = try await fetch("/feed")
        let sent = Data("desk:hemlich-7".utf8).base64EncodedString()
        #expect(server.requests.first?["Authorization"] == "Basic \(sent)")
    }

    @Test("a redirect to the same server keeps it, one to another does not")
    func redirected() async throws {
        server.route("/feed", .redirect(to: "/own"))
        server.route("/own", .redirect(to: other.url("/rss")))
        other.route("/rss", .page("<rss/>"))
        _ = try await fetch("/feed")
        #expect(server.requests(to: "/own").first?["Authorization"] != nil)
        #expect(other.requests.first?["Authorization"] == nil)
    }

    @Test(
        "no error, dump or description tells the password",
        arguments: [
            LoopbackResponse.status(401), .status(403), .redirect(to: "ftp://x/"), .redirect(to: "http://[::1/"),
            LoopbackResponse(framing: .claimedLength(9), steps: [.reset]),
        ])
    func hides(response: LoopbackResponse) async throws {
        server.route("/feed", response)
        let error = await #expect(throws: FetchError.self) { try await fetch("/feed") }
        var request = FetchRequest.loopback(server.url("/feed"))
        request.login = login
        var dumped = ""
        dump(request, to: &dumped)
        for text in [error.debugDescription, "\(request)", String(reflecting: request), dumped, "\(login)"] {
            #expect(!text.contains("hemlich"))
        }
    }

    @Test("a source may be told another name than all others are")
    func namesItself() async throws {
        server.route("/feed", .page("<rss/>"))
        var request = FetchRequest.loopback(server.url("/feed"))
        request.userAgent = "Marsad for the desk"
        _ = try await fetcher.fetch(request)
        #expect(server.requests.first?["User-Agent"] == "Marsad for the desk")
    }
}
