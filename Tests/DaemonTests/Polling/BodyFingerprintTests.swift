import Testing

@testable import Daemon

@Suite struct BodyFingerprintTests {
    private static let plain = "<rss><channel><title>ص</title><item><title>خبر</title></item></channel></rss>"

    private func fingerprint(_ text: String, _ circumstances: [String] = []) -> UInt64 {
        BodyFingerprint(Array(text.utf8), circumstances: circumstances).value
    }

    @Test(
        "what a server stamps on each copy makes no difference",
        arguments: [
            ("<channel><lastBuildDate>a</lastBuildDate>", "<channel><lastBuildDate>later</lastBuildDate>"),
            ("<channel><pubDate>a</pubDate>", "<channel><pubDate>b</pubDate>"),
            ("<feed><updated>1</updated><entry>x</entry>", "<feed><updated>2</updated><entry>x</entry>"),
            ("<item>x</item><pubDate>a</pubDate>", "<item>x</item><pubDate>b</pubDate>"),
            ("<rdf><dc:date>1</dc:date>", "<rdf><dc:date>2</dc:date>"),
            ("<rss><!-- generator=\"x\" on 1 --><a/>", "<rss><!-- generator=\"x\" on 2 --><a/>"),
            ("<rss><generator>WP 6.1</generator>", "<rss><generator>WP 6.2</generator>"),
            ("<item><slash:comments>1</slash:comments>", "<item><slash:comments>9</slash:comments>"),
            ("<item><thr:total>1</thr:total>", "<item><thr:total>2</thr:total>"),
            ("<item><media:statistics views=\"1\"/>", "<item><media:statistics views=\"20\"/>"),
            ("<generator version=\"1\" >x</generator>", "<generator version=\"2\">y</generator>"),
            ("<a/><lastBuildDate/>", "<a/><lastBuildDate>b</lastBuildDate>"),
        ])
    func stamps(one: String, other: String) {
        #expect(fingerprint(one) == fingerprint(other))
    }

    @Test(
        "everything else does",
        arguments: [
            ("<item><title>a</title></item>", "<item><title>b</title></item>"),
            ("<item><pubDate>a</pubDate></item>", "<item><pubDate>b</pubDate></item>"),
            ("<entry><updated>a</updated></entry>", "<entry><updated>b</updated></entry>"),
            ("<title>a</title>", "<title>b</title>"), ("<ttl>5</ttl>", "<ttl>6</ttl>"),
            ("<item><![CDATA[<!-- a]]></item><i>1</i>-->", "<item><![CDATA[<!-- a]]></item><i>2</i>-->"),
            ("<item><![CDATA[<pubDate>a</pubDate>]]></item>", "<item><![CDATA[<pubDate>b</pubDate>]]></item>"),
            ("<!-- without end 1", "<!-- without end 2"), ("<pubDates>1</pubDates>", "<pubDates>2</pubDates>"),
            ("{\"a\": \"<!-- \", \"b\": 1, \"c\": \"-->\"}", "{\"a\": \"<!-- \", \"b\": 2, \"c\": \"-->\"}"),
            ("<pubDate>" + String(repeating: "a", count: 500) + "</pubDate>", "<pubDate></pubDate>"),
            ("<items><pubDate>1</pubDate></items>x", "<items><pubDate>2</pubDate></items>y"),
            ("<", "<<"), ("<l", "<la"), ("", " "),
        ])
    func news(one: String, other: String) {
        #expect(fingerprint(one) != fingerprint(other))
    }

    @Test("the same document read in another way is another")
    func circumstances() {
        #expect(fingerprint(Self.plain, ["UTC"]) != fingerprint(Self.plain, ["Asia/Damascus"]))
        #expect(fingerprint(Self.plain, ["ab", "c"]) != fingerprint(Self.plain, ["a", "bc"]))
    }

    @Test("a document cut anywhere is read to its end", arguments: 0...plain.utf8.count)
    func cut(length: Int) {
        let whole = "<!-- x --><![CDATA[y]]><lastBuildDate>z</lastBuildDate>" + Self.plain
        _ = BodyFingerprint(Array(whole.utf8.prefix(length)), circumstances: [])
    }
}
