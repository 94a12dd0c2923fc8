import Testing

@testable import Daemon

@Suite struct FeedAddressTests {
    @Test(
        "an address becomes what will be fetched",
        arguments: [
            ("https://example.org/feed?a=1&b=2", "https://example.org/feed?a=1&b=2"),
            ("HTTP://example.org", "HTTP://example.org"),
            ("https://example.org/\u{62E}\u{628}\u{631}", "https://example.org/%D8%AE%D8%A8%D8%B1"),
            ("file:feed.xml", "file:///etc/feed.xml"),
            ("file:../a%20b.xml", "file:///a%20b.xml"),
            ("file:///srv/./x/../feed.xml", "file:///srv/feed.xml"),
            ("file://localhost/srv/feed.xml", "file:///srv/feed.xml"),
            ("file:/srv/feed.xml", "file:///srv/feed.xml"),
        ])
    func resolved(_ text: String, _ address: String) throws {
        #expect(try FeedAddress.resolve(text, folder: "/etc") == address)
        #expect(try FeedAddress.resolve(address, folder: "/elsewhere") == address)
    }

    @Test("a list of subscriptions cannot name files")
    func noFiles() {
        #expect(throws: FeedAddress.Refusal.self) { try FeedAddress.resolve("file:///etc/passwd", folder: nil) }
    }

    @Test(
        "addresses of one feed have one key",
        arguments: [
            "https://example.org", "HTTPS://EXAMPLE.org/", "https://example.org:443/", "https://example.org/#top",
        ])
    func keys(_ address: String) {
        #expect(FeedAddress.key(of: address) == "https://example.org/")
    }

    @Test("addresses of two feeds have two keys")
    func distinct() {
        #expect(FeedAddress.key(of: "https://example.org/A") != FeedAddress.key(of: "https://example.org/a"))
        #expect(FeedAddress.key(of: "https://example.org/?p=1") != FeedAddress.key(of: "https://example.org/?p=2"))
    }

    @Test(
        "addresses that lead to one feed nearly everywhere have one loose key",
        arguments: [
            "https://example.org/feed", "http://EXAMPLE.org/feed/", "http://example.org:80/feed/#a",
            "https://example.org:443/feed",
        ])
    func looseKeys(_ address: String) {
        #expect(FeedAddress.looseKey(of: address) == "example.org/feed")
    }
}
