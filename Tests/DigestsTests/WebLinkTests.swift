import Testing

@testable import Digests

@Suite struct WebLinkTests {
    @Test(
        "only web addresses come through, in ASCII",
        arguments: [
            ("https://e.example/a?b=1&c=2#d", "https://e.example/a?b=1&c=2#d"),
            ("  http://e.example \n", "http://e.example"), ("HTTP://E.example/", "HTTP://E.example/"),
            ("https://e.example/خبر", "https://e.example/%D8%AE%D8%A8%D8%B1"),
            ("https://e.example/a\"b'c<d>e f", "https://e.example/a%22b%27c%3Cd%3Ee%20f"),
            ("https://e.example/%D8%AE", "https://e.example/%D8%AE"), ("javascript:alert(1)", nil),
            ("java\nscript:x", nil), ("//e.example/", nil), ("https:///a", nil), ("https://", nil),
            ("ftp://e.example", nil),
            ("", nil),
        ] as [(String, String?)])
    func safe(address: String, link: String?) { #expect(WebLink.safe(address) == link) }

    @Test("an endless address is refused")
    func endless() { #expect(WebLink.safe("https://e.example/" + String(repeating: "a", count: 5000)) == nil) }
}
