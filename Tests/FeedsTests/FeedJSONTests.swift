import Charsets
import Feeds
import Foundation
import Testing

@Suite struct FeedJSONTests {
    @Test("the keys come in the order of the contract, and what is unknown is null")
    func contract() throws {
        var feed = Feed(format: .rss20, charset: CharsetVerdict(used: "utf-8", evidence: .validUTF8))
        feed.title = "قال \"نعم\"\n\u{1}"
        var item = FeedItem()
        item.people = [Author(name: "ليلى"), Author(name: "سامي", email: "s@n.example")]
        item.published = Date(timeIntervalSince1970: -1.5)
        item.enclosures = [Enclosure(url: "https://n.example/a")]
        feed.items = [item]
        feed.warnings = [FeedWarning("cut", at: .item(1))]
        #expect(
            FeedJSON.text(of: feed)
                == #"{"format":"rss2.0","title":"قال \"نعم\"\n\u0001","link":null,"description":"","language":null,"#
                + #""updated":null,"ttl":null,"charset":{"used":"utf-8","declared":null,"evidence":"valid-utf8"},"#
                + #""items":[{"id":null,"title":"","link":null,"authors":["ليلى",{"name":"سامي","email":"s@n.example"}],"#
                + #""published":"1969-12-31T23:59:58Z","updated":null,"summary":"","content":"","categories":[],"#
                + #""enclosures":[{"url":"https://n.example/a","type":null,"length":null}]}],"warnings":["item 1: cut"]}"#
        )
    }
}
