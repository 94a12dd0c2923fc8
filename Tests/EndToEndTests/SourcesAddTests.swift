import Foundation
import TestSupport
import Testing

/// From an address to the lines of a configuration.
@Suite(.timeLimit(.minutes(2))) struct SourcesAddTests {
    private static let items = [
        FeedPage.Item("3", "افتتاح سوق الخضار الجديد في الميناء", published: "Wed, 01 May 2024 12:00:00 GMT"),
        FeedPage.Item("2", "وزير الزراعة يبدأ جولة في القرى الجبلية", published: "Wed, 01 May 2024 11:00:00 GMT"),
        FeedPage.Item("1", "إغلاق الجسر القديم للصيانة أسبوعين", published: "Wed, 01 May 2024 10:00:00 GMT"),
    ]
    private static let sport = [
        FeedPage.Item("8", "فريق المدينة يفوز بكأس الشاطئ"), FeedPage.Item("9", "سباق القوارب ينطلق غدًا من المرفأ"),
    ]

    private let newsroom: Newsroom
    private var server: LoopbackServer { newsroom.server }

    init() throws {
        newsroom = try Newsroom()
        try newsroom.watch([("صحيفة الضفة", "/watched")])
    }

    // MARK: Finding

    @Test("the feed that a page names is taken, its comments are not, and nothing is changed")
    func alternate() async throws {
        serve(
            """
            <head><title>صحيفة</title>
            <link rel="alternate" type="application/rss+xml" title="صحيفة » التعليقات" href="/comments/feed">
            <link rel="alternate" type="application/rss+xml" title="صحيفة" href="news/feed">
            <link rel="alternate" type="application/rss+xml" href="/gone"></head>
            <body><a href="/anchored/rss">RSS</a></body>
            """, at: "/ar/")
        newsroom.publish(FeedPage(Self.items), at: "/ar/news/feed", etag: "\"v1\"")
        newsroom.publish(FeedPage(Self.sport), at: "/comments/feed")
        newsroom.publish(FeedPage(Self.sport), at: "/anchored/rss")
        let before = try configuration()
        let answer = try await add("/ar/")
        #expect(answer.page == server.url("/ar/"))
        #expect(answer.feeds.map(\.url) == [server.url("/ar/news/feed"), server.url("/comments/feed")])
        #expect(answer.feeds.map(\.isComments) == [false, true])
        #expect(answer.refused.map(\.url) == [server.url("/gone")])
        #expect(answer.refused.first?.reason == "the server answered with status 404")
        let chosen = try #require(answer.chosen)
        #expect(chosen.number == 1)
        #expect(chosen.answers304 == .init(isNotModified: true, explanation: "yes"))
        #expect(server.requests(to: "/ar/news/feed").map { $0["If-None-Match"] } == [nil, "\"v1\""])
        #expect(server.requests(to: "/anchored/rss").isEmpty)
        #expect(!answer.written)
        #expect(try configuration() == before)
    }

    @Test("the proof tells charset, language, dates, pace and the lines to add")
    func proof() async throws {
        newsroom.publish(FeedPage(Self.items), at: "/feed", etag: "\"v1\"")
        let chosen = try #require(try await add("/feed").chosen)
        #expect(chosen.charset == .init(used: "utf-8", declared: "UTF-8", evidence: "declaration"))
        #expect(chosen.language.declared == nil)
        #expect([chosen.language.items, chosen.language.arabic].allSatisfy { $0 == 3 })
        #expect(chosen.dates.dated == 3)
        #expect(chosen.dates.newest == "2024-05-01T12:00:00Z")
        #expect(try #require(chosen.itemsPerDay) < 0.1)
        #expect(chosen.interval.seconds == 86_400)
        #expect(chosen.repairs.isEmpty)
        #expect(chosen.overlaps == nil)
        #expect(chosen.yaml == "- name: \"صحيفة\"\n  url: \(server.url("/feed"))\n  private: true")
        #expect(!FileManager.default.fileExists(atPath: newsroom.folder.path("marsad.sqlite")))
    }

    @Test("where a page names no feed, its links are tried")
    func anchors() async throws {
        serve("<a href='/press'>الصحافة</a> <a href='/خلاصة'>خلاصات الموقع</a>", at: "/")
        newsroom.publish(FeedPage(Self.items), at: "/%D8%AE%D9%84%D8%A7%D8%B5%D8%A9")
        let answer = try await add("/")
        #expect(answer.feeds.map(\.found) == ["anchor"])
        #expect(answer.chosen?.source.url == server.url("/%D8%AE%D9%84%D8%A7%D8%B5%D8%A9"))
        #expect(server.requests(to: "/press").isEmpty)
    }

    @Test("a bare host is asked in the usual places, and its home page is not mistaken for a feed")
    func wellKnown() async throws {
        serve("<p>أهلًا</p>", at: "/")
        for path in ["/feed", "/rss"] { server.route(path, .redirect(to: "/")) }
        newsroom.publish(FeedPage(Self.items), at: "/rss.xml")
        let answer = try await add("")
        #expect(answer.feeds.map(\.url) == [server.url("/rss.xml")])
        #expect(answer.feeds.map(\.found) == ["well-known"])
        let home = "redirects to \(server.url("/")): the document is no feed but an HTML page; check the address"
        #expect(answer.refused.filter { $0.reason == home }.map(\.url) == [server.url("/feed"), server.url("/rss")])
    }

    @Test("a page that is not there does not keep its host from being asked")
    func missingPage() async throws {
        newsroom.publish(FeedPage(Self.items), at: "/feed")
        #expect(try await add("/no/such/page").chosen?.source.url == server.url("/feed"))
    }

    @Test("a site without a feed ends with 65, and each address that was tried is told with its reason")
    func none() async throws {
        serve("<link rel='alternate' type='application/rss+xml' href='/old'><p>أهلًا</p>", at: "/")
        let answer = try await newsroom.run("sources", "add", "--private", server.url("/"))
        #expect(answer.ending == .exit(65))
        #expect(answer.errors.count == 1)
        #expect(answer.output.contains("\(server.url("/old")): the server answered with status 404"))
        #expect(answer.output.contains("\(server.url("/")): the document is no feed but an HTML page"))
        #expect(server.requests.count <= 13)
    }

    @Test("several feeds of different news are listed for people to choose from")
    func doubt() async throws {
        serve(
            "<a href='/news/rss'>أخبار</a> <a href='/sport/rss'>رياضة</a> <a href='/twin/rss'>RSS</a>", at: "/rss.html")
        newsroom.publish(FeedPage(Self.items), at: "/news/rss")
        newsroom.publish(FeedPage(Self.sport), at: "/sport/rss")
        newsroom.publish(FeedPage(Array(Self.items.prefix(2))), at: "/twin/rss")
        let answer = try await add("/rss.html")
        #expect(answer.feeds.map(\.url) == ["/news/rss", "/sport/rss", "/twin/rss"].map(server.url))
        #expect(answer.feeds.map(\.sameNewsAs) == [nil, nil, 1])
        #expect(answer.best == nil)
        #expect(answer.chosen == nil)
        let before = try configuration()
        let writing = try await newsroom.run("sources", "add", "--private", server.url("/rss.html"), "--write")
        #expect(writing.ending == .exit(64))
        #expect(try configuration() == before)
    }

    @Test("a host is asked no more at a time than the limits allow")
    func politeness() async throws {
        serve((0..<12).map { "<a href='/\($0)/rss'>RSS</a>" }.joined(), at: "/")
        let gate = LoopbackGate()
        for index in 0..<12 { server.route("/\(index)/rss", .status(404).held(by: gate)) }
        async let answer = newsroom.run("sources", "add", "--private", server.url("/"))
        await server.arrivals(3)
        gate.open()
        #expect(try await answer.ending == .exit(65))
        #expect(server.mostUnderWay == 2)
        #expect(server.requests.count == 13)
    }

    // MARK: Proving

    @Test("a server without validators, or one that ignores them, is found out")
    func noValidators() async throws {
        newsroom.publish(FeedPage(Self.items), at: "/plain")
        #expect(
            try await add("/plain").chosen?.answers304
                == .init(isNotModified: false, explanation: "no (sends no validators)"))
        let page = FeedPage(Self.items).text
        server.route("/deaf", .page(page, headers: [(name: "ETag", value: "\"v1\"")]))
        #expect(
            try await add("/deaf").chosen?.answers304
                == .init(isNotModified: false, explanation: "no (sent validators, but the whole feed again)"))
        #expect(server.requests(to: "/deaf").last?["If-None-Match"] == "\"v1\"")
    }

    @Test("a feed that moved for good is proposed at its new address, one that redirects for now at the old")
    func redirects() async throws {
        newsroom.publish(FeedPage(Self.items), at: "/new", etag: "\"v1\"")
        server.route("/moved", .redirect(301, to: "/new"))
        server.route("/away", .redirect(302, to: "/new"))
        let moved = try #require(try await add("/moved").chosen)
        #expect(moved.source.url == server.url("/new"))
        #expect(moved.movedFrom == server.url("/moved"))
        let away = try #require(try await add("/away").chosen)
        #expect(away.source.url == server.url("/away"))
        #expect(away.redirectsTo == server.url("/new"))
        #expect(away.answers304.isNotModified)
    }

    @Test("an archive tells which sources brought the same news, and is asked only if there is one")
    func overlap() async throws {
        newsroom.publish(FeedPage(Array(Self.items.prefix(2)) + Self.sport), at: "/watched")
        try #require(try await newsroom.run("poll", "صحيفة الضفة").ending == .exit(0))
        newsroom.publish(FeedPage(Self.items), at: "/feed")
        let overlaps = try #require(try await add("/feed").chosen?.overlaps)
        #expect(overlaps.map(\.source) == ["صحيفة الضفة"])
        #expect(overlaps.first?.items == 2)
        #expect(overlaps.first.map { Int($0.share * 100) } == 66)
    }

    @Test("dates without a zone are read in the zone given, and the zone is written")
    func zone() async throws {
        newsroom.publish(FeedPage([FeedPage.Item("1", "خبر", published: "2024-05-01 12:00:00")]), at: "/feed")
        let chosen = try #require(try await add("/feed", "--time-zone", "Asia/Damascus").chosen)
        #expect(chosen.dates.newest == "2024-05-01T09:00:00Z")
        #expect(chosen.yaml.contains("time_zone: Asia/Damascus"))
        #expect(try await run("/feed").output.contains("name no time zone"))
    }

    // MARK: Refusing

    @Test("a feed that is watched is refused with the name of its source, however one comes to it")
    func watched() async throws {
        newsroom.publish(FeedPage(Self.items), at: "/watched")
        let direct = try await run("/watched/")
        #expect(direct.ending == .exit(64))
        #expect(direct.errors.first?.contains("'صحيفة الضفة'") == true)
        #expect(server.requests.isEmpty)
        server.route("/old", .redirect(301, to: "/watched"))
        serve("<link rel='alternate' type='application/rss+xml' href='/watched/'>", at: "/")
        newsroom.publish(FeedPage(Self.items), at: "/watched/")
        for path in ["/old", "/"] {
            let answer = try await run(path, "--write")
            #expect(answer.ending == .exit(64))
            #expect(answer.errors.first?.contains("'صحيفة الضفة'") == true)
        }
    }

    @Test("an address that cannot be reached ends with 69, and a busy server is not asked for more")
    func unreachable() async throws {
        server.route("/feed", .status(503))
        #expect(try await run("/feed").ending == .exit(69))
        #expect(server.requests.count == 1)
        server.vanish()
        let answer = try await run("/feed")
        #expect(answer.ending == .exit(69))
        #expect(answer.output.isEmpty)
        #expect(answer.errors.count == 1)
    }

    @Test("a group is asked for before anything is fetched, where the configuration has several")
    func group() async throws {
        try newsroom.watch(
            [("أ", "/a")], more: "    group: press\ngroups:\n  press: صحافة\n  state: رسمية\n")
        newsroom.publish(FeedPage(Self.items), at: "/feed")
        let answer = try await run("/feed")
        #expect(answer.ending == .exit(64))
        #expect(answer.errors.first?.contains("press (صحافة), state (رسمية)") == true)
        #expect(server.requests.isEmpty)
        #expect(try await add("/feed", "--group", "state").chosen?.yaml.contains("group: state") == true)
    }

    @Test("files of this machine are read only when asked for as such, and never searched")
    func files() async throws {
        _ = try newsroom.folder.write(FeedPage(Self.items).text, to: "own.xml")
        _ = try newsroom.folder.write("<a href='/rss'>RSS</a>", to: "page.html")
        let file = try await newsroom.json(AdditionAnswer.self, "sources", "add", "file:own.xml")
        #expect(file.chosen?.source.url == "file://\(newsroom.folder.path("own.xml"))")
        #expect(file.chosen?.answers304.isNotModified == true)
        #expect(try await newsroom.run("sources", "add", newsroom.folder.path("own.xml")).ending == .exit(64))
        #expect(try await newsroom.run("sources", "add", "file:page.html").ending == .exit(65))
        #expect(server.requests.isEmpty)
    }

    // MARK: Writing

    @Test("--write adds the source and leaves comments and all other lines as they are")
    func writes() async throws {
        let text = """
            # كلمات المالك
            sources:
              # محليّة
              - name: صحيفة الضفة
                url: \(server.url("/watched"))   # القديم
                private: true   # عندنا
            limits:
              parallel: 3

            """
        _ = try newsroom.folder.write(text, to: "marsad.yaml")
        newsroom.publish(FeedPage(Self.items), at: "/feed", etag: "\"v1\"")
        let answer = try await run("/feed", "--write", "--name", "وكالة: النهار")
        #expect(answer.ending == .exit(0))
        #expect(answer.errors.first?.contains("systemctl reload marsad") == true)
        let lines = try configuration().split(separator: "\n", omittingEmptySubsequences: false)
        let added = ["  - name: \"وكالة: النهار\"", "    url: \(server.url("/feed"))", "    private: true"]
        #expect(lines.map { String($0) }.filter { added.contains($0) } == added)
        #expect(lines.filter { !added.contains(String($0)) }.joined(separator: "\n") == text)
        #expect(try await newsroom.run("config", "check").ending == .exit(0))
        let again = try await run("/feed", "--write")
        #expect(again.ending == .exit(64))
        #expect(again.errors.first?.contains("'وكالة: النهار'") == true)
    }

    @Test("what a feed says of itself cannot steer the terminal or break out of its line")
    func hostile() async throws {
        let title = #"موقع\u001b[2J\u202Eمقلوب\nname: آخر\u0007"#
        let feed = """
            {"version": "https://jsonfeed.org/version/1.1", "title": "\(title)", "language": "ar\\u001b[31m",
             "items": [{"id": "1", "title": "خبر", "date_published": "\\u001b[1m"}]}
            """
        server.route("/feed", .page(feed, type: "application/feed+json"))
        serve("<a href='/feed' title='\u{1B}[1m'>RSS\u{202E}\u{9B}31m</a>", at: "/")
        for path in ["/feed", "/"] {
            let answer = try await run(path, "--write")
            try #require(answer.ending == .exit(path == "/" ? 64 : 0), "\(answer.errors)")
            let steering = (answer.output + answer.errors.joined()).unicodeScalars.filter {
                ($0.properties.generalCategory == .control && $0 != "\n") || $0 == "\u{202E}"
            }
            #expect(steering.isEmpty)
        }
        #expect(try await newsroom.run("config", "check").output.contains("name: آخر") == true)
        #expect(try configuration().split(separator: "\n").filter { $0.contains("name:") }.count == 2)
    }

    // MARK: Tools

    private func serve(_ html: String, at path: String) {
        server.route(path, .page("<!DOCTYPE html><html>\(html)</html>", type: "text/html; charset=utf-8"))
    }

    private func configuration() throws -> String {
        try String(contentsOf: URL(filePath: newsroom.configuration), encoding: .utf8)
    }

    private func run(_ path: String, _ options: String...) async throws -> MarsadProcess.Answer {
        await (try newsroom.start(["sources", "add", "--private", server.url(path)] + options)).answer()
    }

    private func add(_ path: String, _ options: String...) async throws -> AdditionAnswer {
        let answer = await (try newsroom.start(["sources", "add", "--private", server.url(path), "--json"] + options))
            .answer()
        try #require(answer.ending == .exit(0), "\(answer.errors)")
        return try JSONDecoder().decode(AdditionAnswer.self, from: Data(answer.output.utf8))
    }
}
