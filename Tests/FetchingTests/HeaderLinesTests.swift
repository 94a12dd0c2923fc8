import Testing

@testable import Fetching

@Suite struct HeaderLinesTests {
    private func lines(_ request: FetchRequest, userAgent: String = "Marsad-Test/1") throws -> [String] {
        try HeaderLines(request, userAgent: userAgent).lines
    }

    @Test("headers go out in one order, validators last")
    func orders() throws {
        let request = FetchRequest(
            url: "", headers: ["X-B": "2", "X-A": "قيمة"], etag: "W/\"1\"",
            lastModified: "Sun, 01 Nov 2026 00:00:00 GMT")
        #expect(
            try lines(request) == [
                "User-Agent: Marsad-Test/1", "Accept: \(HeaderLines.accept)", "X-A: قيمة", "X-B: 2",
                "If-None-Match: W/\"1\"", "If-Modified-Since: Sun, 01 Nov 2026 00:00:00 GMT",
            ])
    }

    @Test("the owner's user agent and accept replace ours, whatever their case")
    func replaces() throws {
        let request = FetchRequest(url: "", headers: ["user-agent": "Mine", "ACCEPT": "text/xml"])
        #expect(try lines(request) == ["ACCEPT: text/xml", "user-agent: Mine"])
    }

    @Test(
        "what would break out of its line is refused",
        arguments: [
            ("X-A", "1\r\nX-Evil: 1"), ("X-A", "1\nX-Evil: 1"), ("X-A", "1\rX"), ("X-A", "nul\u{0}"),
            ("X-A", "del\u{7F}"),
            ("X-A\r\nX-Evil", "1"), ("X A", "1"), ("X-A:", "1"), ("", "1"), ("عنوان", "1"),
            ("X-A", String(repeating: "a", count: 8193)),
        ])
    func refusesInjection(name: String, value: String) {
        let request = FetchRequest(url: "", headers: [name: value])
        let error = #expect(throws: FetchError.self) { try lines(request) }
        #expect(error?.label == "refused")
    }

    @Test(
        "headers that frame the message are the fetcher's own",
        arguments: ["Host", "content-length", "Range", "If-None-Match"])
    func refusesOwn(name: String) {
        let request = FetchRequest(url: "", headers: [name: "1"])
        #expect(throws: FetchError.self) { try lines(request) }
    }

    @Test("validators and user agent are checked like any header")
    func checksValidators() {
        #expect(throws: FetchError.self) { try lines(FetchRequest(url: "", etag: "\"a\"\r\nX: y")) }
        #expect(throws: FetchError.self) { try lines(FetchRequest(url: "", lastModified: "a\nb")) }
        #expect(throws: FetchError.self) { try lines(FetchRequest(url: ""), userAgent: "a\nb") }
    }
}
