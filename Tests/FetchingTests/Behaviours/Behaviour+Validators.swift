import TestSupport

@testable import Fetching

extension Behaviour {
    private static let monday = "Mon, 14 Sep 2026 08:00:00 GMT"

    /// A server that knows its own page again by a tag, a date or both.
    private static func knows(etag: String? = nil, date: String? = nil) -> @Sendable (LoopbackServer) -> Void {
        { $0.route("/feed") { .validated(feed, etag: etag, lastModified: date, for: $0) } }
    }

    static let validators: [Behaviour] = [
        Behaviour("a tag that still holds", .notModified, { $0.etag = "\"v1\"" }, routes: knows(etag: "\"v1\"")),
        Behaviour(
            "a weak tag that still holds", .notModified, { $0.etag = "W/\"v1\"" }, routes: knows(etag: "W/\"v1\"")),
        Behaviour("a tag without quotes", .notModified, { $0.etag = "v1" }, routes: knows(etag: "v1")),
        Behaviour("a tag with Arabic letters", .notModified, { $0.etag = "\"خبر\"" }, routes: knows(etag: "\"خبر\"")),
        Behaviour("a tag that holds no more", .body(feed), { $0.etag = "\"v0\"" }, routes: knows(etag: "\"v1\"")),
        Behaviour("a date that still holds", .notModified, { $0.lastModified = monday }, routes: knows(date: monday)),
        Behaviour("a date that holds no more", .body(feed), { $0.lastModified = "Sun" }, routes: knows(date: monday)),
        Behaviour(
            "a tag and a date of which the tag holds", .notModified,
            {
                $0.etag = "\"v1\""
                $0.lastModified = "Sun"
            }, routes: knows(etag: "\"v1\"", date: monday)),
        Behaviour(
            "a tag and a date of which the date holds", .body(feed),
            {
                $0.etag = "\"v0\""
                $0.lastModified = monday
            }, routes: knows(etag: "\"v1\"", date: monday)),
        Behaviour(
            "both validators are shown", .reply { $0.isNotModified },
            {
                $0.etag = "\"v1\""
                $0.lastModified = monday
            },
            routes: {
                $0.route("/feed") { request in
                    let isBoth = request["If-None-Match"] == "\"v1\"" && request["If-Modified-Since"] == monday
                    return .status(isBoth ? 304 : 500)
                }
            }),
        Behaviour(
            "not modified that changes the tag", .status(304, headers: [(name: "ETag", value: "\"v2\"")]),
            .reply { $0.isNotModified && $0.etag == "\"v2\"" }, { $0.etag = "\"v1\"" }),
        Behaviour(
            "not modified without validators keeps both", .status(304),
            .reply { $0.etag == "\"v1\"" && $0.lastModified == monday },
            {
                $0.etag = "\"v1\""
                $0.lastModified = monday
            }),
        Behaviour("not modified to one who did not ask", .status(304), .fault(.status(304, retryAfter: nil))),
        Behaviour(
            "not modified with a body that may not be there",
            LoopbackResponse(status: 304, framing: .untilClose, steps: [.send(Array(feed.utf8))]), .notModified,
            { $0.etag = "\"v1\"" }),
        Behaviour(
            "not modified with the length of the page",
            .status(304, headers: [(name: "Content-Length", value: "5000")]), .notModified, { $0.etag = "\"v1\"" }),
        Behaviour(
            "not modified after a redirect", .notModified, { $0.etag = "\"v1\"" },
            routes: {
                $0.route("/feed", .redirect(to: "/new"))
                $0.route("/new") { .validated(feed, etag: "\"v1\"", for: $0) }
            }),
        Behaviour("a page whose tag is empty", page("ETag", ""), .reply { $0.etag == nil }),
        Behaviour(
            "a page with a tag and no date", page("ETag", "\"v1\""),
            .reply { $0.etag == "\"v1\"" && $0.lastModified == nil }),
        Behaviour(
            "a date that is none is kept as it is", page("Last-Modified", "0"), .reply { $0.lastModified == "0" }),
        Behaviour(
            "the last of two tags counts",
            .page(feed, headers: [(name: "ETag", value: "\"v1\""), (name: "ETag", value: "\"v2\"")]),
            .reply { $0.etag == "\"v2\"" }),
        Behaviour(
            "a tag too long to be sent back",
            page("ETag", "\"\(String(repeating: "v", count: 2000))\""), .reply { $0.etag == nil }),
        Behaviour(
            "the tag of a page on the way is not that of the feed",
            .reply { $0.etag == nil && $0.body == Array(feed.utf8) },
            routes: {
                $0.route(
                    "/feed",
                    .status(302, headers: [(name: "Location", value: "/new"), (name: "ETag", value: "\"hop\"")]))
                $0.route("/new", .page(feed))
            }),
    ]
}
