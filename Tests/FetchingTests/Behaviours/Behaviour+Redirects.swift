import TestSupport

@testable import Fetching

extension Behaviour {
    /// `/feed` leads to `/new` by one redirect.
    private static func redirect(_ status: Int, for good: Bool) -> Behaviour {
        Behaviour(
            "a redirect with \(status)",
            .reply { $0.redirects == 1 && $0.isMovedForGood == good && $0.finalURL.hasSuffix("/new") }
        ) {
            $0.route("/feed", .redirect(status, to: "/new"))
            $0.route("/new", .page(feed))
        }
    }

    /// A redirect that is not followed.
    private static func astray(_ name: String, to location: String, _ label: String = "refused") -> Behaviour {
        Behaviour("a redirect to \(name)", .redirect(to: location), .label(label))
    }

    /// `/feed` and a chain of pages after it, each with its status, the last one being the feed.
    private static func chain(_ statuses: [Int], _ server: LoopbackServer) {
        for (index, status) in statuses.enumerated() {
            server.route(index == 0 ? "/feed" : "/\(index)", .redirect(status, to: "/\(index + 1)"))
        }
        server.route("/\(statuses.count)", .page(feed))
    }

    static let redirects: [Behaviour] = [
        redirect(301, for: true), redirect(302, for: false), redirect(303, for: false), redirect(307, for: false),
        redirect(308, for: true),
        Behaviour("a chain that is for good all along", .reply { $0.isMovedForGood && $0.redirects == 3 }) {
            chain([301, 308, 301], $0)
        },
        Behaviour("a chain with one link for the time being", .reply { !$0.isMovedForGood && $0.redirects == 3 }) {
            chain([301, 302, 301], $0)
        },
        Behaviour("as many redirects as are allowed", .body(feed)) { chain([302, 302, 302, 302, 302], $0) },
        Behaviour("one redirect too many", .label("refused")) { chain(Array(repeating: 302, count: 6), $0) },
        Behaviour("a page that redirects to itself", .redirect(to: "/feed"), .label("refused")),
        Behaviour("two pages that redirect to each other", .label("refused")) {
            $0.route("/feed", .redirect(301, to: "/other"))
            $0.route("/other", .redirect(301, to: "/feed"))
        },
        Behaviour(
            "no redirects where none are allowed", .redirect(to: "/new"), .label("refused"), { $0.limits.redirects = 0 }
        ),
        Behaviour("a redirect without a place", .status(302), .fault(.status(302, retryAfter: nil))),
        Behaviour("a redirect to an empty place", .redirect(to: ""), .fault(.status(302, retryAfter: nil))),
        Behaviour("several places to choose from", .status(300), .fault(.status(300, retryAfter: nil))),
        Behaviour("a place relative to the page", .reply { $0.finalURL.hasSuffix("/new?a=1") }) {
            $0.route("/feed", .redirect(to: "new?a=1"))
            $0.route("/new", .page(feed))
        },
        Behaviour("a place with Arabic letters", .body(feed)) {
            $0.route("/feed", .redirect(to: "/خبر"))
            $0.route("/%d8%ae%d8%a8%d8%b1", .page(feed))
        },
        Behaviour("a place with a fragment", .body(feed)) {
            $0.route("/feed", .redirect(to: "/new#top"))
            $0.route("/new", .page(feed))
        },
        Behaviour("a body that comes with a redirect is thrown away", .body(feed)) {
            $0.route(
                "/feed",
                LoopbackResponse(
                    status: 301, headers: [(name: "Location", value: "/new")], steps: [.send(Array("moved".utf8))]))
            $0.route("/new", .page(feed))
        },
        Behaviour("a redirect to a page that is not there", .fault(.status(404, retryAfter: nil))) {
            $0.route("/feed", .redirect(301, to: "/nowhere"))
        },
        astray("a file", to: "file:///etc/passwd"), astray("FTP", to: "ftp://127.0.0.1/feed"),
        astray("gopher", to: "gopher://127.0.0.1/1"), astray("a dictionary", to: "dict://127.0.0.1:11211/stats"),
        astray("a mail server", to: "smtp://127.0.0.1/"), astray("a script", to: "javascript:alert(1)"),
        astray("inline data", to: "data:text/xml,<rss/>"), astray("an address that is none", to: "http://[::1/"),
        astray("a name that does not exist", to: "http://nowhere.invalid/feed", "dns"),
        astray("a port where nobody listens", to: "http://127.0.0.1:1/feed", "connect"),
    ]
}
