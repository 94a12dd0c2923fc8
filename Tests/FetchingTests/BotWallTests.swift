import TestSupport
import Testing

@testable import Fetching

@Suite(.timeLimit(.minutes(1))) struct BotWallTests {
    /// The page of a wall, as a server sends it.
    struct Page: Sendable, CustomTestStringConvertible {
        var wall: BotWall?
        var status = 403
        var header: (name: String, value: String)?
        var html = "<html><p>ممنوع</p></html>"

        var testDescription: String { "\(wall?.rawValue ?? "none") with \(status)" }
    }

    private let server: LoopbackServer
    private let fetcher = Fetcher(userAgent: "Marsad-Test/1")

    init() throws { server = try LoopbackServer() }

    static let walls: [Page] = [
        Page(wall: .cloudflare, header: ("cf-mitigated", "challenge")),
        Page(wall: .cloudflare, status: 503, html: "<!DOCTYPE html><title>Just a moment...</title>"),
        Page(wall: .cloudflare, html: "<!doctype html><title>Attention Required! | Cloudflare</title>"),
        Page(wall: .cloudflare, status: 200, html: "<html><script>window._cf_chl_opt={}</script></html>"),
        Page(wall: .cloudflare, status: 429, html: "<html><div id=\"cf-error-details\">1015</div></html>"),
        Page(wall: .imunify360, status: 200, html: "<html><title>One moment, please...</title></html>"),
        Page(wall: .imunify360, status: 415, header: ("Server", "imunify360-webshield/1.21")),
        Page(wall: .dataDome, header: ("X-DataDome", "protected")),
        Page(wall: .dataDome, html: "<html><script src='https://ct.captcha-delivery.com/c.js'></script></html>"),
        Page(wall: .akamai, html: "<html>Access Denied https://errors.edgesuite.net/18.1</html>"),
        Page(wall: .imperva, status: 200, html: "<html><iframe src='/_Incapsula_Resource?x=1'></iframe></html>"),
        Page(wall: .sucuri, html: "<html><title>Sucuri WebSite Firewall - Access Denied</title></html>"),
        Page(wall: .amazon, status: 202, header: ("x-amzn-waf-action", "challenge")),
        Page(wall: .siteGround, status: 202, html: "<html><meta content='0;/.well-known/sgcaptcha/?r=1'></html>"),
        Page(wall: .ddosGuard, html: "<html><title>DDOS-GUARD</title></html>"),
        Page(wall: .human, html: "<html><div id='px-captcha'></div></html>"),
        Page(wall: .anubis, status: 200, html: "<!doctype html><title>Making sure you&#39;re not a bot!</title>"),
        Page(wall: .captcha, status: 200, html: "<html><p>Please verify you are human</p></html>"),
        Page(wall: .captcha, html: "<html><div class='g-recaptcha'></div></html>"),
    ]

    @Test("a wall is told by its name instead of the status it hides behind", arguments: walls)
    func recognises(page: Page) async throws {
        let error = try #require(await answer(to: page))
        let wall = try #require(page.wall)
        #expect(error == .walled(wall, status: page.status, retryAfter: nil))
        #expect(error.label == "bot-wall")
        #expect(error.description.contains(wall.rawValue))
        #expect(error.status == page.status)
    }

    @Test(
        "what is no wall is none",
        arguments: [
            Page(), Page(status: 200, html: "<rss><title>Just a moment...</title> g-recaptcha</rss>"),
            Page(status: 200, html: "<html><form><div class='g-recaptcha'></div></form></html>"),
            Page(status: 200, header: ("Server", "cloudflare"), html: "<rss/>"),
            Page(status: 500, header: ("Server", "cloudflare")),
        ])
    func lets(page: Page) async throws {
        let error = await answer(to: page)
        #expect(error?.label != "bot-wall")
        #expect((error == nil) == (page.status == 200))
    }

    private func answer(to page: Page) async -> FetchError? {
        var response = LoopbackResponse.page(page.html, type: "text/html; charset=utf-8")
        response.status = page.status
        if let header = page.header { response.headers.append(header) }
        server.route("/feed", response)
        do throws(FetchError) {
            _ = try await fetcher.fetch(.loopback(server.url("/feed")))
            return nil
        } catch {
            return error
        }
    }
}
