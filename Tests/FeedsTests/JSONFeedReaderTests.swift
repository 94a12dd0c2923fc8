import Feeds
import Testing

@Suite struct JSONFeedReaderTests {
    @Test("a JSON Feed gives its texts as HTML, and numbers as identifiers")
    func read() throws {
        let feed = try FixtureFeeds.feed("feed.json")
        #expect(feed.format == .jsonFeed11)
        let item = try #require(feed.items.first)
        #expect(item.link == "https://sahel.example/41")
        #expect(item.content == "افتتح المعرض &lt; اليوم &gt;.")
        #expect(item.text == "افتتح المعرض < اليوم >.")
        #expect(item.authors == ["هيئة التحرير"])
        #expect(item.enclosures == [Enclosure(url: "https://sahel.example/41.mp3", type: "audio/mpeg", length: 5_120)])
        #expect(feed.items.last?.id == "42")
        #expect(feed.items.last?.content == "<p>خبر بلا عنوان</p>")
    }

    @Test("what is written beside the texts is cleaned too")
    func cleaned() throws {
        let text = #"""
            {"version":"https://jsonfeed.org/version/1.1","feed_url":"https://n.example/\u202E","language":"ar_SY\u009D",
            "items":[{"url":"a","attachments":[{"url":"b","mime_type":"audio/\nmpeg\u0007"}]}]}
            """#
        let feed = try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil)
        #expect(feed.language == "ar-SY")
        #expect(feed.items.first?.link == "https://n.example/a")
        #expect(feed.items.first?.enclosures.first?.type == "audio/ mpeg")
    }

    @Test("a key longer than any of a feed is refused")
    func longKey() {
        let key = String(repeating: "\\u0301\\u0316", count: 100_000)
        let text = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[],\"\(key)\" : 1}"
        #expect(throws: FeedError.self) { try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil) }
    }

    @Test("nesting without end is refused")
    func deep() {
        let text = "{\"version\":\"https://jsonfeed.org/version/1\",\"x\":" + String(repeating: "[", count: 100_000)
        #expect(throws: FeedError.self) { try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil) }
    }
}
