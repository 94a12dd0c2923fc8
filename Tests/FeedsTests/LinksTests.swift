import Testing

@testable import Feeds

@Suite struct LinksTests {
    /// Most rows are from RFC 3986, section 5.4.
    @Test(
        "a relative address is resolved against its base",
        arguments: [
            ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
            ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"),
            ("g#s", "http://a/b/c/g#s"), (";x", "http://a/b/c/;x"), (".", "http://a/b/c/"), ("..", "http://a/b/"),
            ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
            ("g/../h", "http://a/b/c/h"), ("خبر 1", "http://a/b/c/خبر%201"),
            ("https://x.example/", "https://x.example/"),
        ])
    func resolved(reference: String, expected: String) {
        #expect(Links.resolve(reference, against: "http://a/b/c/d;p?q") == expected)
    }

    @Test(
        "addresses that act are refused",
        arguments: ["javascript:x", "JAVA\u{0}SCRIPT:x", " vbscript:x", "data:text/html,x", ""])
    func refused(reference: String) {
        #expect(Links.resolve(reference, against: "http://a/") == nil)
    }

    @Test("no address is longer than 8,192 bytes, and a long base is none")
    func long() {
        let base = "http://a/\(String(repeating: "b", count: 1_000))/"
        #expect(Links.resolve("c", against: base) == base + "c")
        #expect(Links.resolve(String(repeating: "c", count: 8_000), against: base) == nil)
        #expect(Links.resolve("c", against: base + base + base) == nil)
    }

    @Test("a backslash is a slash where browsers take it for one")
    func backslashes() {
        #expect(Links.resolve("c\\d", against: "http://a/b") == "http://a/c/d")
        #expect(Links.resolve("http://a\\b", against: nil) == "http://a\\b")
    }

    @Test("a base that acts resolves nothing")
    func hostileBase() {
        #expect(Links.resolve("x()", against: "javascript:") == "x()")
    }
}
