import Testing

@testable import Pages

@Suite struct PageAddressTests {
    @Test(
        "a reference becomes an absolute address in one form",
        arguments: [
            ("feed/", "https://nahr.example/ar/news/feed/"),
            ("?feed=rss2", "https://nahr.example/ar/news/p.html?feed=rss2"),
            ("//cdn.nahr.example/f", "https://cdn.nahr.example/f"), ("../../f", "https://nahr.example/f"),
            ("HTTP://NAHR.example:80", "http://nahr.example/"), ("\t/f\n", "https://nahr.example/f"),
            ("\\f\\g", "https://nahr.example/f/g"), ("/a b", "https://nahr.example/a%20b"),
            ("/خ", "https://nahr.example/%D8%AE"), ("/%D8%AE/خ", "https://nahr.example/%D8%AE/%D8%AE"),
            ("https://موقع.example/%41/خ", "https://xn--4gbrim.example/%41/%D8%AE"),
            ("#top", "https://nahr.example/ar/news/p.html?x=1"),
        ])
    func resolves(reference: String, expected: String) throws {
        let page = try #require(PageAddress("https://nahr.example/ar/news/p.html?x=1#y"))
        #expect(page.resolve(reference) == expected)
    }

    @Test("only a web page has an address", arguments: ["file:///p.html", "p.html", "", "about:blank", "https://"])
    func refuses(text: String) {
        #expect(PageAddress(text) == nil)
    }

    @Test(
        "an address belongs to the site under any of its subdomains",
        arguments: [
            ("https://nahr.example/f", true), ("http://feeds.nahr.example/f", true),
            ("https://WWW.Nahr.example/", true),
            ("https://bahr.example/", false), ("https://snahr.example/", false),
        ])
    func homes(address: String, isHome: Bool) throws {
        #expect(try #require(PageAddress("https://www.nahr.example/ar")).isHome(of: address) == isHome)
    }
}
