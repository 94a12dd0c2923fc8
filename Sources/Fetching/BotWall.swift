/// A guard that keeps programs away from a site and answers in its stead.
package enum BotWall: String, Sendable, Hashable, CaseIterable {
    case cloudflare = "Cloudflare"
    case imunify360 = "Imunify360"
    case dataDome = "DataDome"
    case akamai = "Akamai"
    case imperva = "Imperva"
    case sucuri = "Sucuri"
    case amazon = "AWS WAF"
    case siteGround = "SiteGround"
    case ddosGuard = "DDoS-Guard"
    case human = "HUMAN"
    case anubis = "Anubis"
    /// A page of a maker unknown that asks to prove that one is human.
    case captcha = "a captcha page"

    /// Bytes of a page that are looked at.
    static let excerpt = 65_536

    /// The wall that gave an answer; nil for one of the site itself.
    static func recognise(_ head: ResponseHead, body: some Collection<UInt8>) -> BotWall? {
        let isError = head.status >= 400
        if let wall = byHeaders(head, isError: isError) { return wall }
        // A long page that was answered with success is one of the site's, with a challenge for its comments perhaps.
        guard isError || body.count <= excerpt else { return nil }
        // A feed may tell of captchas; only a web page in its stead is one.
        let start = String(decoding: body.prefix(512), as: UTF8.self).lowercased()
        guard isWebPage(start, type: head["content-type"]) else { return nil }
        let page = String(decoding: body.prefix(excerpt), as: UTF8.self).lowercased()
        return marks.first { page.contains($0.text) && (isError || $0.isStrong) }?.wall
    }

    private static func byHeaders(_ head: ResponseHead, isError: Bool) -> BotWall? {
        if head["cf-mitigated"] != nil { return .cloudflare }
        if ["challenge", "captcha"].contains(head["x-amzn-waf-action"]?.lowercased()) { return .amazon }
        if head["sg-captcha"] != nil { return .siteGround }
        guard isError else { return nil }
        let server = head["server"]?.lowercased() ?? ""
        if head["x-datadome"] != nil || server == "datadome" { return .dataDome }
        if head["x-sucuri-block"] != nil { return .sucuri }
        if server.hasPrefix("imunify360") { return .imunify360 }
        return nil
    }

    private static func isWebPage(_ page: String, type: String?) -> Bool {
        let start = page.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return true }
        return type?.lowercased().contains("html") == true && !start.hasPrefix("<?xml") && !start.hasPrefix("<rss")
    }

    /// What the pages of walls have in common, the surer marks first; `isStrong` are those that no page of news has.
    private static let marks: [(text: String, wall: BotWall, isStrong: Bool)] = [
        ("<title>just a moment...</title>", .cloudflare, true),
        ("attention required! | cloudflare", .cloudflare, true),
        ("window._cf_chl_opt", .cloudflare, true),
        ("cf-error-details", .cloudflare, false),
        ("imunify360", .imunify360, true),
        ("captcha-delivery.com", .dataDome, true),
        ("_incapsula_resource", .imperva, true),
        ("sucuri website firewall", .sucuri, true),
        ("awswafintegration", .amazon, true),
        ("/.well-known/sgcaptcha/", .siteGround, true),
        ("ddos-guard", .ddosGuard, false),
        ("px-captcha", .human, true),
        ("making sure you&#39;re not a bot", .anubis, true),
        ("/.within.website/x/cmd/anubis/", .anubis, true),
        ("errors.edgesuite.net", .akamai, false),
        ("<title>one moment, please...</title>", .imunify360, true),
        ("verify you are human", .captcha, true),
        ("verify that you are human", .captcha, true),
        ("are you a robot?", .captcha, true),
        ("checking your browser before accessing", .captcha, true),
        ("<title>captcha", .captcha, true),
        ("g-recaptcha", .captcha, false),
        ("h-captcha", .captcha, false),
    ]
}
