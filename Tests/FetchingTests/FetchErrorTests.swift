import Testing

@testable import Fetching

@Suite struct FetchErrorTests {
    @Test(
        "labels are short words that the input cannot choose",
        arguments: [
            (FetchError.refused("x", reason: "y"), "refused"), (.unreachable(.dns, host: "h", detail: "d"), "dns"),
            (.unreachable(.connect, host: "h", detail: "d"), "connect"),
            (.unreachable(.tls, host: "h", detail: "d"), "tls"),
            (.timedOut(host: "h", detail: "d"), "timeout"), (.tooLarge(what: "body", limit: 1), "too-large"),
            (.status(404, retryAfter: nil), "http-404"), (.status(403, retryAfter: nil), "http-4xx"),
            (.status(503, retryAfter: nil), "http-5xx"), (.status(304, retryAfter: nil), "http-other"),
            (.transfer(code: 18, detail: "d"), "transfer"), (.unreadable(path: "p", detail: "d"), "file"),
            (.cancelled, "cancelled"),
        ])
    func labels(error: FetchError, label: String) {
        #expect(error.label == label)
    }

    @Test("a sentence says what, where and what to do")
    func sentences() {
        #expect(
            FetchError.unreachable(.dns, host: "news.example", detail: "no such name").description
                == "the name news.example could not be resolved (no such name); check the address and this machine's DNS"
        )
        #expect(
            FetchError.status(503, retryAfter: "120").description
                == "the server answered with status 503 and asks to wait: 120")
    }
}
