import TestSupport

@testable import Fetching

extension Behaviour {
    private static func raw(_ name: String, _ head: String, _ end: End) -> Behaviour {
        var response = LoopbackResponse(framing: .untilClose, steps: [.send(Array(feed.utf8))])
        response.rawHead = head
        return Behaviour(name, response, end)
    }

    private static func filled(_ name: String, lines: Int, bytes: Int, _ end: End) -> Behaviour {
        let filler = (0..<lines).map { (name: "X-\($0)", value: String(repeating: "f", count: bytes)) }
        return Behaviour(name, .page(feed, headers: filler), end)
    }

    static let heads: [Behaviour] = [
        raw("a head in the older version", "HTTP/1.0 200 OK\r\n\r\n", .body(feed)),
        raw("a status without words", "HTTP/1.1 200\r\n\r\n", .body(feed)),
        raw("a status with Arabic words", "HTTP/1.1 200 حسنًا\r\n\r\n", .body(feed)),
        raw(
            "lines that end with a line feed alone", "HTTP/1.1 200 OK\nContent-Type: text/xml\n\n",
            .reply { $0.contentType == "text/xml" }),
        raw(
            "a header in any case", "HTTP/1.1 200 OK\r\ncOnTeNt-tYpE: text/xml\r\n\r\n",
            .reply { $0.contentType == "text/xml" }),
        raw(
            "a header without a space", "HTTP/1.1 200 OK\r\nContent-Type:text/xml\r\n\r\n",
            .reply { $0.contentType == "text/xml" }),
        raw(
            "a header with spaces around", "HTTP/1.1 200 OK\r\nContent-Type: \t text/xml \r\n\r\n",
            .reply { $0.contentType == "text/xml" }),
        raw("a header with bytes that are no text", "HTTP/1.1 200 OK\r\nX-A: \u{FFFD}\u{1}\r\n\r\n", .body(feed)),
        raw(
            "a tag with a control character is not kept", "HTTP/1.1 200 OK\r\nETag: \"a\u{1}b\"\r\n\r\n",
            .reply { $0.etag == nil }),
        raw(
            "hints before the answer", "HTTP/1.1 103 Early Hints\r\nETag: \"early\"\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
            .reply { $0.etag == nil && $0.status == 200 }),
        raw("a word to go on before the answer", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", .body(feed)),
        raw("an answer in no protocol", "ICY 200 OK\r\n\r\n", .label("transfer")),
        raw("an answer of the oldest kind, without a head", "", .label("transfer")),
        raw("a protocol of the future", "HTTP/9.9 200 OK\r\n\r\n", .label("transfer")),
        raw("a status that is no number", "HTTP/1.1 OK\r\n\r\n", .label("transfer")),
        Behaviour(
            "a connection that is closed without a word", LoopbackResponse(rawHead: "", steps: [.close]),
            .label("transfer")),
        Behaviour(
            "a head that stops in the middle",
            LoopbackResponse(rawHead: "HTTP/1.1 200 OK\r\nETag: \"v", steps: [.close]), .label("transfer")),
        filled("a thousand short headers", lines: 1000, bytes: 20, .body(feed)),
        filled("a header of thirty thousand bytes", lines: 1, bytes: 30_000, .body(feed)),
        filled("headers beyond the limit", lines: 70, bytes: 1000, .fault(.tooLarge(what: "headers", limit: 65_536))),
        filled("a header beyond the limit", lines: 1, bytes: 70_000, .fault(.tooLarge(what: "headers", limit: 65_536))),
        Behaviour(
            "headers of several hops that only together are beyond the limit",
            .fault(.tooLarge(what: "headers", limit: 65_536))
        ) {
            let filler = (name: "X", value: String(repeating: "f", count: 30_000))
            $0.route("/feed", .status(302, headers: [filler, (name: "Location", value: "/2")]))
            $0.route("/2", .status(302, headers: [filler, (name: "Location", value: "/3")]))
            $0.route("/3", .page(feed, headers: [filler]))
        },
        Behaviour(
            "a type with its charset", .page(feed, type: "text/xml; charset=windows-1256"),
            .reply { $0.contentType == "text/xml; charset=windows-1256" }),
        Behaviour("a cookie that is not sent back", .body(feed)) {
            $0.route(
                "/feed", .status(302, headers: [(name: "Set-Cookie", value: "a=1"), (name: "Location", value: "/new")]))
            $0.route("/new") { $0["Cookie"] == nil ? .page(feed) : .status(500) }
        },
        Behaviour(
            "another place that is offered is not gone to", page("Alt-Svc", "h2=\"127.0.0.1:1\"; ma=9"), .body(feed)),
        Behaviour(
            "a word that only encryption be used from now on changes nothing",
            page("Strict-Transport-Security", "max-age=999999"), .body(feed)),
        Behaviour("a connection that is to be closed", page("Connection", "close"), .body(feed)),
        Behaviour("a word to use another protocol", page("Upgrade", "h2c"), .body(feed)),
        Behaviour("a refresh that is no redirect", page("Refresh", "0; url=/elsewhere"), .body(feed)),
    ]

    static let statuses: [Behaviour] =
        [200, 201, 203, 206, 226].map { status in
            Behaviour(
                "a page with \(status)", LoopbackResponse(status: status, steps: [.send(Array(feed.utf8))]), .body(feed)
            )
        }
        + [400, 401, 402, 403, 404, 405, 406, 408, 410, 418, 421, 429, 451, 500, 501, 502, 503, 504, 520, 599].map {
            status in
            Behaviour("an answer with \(status)", .status(status), .fault(.status(status, retryAfter: nil)))
        } + [
            Behaviour(
                "an error whose page breaks off",
                LoopbackResponse(status: 500, framing: .claimedLength(99), steps: [.reset]),
                .fault(.status(500, retryAfter: nil))),
            Behaviour(
                "an error whose page is beyond the limit",
                LoopbackResponse(status: 404, steps: [.send(Array(repeating: 0x20, count: 90_000))]),
                .fault(.status(404, retryAfter: nil)), { $0.limits.body = 1000 }),
        ]
}
