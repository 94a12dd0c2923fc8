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

    @Test("nesting without end is refused")
    func deep() {
        let text = "{\"version\":\"https://jsonfeed.org/version/1\",\"x\":" + String(repeating: "[", count: 100_000)
        #expect(throws: FeedError.self) { try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil) }
    }
}
