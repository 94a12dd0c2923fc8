import Pages
import Testing

@Suite struct FeedLinkReaderTests {
    private static let page = "https://sahel.example/ar/index.html"

    private func links(_ html: String, url: String = page, contentType: String? = nil) throws -> [FeedLink] {
        try FeedLinkReader().read(Array(html.utf8), url: url, contentType: contentType)
    }

    private func found(_ html: String, _ origin: FeedLink.Origin) throws -> [String] {
        try links(html).filter { $0.origin == origin }.map(\.url)
    }

    @Test("a feed that a link element names comes with its title and type, made absolute")
    func alternate() throws {
        let link = try #require(
            try links(
                """
                <html lang="ar"><head><title>صحيفة الساحل</title>
                <link rel="alternate" type="application/rss+xml; charset=utf-8" title="الساحل &laquo; الأخبار"
                      href="../rss.xml#top"></head><body>أهلًا</body></html>
                """
            ).first)
        #expect(
            link
                == FeedLink(
                    url: "https://sahel.example/rss.xml", title: "الساحل « الأخبار", type: "application/rss+xml",
                    origin: .link))
    }

    @Test(
        "whatever way it is written, a link element to a feed is one",
        arguments: [
            #"<link rel="alternate" type="application/atom+xml" href="/f">"#,
            #"<LINK HREF='/f' TYPE='Application/RSS+XML' REL='Alternate'>"#,
            #"<link rel="alternate home" type="application/feed+json" href="/f"/>"#,
            #"<link rel=" nofollow  ALTERNATE " type="application/rdf+xml" href=" /f ">"#,
            #"<link rel="alternate" type="text/xml" href="/f">"#,
            #"<link rel="feed" href="/f">"#,
            "<body><p>نص<link rel=alternate type=application/rss+xml href=/f>",
        ])
    func alternateForms(html: String) throws {
        #expect(try found(html, .link) == ["https://sahel.example/f"])
    }

    @Test("an address without a type, or with that of any JSON, has to look like a feed's")
    func doubtfulTypes() throws {
        let html = """
            <link rel="alternate" href="/ar/feed/"><link rel="alternate" hreflang="en" href="/en/">
            <link rel="alternate" type="application/json" href="/feed.json">
            <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/7">
            <link rel="alternate" type="application/json+oembed" href="/oembed?format=rss">
            <link rel="alternate" type="text/xml+oembed" href="/oembed/feed">
            """
        #expect(try found(html, .link) == ["https://sahel.example/ar/feed/", "https://sahel.example/feed.json"])
    }

    @Test(
        "other links, and what is inert or hidden, do not count",
        arguments: [
            #"<link rel="stylesheet alternate" type="text/xml" href="/f">"#,
            #"<link rel="alternate" type="text/html" href="/f">"#,
            #"<link rel="canonical" type="application/rss+xml" href="/f">"#,
            #"<!-- <link rel="alternate" type="application/rss+xml" href="/f"> -->"#,
            #"<script>'<link rel="alternate" type="application/rss+xml" href="/f">'</script>"#,
            #"<template><link rel="alternate" type="application/rss+xml" href="/f"></template>"#,
            #"<textarea><link rel="alternate" type="application/rss+xml" href="/f"></textarea>"#,
            #"<noscript><a href="/rss">RSS</a></noscript>"#,
            #"<div hidden><a href="/rss">RSS</a></div>"#,
            #"<p style="display: none"><a href="/rss">خلاصة</a></p>"#,
            #"<svg><a href="/rss">RSS</a></svg>"#,
        ])
    func inert(html: String) throws {
        let found = try links("<html><body>\(html)<p>نص</p></body></html>").filter { $0.origin != .wellKnown }
        #expect(found.isEmpty, "\(found)")
    }

    @Test("a page that some script shows later is read all the same")
    func hiddenBody() throws {
        #expect(try found(#"<body style="display:none"><a href="/rss">RSS</a>"#, .anchor).count == 1)
    }

    @Test("the first base element with an address decides what relative addresses start from")
    func base() throws {
        let html = """
            <head><base target="_blank"><base href="//cdn.sahel.example/x/"><base href="https://other.example/">
            <link rel="alternate" type="application/rss+xml" href="rss.xml"></head><a href="atom.xml">Atom</a>
            """
        #expect(try found(html, .link) == ["https://cdn.sahel.example/x/rss.xml"])
        #expect(try found(html, .anchor) == ["https://cdn.sahel.example/x/atom.xml"])
        #expect(try found(html, .wellKnown).first == "https://sahel.example/feed")
        #expect(try found(#"<base href="javascript:1"><a href="/rss">.</a>"#, .anchor) == ["https://sahel.example/rss"])
    }

    @Test(
        "an address that could act, or is not fetched over HTTP, is refused",
        arguments: [
            "javascript:feed()", "java\nscript:feed()", " JAVASCRIPT:feed()", "data:application/rss+xml,<rss/>",
            "file:///srv/rss.xml", "ftp://sahel.example/rss.xml", "feed:https://sahel.example/rss",
            "mailto:a@b.example",
            "https:///rss", "", "   ", "//", "https://user:secret@sahel.example/rss",
            "/rss?" + String(repeating: "x", count: 2_000),
        ])
    func refused(address: String) throws {
        let html = """
            <link rel="alternate" type="application/rss+xml" href="\(address)"><a href="\(address)">RSS</a>
            """
        #expect(try links(html).allSatisfy { $0.origin == .wellKnown })
    }

    @Test("comments come after the news, whatever order the page has them in")
    func comments() throws {
        let html = """
            <link rel="alternate" type="application/rss+xml" title="الساحل » خلاصة التعليقات" href="/c/">
            <link rel="alternate" type="application/rss+xml" title="Sahel" href="/comments/feed/">
            <link rel="alternate" type="application/rss+xml" title="Sahel" href="/?feed=comments-rss2">
            <link rel="alternate" type="application/rss+xml" title="الساحل » الخلاصة" href="/feed/">
            <a href="/comments/feed/?x">Comments RSS</a><a href="/sport/feed/">رياضة</a>
            """
        let links = try links(html)
        #expect(
            links.filter { $0.origin == .link }.map(\.isComments) == [false, true, true, true])
        #expect(links.first?.url == "https://sahel.example/feed/")
        #expect(links.filter { $0.origin == .anchor }.map(\.isComments) == [false, true])
    }

    @Test(
        "a link for readers leads to a feed by its address",
        arguments: [
            "/feed", "/feed/", "/FEED/", "/rss", "/ar/rss.xml", "/news.rss", "/index.rdf", "/a/b.atom", "/atom.xml",
            "/feed.json", "/rss.php", "/rss.aspx?cat=3", "/?feed=rss2", "/index.php?option=com_content&format=feed",
            "/?type=rss", "/rss/politics", "/ar/feeds/12", "/aljadwalrss/83/12", "/latest-rss.xml", "/index.xml",
            "https://feeds.feedburner.com/sahel", "https://feeds.sahel.example/top", "https://rss.sahel.example/",
            "/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/feed", "/سياسة/feed",
        ])
    func anchorAddresses(address: String) throws {
        #expect(try found("<a href='\(address)'>هنا</a>", .anchor).count == 1)
    }

    @Test(
        "a link for readers leads to a feed by its words",
        arguments: [
            "<a href='/x'>RSS</a>", "<a href='/x'>خدمة RSS من الموقع</a>", "<a href='/x'>خلاصات الموقع</a>",
            "<a href='/x'>التلقيمة</a>", "<a href='/x'>آر إس إس</a>", "<a href='/x'>الخُلاصة</a>",
            "<a href='/x' title='rss'><i></i></a>", "<a href='/x'><i class='fa fa-rss'></i></a>",
            "<a class='social-rss' href='/x'>تابعنا</a>", "<a href='/x'><img src='i.png' alt='RSS'></a>",
            "<a href='/x' aria-label='خلاصة الموقع'></a>",
        ])
    func anchorWords(html: String) throws {
        #expect(try found(html, .anchor) == ["https://sahel.example/x"])
    }

    @Test(
        "other links for readers are not taken for feeds",
        arguments: [
            "<a href='/ar/press'>الصحافة</a>", "<a href='/feedback'>رأيك</a>",
            "<a href='/n/7'>خلاصة اجتماع الوزراء في العاصمة أمس</a>",
            "<a href='/index.html'>الرئيسية</a>", "<a href='/index.php'>الرئيسية</a>", "<a href='#rss'>الأخبار</a>",
            "<a href='/news/how-to-feed-birds'>طيور</a>", "<a name='rss'>RSS</a>",
            "<a class='news-feed' href='/n/8'>خبر</a>",
        ])
    func otherAnchors(html: String) throws {
        #expect(try found(html, .anchor).isEmpty)
    }

    @Test("the site's own addresses go before those of others, and strong clues before weak ones")
    func ranking() throws {
        let html = """
            <a href="/x">RSS</a><a href="https://reader.example/rss">RSS</a><a href="/rss/sport">رياضة</a>
            <a href="https://news.sahel.example/feed">أخبار</a>
            """
        #expect(
            try found(html, .anchor) == [
                "https://news.sahel.example/feed", "https://sahel.example/rss/sport", "https://sahel.example/x",
                "https://reader.example/rss",
            ])
    }

    @Test("each address comes once, where it is surest, and the page itself never")
    func distinct() throws {
        let html = """
            <link rel="alternate" type="application/rss+xml" href="/feed"><a href="https://SAHEL.example:443/feed#a">RSS</a>
            <link rel="alternate" type="application/atom+xml" href="/feed"><a href="/ar/index.html#rss">RSS</a>
            <link rel="alternate" type="application/rss+xml" href="">
            """
        let links = try links(html)
        #expect(links.count { $0.url == "https://sahel.example/feed" } == 1)
        #expect(links.first?.origin == .link)
        #expect(!links.contains { $0.url == Self.page })
        #expect(Set(links.map(\.url)).count == links.count)
    }

    @Test("the well-known addresses come last, a sitemap of news at the very end, on the page's own host")
    func wellKnown() throws {
        let links = try links("<p>نص", url: "http://sahel.example:8080/ar/?x=1")
        #expect(links.allSatisfy { $0.origin == .wellKnown && $0.url.hasPrefix("http://sahel.example:8080/") })
        #expect(links.first?.url == "http://sahel.example:8080/feed")
        #expect(links.last?.url == "http://sahel.example:8080/news-sitemap.xml")
        #expect(FeedLinkReader().wellKnown(at: "http://sahel.example:8080/ar/?x=1") == links)
        #expect(FeedLinkReader().wellKnown(at: "file:///srv/page.html").isEmpty)
    }

    @Test("a page in an old charset gives its titles and addresses")
    func oldCharset() throws {
        let html = #"<meta charset="windows-1256"><link rel="alternate" type="text/xml" title="الساحل" href="/خ">"#
        let table: [Character: UInt8] = [
            "ا": 0xC7, "ل": 0xE1, "س": 0xD3, "ح": 0xCD, "خ": 0xCE,
        ]
        let bytes = html.map { table[$0] ?? $0.asciiValue ?? 0x3F }
        let link = try #require(try FeedLinkReader().read(bytes, url: Self.page, contentType: nil).first)
        #expect(link.title == "الساحل")
        #expect(link.url == "https://sahel.example/%D8%AE")
    }

    @Test("a page of nothing but links is bounded")
    func bounded() throws {
        let html = (0..<2_000).map { "<a href='/\($0)/feed'>RSS</a>" }.joined()
        #expect(try found(html, .anchor).count == 50)
    }

    @Test("what is no page is refused")
    func noPage() {
        #expect(throws: PageError.empty) { try FeedLinkReader().read([], url: Self.page, contentType: nil) }
        #expect(throws: PageError.notAPage("a PDF document")) {
            try FeedLinkReader().read(Array("%PDF-1.7".utf8), url: Self.page, contentType: nil)
        }
    }
}
