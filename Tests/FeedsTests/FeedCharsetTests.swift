import Charsets
import Feeds
import Testing

@Suite struct FeedCharsetTests {
    @Test(
        "Arabic is read whatever the label says",
        arguments: [
            ("windows-1256-declared.xml", nil, "windows-1256", CharsetVerdict.Evidence.declaration),
            ("windows-1256-undeclared.xml", "text/xml; charset=\"Windows-1256\"", "windows-1256", .httpHeader),
            ("windows-1256-undeclared.xml", nil, "windows-1256", .likelihood),
            ("windows-1256-mislabelled.xml", nil, "windows-1256", .likelihood),
            ("windows-1256-mislabelled.xml", "text/xml; charset=utf-8", "windows-1256", .likelihood),
            ("windows-1256-as-latin.xml", nil, "windows-1256", .likelihood),
            ("iso-8859-6.xml", nil, "iso-8859-6", .declaration),
            ("iso-8859-6.xml", "text/xml; charset=utf-8", "iso-8859-6", .declaration),
            ("utf-8-mislabelled.xml", nil, "utf-8", .validUTF8),
            ("utf-8-mislabelled.xml", "text/xml; charset=iso-8859-1", "utf-8", .validUTF8),
            ("utf-16-marked.xml", nil, "utf-16le", .byteOrderMark),
            ("utf-16le-unmarked.xml", nil, "utf-16le", .firstBytes),
        ] as [(String, String?, String, CharsetVerdict.Evidence)])
    func read(name: String, contentType: String?, used: String, evidence: CharsetVerdict.Evidence) throws {
        let feed = try FixtureFeeds.feed(name, contentType: contentType)
        #expect(feed.title == "صحيفة النهر")
        #expect(feed.items.map(\.title) == ["الوالي يفتتح جسرًا جديدًا على النهر", "أسعار القمح تستقر في سوق المدينة"])
        #expect(feed.charset.used == used)
        #expect(feed.charset.evidence == evidence)
        #expect(feed.items.last?.published.map(FeedJSON.timestamp) == "2026-03-02T14:15:00Z")
    }

    @Test("one bad byte costs one character and is told")
    func badByte() throws {
        let feed = try FixtureFeeds.feed("utf-8-one-bad-byte.xml")
        #expect(feed.items.first?.title == "الوالي يفتتح \u{FFFD}جسرًا جديدًا على النهر")
        #expect(feed.warnings.contains { $0.message == "1 bytes mean nothing in utf-8" })
    }

    @Test("French in windows-1252 is not taken for Arabic")
    func french() throws {
        let text =
            "<rss version='2.0'><channel><title>D\u{E9}j\u{E0} l'\u{E9}t\u{E9}, \u{E7}a co\u{FB}te</title></channel></rss>"
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        let feed = try FeedParser().parse(bytes, url: nil, contentType: nil)
        #expect(feed.title == "Déjà l'été, ça coûte")
        #expect(feed.charset.used == "windows-1252")
    }

    @Test("a feed that was encoded twice is read, and told", arguments: ["windows-1256", "windows-1252"])
    func doubleEncoding(charset: String) throws {
        // "أخبار" and "جسر" as the two charsets show their bytes.
        let spoilt = [
            "windows-1256": ("ط£ط®ط¨ط§ط±", "ط¬ط³ط±"), "windows-1252": ("Ø£Ø®Ø¨Ø§Ø±", "Ø¬Ø³Ø±"),
        ]
        let words = try #require(spoilt[charset])
        let text =
            "<rss version='2.0'><channel><title>\(words.0)</title><item><title>\(words.1) 7</title></item></channel></rss>"
        let feed = try FeedParser().parse(Array(text.utf8), url: nil, contentType: "text/xml; charset=utf-8")
        #expect(feed.title == "أخبار")
        #expect(feed.items.map(\.title) == ["جسر 7"])
        #expect(feed.charset == CharsetVerdict(used: "utf-8", declared: "utf-8", evidence: .doubleEncoding))
        #expect(feed.warnings.map(\.message).contains("UTF-8 had been read as \(charset) and encoded again; undone"))
    }
}
