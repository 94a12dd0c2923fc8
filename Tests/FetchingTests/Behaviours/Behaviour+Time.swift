import TestSupport

@testable import Fetching

extension Behaviour {
    private static let noon = "Tue, 15 Sep 2026 12:00:00 GMT"

    /// A refusal with a `Retry-After`, and what is made of it.
    private static func wait(
        _ name: String, _ status: Int, _ value: String, date: String? = nil, _ expected: String?
    ) -> Behaviour {
        let headers = [(name: "Retry-After", value: value)] + (date.map { [(name: "Date", value: $0)] } ?? [])
        return Behaviour(
            "\(name), with \(status)", .status(status, headers: headers), .fault(.status(status, retryAfter: expected)))
    }

    static let waits: [Behaviour] = [
        wait("a wait in seconds", 429, "120", "120"), wait("a wait in seconds", 503, "120", "120"),
        wait("a wait of no time", 429, "0", "0"), wait("a wait that is less than nothing", 429, "-5", "-5"),
        wait("a wait until a date", 503, "Tue, 15 Sep 2026 12:10:00 GMT", date: noon, "600"),
        wait("a wait until a date of the oldest form", 503, "Tuesday, 15-Sep-26 12:10:00 GMT", date: noon, "600"),
        wait("a wait until a date in C's form", 503, "Tue Sep 15 12:10:00 2026", date: noon, "600"),
        wait("a wait until a date by a clock that is not told", 503, noon, noon),
        wait("a wait until a date that has passed", 429, "Tue, 15 Sep 2026 11:00:00 GMT", date: noon, "0"),
        wait("a wait in words", 503, "soon", date: noon, "soon"), wait("an empty wait", 503, "", nil),
        wait("a wait with another error", 403, "60", "60"),
        Behaviour("a wait with a page", page("Retry-After", "3600"), .reply { $0.retryAfter == "3600" }),
    ]

    /// A page with headers, and the seconds it holds.
    private static func holds(_ name: String, _ headers: [(name: String, value: String)], _ seconds: Int?) -> Behaviour
    {
        Behaviour(name, .page(feed, headers: headers), .reply { $0.freshness.seconds == seconds })
    }

    static let freshness: [Behaviour] = [
        holds("a page that does not say how long it holds", [], nil),
        holds("a page that holds for a time", [(name: "Cache-Control", value: "public, max-age=900")], 900),
        holds(
            "a page that spent time in a cache",
            [(name: "Cache-Control", value: "max-age=900"), (name: "Age", value: "300")], 600),
        holds("a page that is to be asked for each time", [(name: "Cache-Control", value: "no-cache, max-age=900")], 0),
        holds("a page that is not to be kept", [(name: "Cache-Control", value: "no-store")], 0),
        holds(
            "a page that holds until a date",
            [(name: "Expires", value: "Tue, 15 Sep 2026 12:15:00 GMT"), (name: "Date", value: noon)], 900),
        holds(
            "a page that held until a date",
            [(name: "Expires", value: "Tue, 15 Sep 2026 11:00:00 GMT"), (name: "Date", value: noon)], 0),
        holds("a page that expires at zero", [(name: "Expires", value: "0")], 0),
        holds(
            "directives over two lines",
            [(name: "Cache-Control", value: "public"), (name: "Cache-Control", value: "max-age=60")], 60),
        Behaviour(
            "not modified that tells how long it holds",
            .status(304, headers: [(name: "Cache-Control", value: "max-age=60")]),
            .reply { $0.isNotModified && $0.freshness.seconds == 60 }, { $0.etag = "\"v1\"" }),
    ]

    private static func slow(_ steps: @escaping @Sendable (LoopbackGate) -> [LoopbackResponse.Step])
        -> @Sendable (LoopbackServer) -> Void
    {
        // Nobody opens the gate: it is the fetch that has to end the wait.
        { $0.route("/feed", LoopbackResponse(framing: .claimedLength(100), steps: steps(LoopbackGate()))) }
    }

    static let speeds: [Behaviour] = [
        Behaviour("an answer that never begins", .label("timeout"), { $0.limits.total = .milliseconds(150) }) {
            $0.route("/feed", .page(feed).held(by: LoopbackGate()))
        },
        Behaviour(
            "an answer that stops in the middle", .label("timeout"), { $0.limits.total = .milliseconds(150) },
            routes: slow { [.send([0x3C]), .wait($0)] }),
        Behaviour(
            "an answer that drips", .label("timeout"),
            {
                $0.limits.slowest = 1000
                $0.limits.slowSeconds = 1
            }, routes: slow { [.send(Array(repeating: 0x20, count: 50)), .wait($0)] }),
        Behaviour("a redirect whose target never answers", .label("timeout"), { $0.limits.total = .milliseconds(150) })
        {
            $0.route("/feed", .redirect(to: "/slow"))
            $0.route("/slow", .page(feed).held(by: LoopbackGate()))
        },
        Behaviour(
            "a head that stops in the middle and waits", .label("timeout"), { $0.limits.total = .milliseconds(150) }
        ) {
            var response = LoopbackResponse(framing: .untilClose, steps: [.wait(LoopbackGate())])
            response.rawHead = "HTTP/1.1 200 OK\r\nETag: \"v"
            $0.route("/feed", response)
        },
    ]
}
