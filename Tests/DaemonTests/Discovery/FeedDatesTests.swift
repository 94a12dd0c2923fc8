import Feeds
import Foundation
import Testing

@testable import Daemon

@Suite struct FeedDatesTests {
    private typealias Sample = DiscoverySample

    private static func feed(dates: [String?], zone: TimeZone = .gmt, now: Date? = Sample.now) throws -> [FeedItem] {
        let items = dates.map { date in
            "<item><title>خبر</title>\(date.map { "<pubDate>\($0)</pubDate>" } ?? "")</item>"
        }
        let text = "<rss version=\"2.0\"><channel><title>ت</title>\(items.joined())</channel></rss>"
        return try FeedParser(zone: zone, now: now).parse(Array(text.utf8), url: nil, contentType: nil).items
    }

    @Test("dated, undated and refused items are told apart, with the newest and the oldest date")
    func counts() throws {
        let dates = [
            "Tue, 15 Sep 2026 12:00:00 GMT", "Mon, 14 Sep 2026 12:00:00 GMT", nil, "  ", "قبل ساعة",
            "Tue, 15 Sep 2099 12:00:00 GMT",
        ]
        let items = try Self.feed(dates: dates)
        let census = FeedDates(items, elsewhere: items, now: Sample.now)
        #expect(census.dated == 2)
        #expect(census.undated == 2)
        #expect(census.refused == 2)
        #expect(census.newest.map(Rfc3339.text) == "2026-09-15T12:00:00Z")
        #expect(census.oldest.map(Rfc3339.text) == "2026-09-14T12:00:00Z")
        #expect(census.ahead == 0)
        #expect(census.lead == 0)
        #expect(census.notes(zone: "UTC").isEmpty)
    }

    @Test("dates that name no zone are found by reading them in another")
    func zoneless() throws {
        let dates = ["2026-09-15 13:00:00", "Tue, 15 Sep 2026 12:00:00 GMT", "2026-09-14 12:00:00", nil]
        let items = try Self.feed(dates: dates)
        let elsewhere = try Self.feed(dates: dates, zone: try #require(TimeZone(secondsFromGMT: -39_600)), now: nil)
        let census = FeedDates(items, elsewhere: elsewhere, now: Sample.now)
        #expect(census.zoneless == 2)
        let notes = census.notes(zone: "UTC")
        #expect(notes.count == 1)
        #expect(notes.first?.contains("read in UTC") == true)
    }

    @Test(
        "dates ahead of the clock point to the zone, or to the outlet's clock",
        arguments: [("2026-09-15 17:00:00", "further east"), ("Tue, 15 Sep 2026 17:00:00 GMT", "outlet's clock")])
    func ahead(date: String, cause: String) throws {
        let dates = [date, "Tue, 15 Sep 2026 14:10:00 GMT"]
        let items = try Self.feed(dates: dates)
        let elsewhere = try Self.feed(dates: dates, zone: try #require(TimeZone(secondsFromGMT: 46_800)), now: nil)
        let census = FeedDates(items, elsewhere: elsewhere, now: Sample.now)
        #expect(census.ahead == 1)
        #expect(census.lead == 3 * 3600)
        let note = try #require(census.notes(zone: "UTC").last)
        #expect(note.contains(cause))
        #expect(note.contains("3h"))
    }
}
