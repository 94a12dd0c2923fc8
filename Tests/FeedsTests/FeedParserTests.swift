import Feeds
import Foundation
import Testing

@Suite struct FeedParserTests {
    @Test("an Atom feed gives its texts, links, people and times")
    func atom() throws {
        let feed = try FixtureFeeds.feed("atom.xml")
        #expect(feed.format == .atom10)
        #expect(feed.title == "مرفأ «اليوم»")
        #expect(feed.link == "https://marfa.example/news/")
        #expect(feed.language == "ar")
        let first = try #require(feed.items.first)
        #expect(first.link == "https://marfa.example/news/7.html")
        #expect(first.authors == ["غرفة الأخبار"])
        #expect(first.published.map(FeedJSON.timestamp) == "2026-03-04T05:15:00Z")
        #expect(first.updated.map(FeedJSON.timestamp) == "2026-03-04T05:40:00Z")
        #expect(first.teaser == "رست السفينة فجرًا.")
        #expect(first.content.contains("<a href=\"https://marfa.example/ships\""))
        #expect(!first.content.contains("go()"))
        #expect(first.text == "رست السفينة فجرًا.")
        #expect(feed.items.last?.people == [Author(name: "ليلى الحداد", email: "leila@marfa.example")])
    }

    @Test("what a feed says about visits is kept as it says it")
    func visits() throws {
        let feed = try FixtureFeeds.parsed(
            """
            <rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>مرفأ</title>
            <ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
            <skipHours><hour>24</hour><hour>3</hour><hour>x</hour><hour>99</hour><hour>3</hour></skipHours>
            <skipDays><day>Friday</day><day>sunday</day><day>Someday</day></skipDays>
            <item><title>خبر</title></item></channel></rss>
            """)
        #expect([feed.visits.ttl, feed.visits.updatePeriod, feed.ttl] == [30, 30, 30])
        #expect(feed.visits.skipHours == [0, 3])
        #expect(feed.visits.skipDays == [0, 5])
        let other = try FixtureFeeds.parsed("<rss version='2.0'><channel><title>ب</title></channel></rss>")
        #expect(other.visits == FeedVisits())
        #expect(other.ttl == nil)
    }

    @Test("an RDF feed gives its Dublin Core")
    func rdf() throws {
        let feed = try FixtureFeeds.feed("rdf.xml")
        #expect(feed.format == .rss10)
        let item = try #require(feed.items.first)
        #expect(item.id == "https://wadi.example/a")
        #expect(item.authors == ["سامي النجار"])
        #expect(item.categories == ["طقس"])
        #expect(item.published.map(FeedJSON.timestamp) == "2026-03-01T04:00:00Z")
    }

    @Test("a news sitemap gives titles and times, and one without news is no feed")
    func sitemap() throws {
        let item = try #require(try FixtureFeeds.feed("sitemap.xml").items.first)
        #expect(item.title == "ثلوج على المرتفعات")
        #expect(item.link == "https://jabal.example/n/5")
        #expect(item.categories == ["طقس", "ثلوج"])
        let plain =
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.example/</loc></url></urlset>"
        #expect(throws: FeedError.self) { try FeedParser().parse(Array(plain.utf8), url: nil, contentType: nil) }
    }

    @Test("every item of a broken feed is kept, and what was repaired is told")
    func broken() throws {
        let feed = try FixtureFeeds.feed("broken.xml")
        #expect(feed.title == "بوابة & مدينة")
        #expect(feed.items.map(\.title) == ["سعر أقل من < 5 دنانير للكيلو", "خبر لم يغلق", "الخبر الثالث"])
        #expect(feed.items.first?.text == "نص بلا إغلاق")
        #expect(feed.items.last?.text == "قُطع الملف هن")
        #expect(!feed.warnings.isEmpty)
    }

    @Test("nothing of a hostile feed can act, and its entities expand to nothing")
    func hostile() throws {
        let feed = try FixtureFeeds.feed("hostile.xml", url: "https://qanat.example/rss")
        #expect(feed.link == nil)
        let item = try #require(feed.items.first)
        #expect(item.title == "عنوان مقلوب")
        #expect(item.link == nil)
        for word in ["script", "onclick", "onerror", "style", "iframe", "p.gif", "ضحك"] {
            #expect(!item.summary.contains(word), "\(word)")
        }
        #expect(item.summary.contains("dir=\"rtl\""))
        #expect(item.summary.contains("https://qanat.example/photo.jpg"))
    }

    @Test(
        "what is no feed is refused with a reason",
        arguments: [
            ("", "empty"), (" \n\t", "empty"), ("<!DOCTYPE html><html><body>مرحبا</body></html>", "HTML"),
            ("{\"a\":1}", "JSON"), ("[1,2]", "JSON"), ("{\"version\":", "JSON"), ("نص", "something"),
            ("<opml version='2.0'/>", "OPML"),
        ])
    func refused(text: String, reason: String) {
        let error = #expect(throws: FeedError.self) {
            try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil)
        }
        #expect(error?.description.contains(reason) == true)
    }

    @Test("items beyond the limit are left out with a warning")
    func manyItems() throws {
        var limits = FeedLimits.standard
        limits.items = 3
        let items = String(repeating: "<item><title>خبر</title></item>", count: 9)
        let text = "<rss version=\"2.0\"><channel>\(items)</channel></rss>"
        let feed = try FeedParser(limits: limits).parse(Array(text.utf8), url: nil, contentType: nil)
        #expect(feed.items.count == 3)
        #expect(feed.warnings.map(\.message) == ["only the first 3 items are read"])
    }

    @Test("a document beyond the limit is cut with a warning and keeps its first items")
    func longDocument() throws {
        var limits = FeedLimits.standard
        limits.documentBytes = 300
        let items = String(repeating: "<item><title>خبر</title></item>", count: 99)
        let text = "<rss version=\"2.0\"><channel>\(items)</channel></rss>"
        let feed = try FeedParser(limits: limits).parse(Array(text.utf8), url: nil, contentType: nil)
        #expect(feed.items.count > 3)
        #expect(feed.warnings.first?.message == "the document is cut after 300 bytes")
    }

    @Test("a text beyond the limit is cut between two characters with a warning", arguments: ["", "&"])
    func longText(damage: String) throws {
        var limits = FeedLimits.standard
        limits.textBytes = 101
        let long = String(repeating: "خبر ", count: 200)
        let text =
            "<rss version='2.0'><channel><item><title>أول \(damage)</title><description>\(long)</description></item>"
            + "<item><title>ثان</title></item></channel></rss>"
        let feed = try FeedParser(limits: limits).parse(Array(text.utf8), url: nil, contentType: nil)
        #expect(feed.items.first?.text.hasPrefix("خبر خبر") == true)
        #expect(feed.items.first?.text.contains("\u{FFFD}") == false)
        #expect((feed.items.first?.text.utf8.count ?? 0) <= 101)
        #expect(feed.items.last?.title == "ثان")
        #expect(feed.warnings.contains { $0.message == "a text longer than 101 bytes is cut" })
    }

    @Test(
        "floods of attributes, namespaces, depth and stray signs are read in bounded time",
        arguments: [
            "<item \((0..<50_000).map { "a\($0)='1' " }.joined())><title>خبر</title></item>",
            "<item \((0..<50_000).map { "xmlns:n\($0)='u:\($0)' " }.joined())><title>خبر</title></item>",
            "<item><title>خبر</title>\(String(repeating: "<b>", count: 50_000))</item>",
            "<item><title>خبر</title><description>\(String(repeating: "<", count: 50_000))</description></item>",
            "<item><title>خبر</title>\(String(repeating: "<category>س</category>", count: 20_000))</item>",
            "<item x='>' \((0..<50_000).map { "a\($0)='1' " }.joined())><title>خبر</title></item>",
            "<item><title>خبر</title><description>&lt;a b='&gt;' \((0..<100_000).map { "a\($0) " }.joined())&gt;</description></item>",
            "<item><title>خبر</title><link>\(String(repeating: "a", count: 200_000) + String(repeating: "\\", count: 200_000))</link></item>",
            "<item><title>خبر</title><author>\(String(repeating: "&#x301;&#x316;", count: 100_000))</author></item>",
            "<item><title>خبر</title>\(String(repeating: "<a\(String(repeating: "\u{301}\u{316}", count: 3_900))/>", count: 100))</item>",
            "<item><title>خبر</title><description>\(String(repeating: "\u{1100}\u{1161}\u{11A8}", count: 200_000))</description></item>",
        ])
    func floods(item: String) throws {
        let text = "<rss version=\"2.0\"><channel>\(item)<item><title>تال</title></item></channel></rss>"
        let feed = try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil)
        #expect(feed.items.map(\.title) == ["خبر", "تال"])
    }

    @Test("addresses that are made absolute let no text grow beyond its limit")
    func growingAddresses() throws {
        let base = "https://n.example/\(String(repeating: "b", count: 2_000))/"
        let links = String(repeating: "&lt;a href='c'&gt;&lt;/a&gt;", count: 20_000)
        let item = try FixtureFeeds.rss(item: "<description>\(links)</description>", url: base)
        #expect((2 << 20...(2 << 20) + 4_096).contains(item.summary.utf8.count))
        let nested = String(repeating: "<div xml:base=\"\(String(repeating: "b", count: 1_000))/\">", count: 100)
        let deep = try FixtureFeeds.rss(item: "<description>\(nested)<a href='c'>x</a></description>", url: base)
        #expect(deep.teaser == "x")
        #expect(deep.summary.utf8.count < 10_000)
    }

    @Test("what entities add to a document is cut off with a warning")
    func growingEntities() throws {
        let entity = "<!DOCTYPE rss [<!ENTITY e \"\(String(repeating: "x", count: 100))\">]>"
        let text =
            "\(entity)<rss><channel>\(String(repeating: "<item><title>&e;&e;&e;&e;</title></item>", count: 4_999))"
        let feed = try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil)
        #expect(feed.items.count < 4_999)
        #expect(feed.items.first?.title.utf8.count == 400)
        #expect(feed.warnings.contains { $0.message == "entities that grow the document are cut off" })
    }

    @Test("items without people of their own take as many of the feed's as one line holds")
    func inheritedPeople() throws {
        let people = (0..<100).map { "<managingEditor>\($0) \(String(repeating: "س", count: 1_000))</managingEditor>" }
        let text = "<rss><channel>\(people.joined())<item/><item><author>ليلى</author></item></channel></rss>"
        let feed = try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil)
        #expect(feed.items.first?.people.count == 8)
        #expect(feed.items.last?.authors == ["ليلى"])
    }

    @Test("names are no longer than their limit when composing makes them longer")
    func growingNames() throws {
        var limits = FeedLimits.standard
        limits.lineBytes = 30
        // Composed, U+0958 is two characters.
        let name = String(repeating: "\u{958}", count: 20)
        let text = "<rss><channel><item><category>\(name)</category><author>\(name)</author></item></channel></rss>"
        let item = try #require(
            try FeedParser(limits: limits).parse(Array(text.utf8), url: nil, contentType: nil).items.first)
        #expect((item.categories + item.authors).map(\.utf8.count) == [30, 30])
    }

    @Test("a warning that quotes the feed is one short line without controls")
    func quotedWarning() throws {
        let name = "a\u{202E}\u{9D}\u{2028}" + String(repeating: "\u{301}", count: 5_000)
        let text =
            "<rss><channel><item><\(name.prefix(1))\(name.dropFirst())<pubDate>\(name)</pubDate></item></channel></rss>"
        let feed = try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil)
        #expect(!feed.warnings.isEmpty)
        for warning in feed.warnings {
            #expect(warning.message.utf8.count <= 500)
            #expect(!warning.message.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{9D}" || $0 == "\u{2028}" })
        }
    }

    @Test("a date far from the clock is refused with a warning; without a clock it is taken")
    func clock() throws {
        let items = ["3 Mar 2026 09:30 +0300", "3 Mar 2036 09:30 +0300", "3 Mar 1970 09:30 +0300", "٣ رمضان ١٤٤٧ هـ"]
            .map { "<item><title>خبر</title><pubDate>\($0)</pubDate></item>" }
        let text = "<rss version=\"2.0\"><channel>\(items.joined())</channel></rss>"
        let now = Date(timeIntervalSince1970: 1_772_530_200)  // 2026-03-03T09:30:00Z
        let feed = try FeedParser(now: now).parse(Array(text.utf8), url: nil, contentType: nil)
        #expect(feed.items.map { $0.published == nil } == [false, true, true, false])
        #expect(
            feed.warnings.map(\.description) == [
                "item 2: “3 Mar 2036 09:30 +0300” lies more than two days ahead",
                "item 3: “3 Mar 1970 09:30 +0300” lies before 1990",
            ])
        let open = try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil)
        #expect(open.items.allSatisfy { $0.published != nil })
    }

    @Test(
        "a feed in a page of HTML is found by what it is",
        arguments: [
            "<!DOCTYPE html><html><head><title>x</title></head><body><pre>\n@</pre></body></html>",
            "<html><body><script>var a = '<rss>'</script><!-- <rss> -->@</body></html>",
            "<html><body><pre style='white-space: pre-wrap'>&lt;rss version=\"2.0\"&gt;&lt;channel&gt;&lt;title&gt;ميناء "
                + "&amp;amp; مدينة&lt;/title&gt;&lt;item&gt;&lt;title&gt;خبر&lt;/title&gt;&lt;/item&gt;&lt;/channel&gt;&lt;/rss&gt;"
                + "</pre></body></html>",
        ])
    func feedInAPage(page: String) throws {
        let rss =
            "<rss version='2.0'><channel><title>ميناء &amp; مدينة</title><item><title>خبر</title></item></channel></rss>"
        let bytes = Array(page.replacing("@", with: rss).utf8)
        let feed = try FeedParser().parse(bytes, url: nil, contentType: "text/html; charset=utf-8")
        #expect(feed.title == "ميناء & مدينة")
        #expect(feed.items.map(\.title) == ["خبر"])
        #expect(feed.warnings.first?.message == "the feed stands in a page of HTML")
    }

    @Test(
        "a page that tells of feeds is no feed",
        arguments: [
            "<html><body><h1>درس</h1><pre>&lt;rss&gt;&lt;channel&gt;&lt;item&gt;&lt;title&gt;x&lt;/title&gt;&lt;/item&gt;"
                + "&lt;/channel&gt;&lt;/rss&gt;</pre></body></html>",
            "<html><body><p>x</p><rss version='2.0'><channel></channel></rss></body></html>",
            "<html><body><script>'<rss><channel><item><title>x</title></item></channel></rss>'</script></body></html>",
        ])
    func pageAboutFeeds(page: String) {
        let error = #expect(throws: FeedError.self) {
            try FeedParser().parse(Array(page.utf8), url: nil, contentType: nil)
        }
        #expect(error?.description.contains("HTML") == true)
    }

    @Test("of two feeds in one document every item is kept, and the first tells what the feed is")
    func twoRoots() throws {
        let feed = { (title: String, item: String) in
            "<rss version=\"2.0\"><channel><title>\(title)</title><language>\(title)</language>"
                + "<item><title>\(item)</title></item></channel></rss>"
        }
        let text = feed("أولى", "خبر") + "<script>x</script>" + feed("ثانية", "تال") + feed("ثالثة", "أخير") + "ذيل"
        let read = try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil)
        #expect(read.title == "أولى")
        #expect(read.language == "أولى")
        #expect(read.items.map(\.title) == ["خبر", "تال", "أخير"])
        #expect(read.warnings.map(\.message).count { $0 == "a second feed after the first is read with it" } == 2)
        #expect(read.warnings.last?.message == "what follows the feed is left out")
    }

    @Test("each kind of small repair is told once, with its first place and its count")
    func smallRepairs() throws {
        let text =
            "<rss version='2.0'><channel><item><title>أ & ب & ج&nbsp;&#169;</title><link>https://n.example/?a=1&b=2</link>"
            + "<description>\u{1}x&laquo;</description></item></channel></rss>"
        let feed = try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil)
        #expect(feed.items.first?.title == "أ & ب & ج ©")
        #expect(feed.items.first?.link == "https://n.example/?a=1&b=2")
        #expect(
            feed.warnings.map(\.description) == [
                "byte 44: an & that begins no reference is read as text, and 2 more",
                "byte 53: an entity of HTML that the document does not declare is read as in HTML, and 1 more",
                "byte 125: a control character is left out",
            ])
    }

    @Test("a news sitemap is named after its publication")
    func publication() throws {
        let text =
            "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>"
            + "<url><loc>https://a.example/1</loc><n:news><n:publication><n:name>جريدة &amp;amp; ميناء</n:name>"
            + "<n:language>ar</n:language></n:publication><n:title>خبر</n:title></n:news></url></urlset>"
        let feed = try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil)
        #expect(feed.title == "جريدة & ميناء")
        #expect(feed.language == "ar")
    }
}
