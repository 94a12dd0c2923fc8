package import Charsets
package import Foundation

/// A document as its outlet published it, read but not yet stored.
package struct Feed: Sendable, Hashable, Codable {
    package var format: FeedFormat
    /// Plain text on one line; empty when the feed has none.
    package var title: String = ""
    /// Absolute address of the outlet's page.
    package var link: String?
    /// Plain text on one line; empty when the feed has none.
    package var description: String = ""
    /// BCP 47 tag as the feed writes it.
    package var language: String?
    /// When the feed says it last changed.
    package var updated: Date?
    /// Minutes that the feed asks its readers to wait between two visits.
    package var ttl: Int?
    /// What it says about visits in full; `ttl` is what follows from it.
    package var visits = FeedVisits()
    package var charset: CharsetVerdict
    package var items: [FeedItem] = []
    /// What was repaired, refused or cut, in the order it was met.
    package var warnings: [FeedWarning] = []

    package init(format: FeedFormat, charset: CharsetVerdict) {
        self.format = format
        self.charset = charset
    }
}

/// What a feed says about when it wants to be visited, as it says it.
package struct FeedVisits: Sendable, Hashable, Codable {
    /// Minutes that it asks its readers to wait between two visits.
    package var ttl: Int?
    /// Minutes in which it says that it changes once.
    package var updatePeriod: Int?
    /// Hours of the day, in UTC, and days of the week, 0 is Sunday, in which it wants no visits, ascending.
    package var skipHours: [Int] = []
    package var skipDays: [Int] = []

    package init() {}
}

/// Which language of feeds a document speaks.
package enum FeedFormat: String, Sendable, Hashable, Codable, CaseIterable {
    case rss090 = "rss0.90"
    case rss091 = "rss0.91"
    case rss092 = "rss0.92"
    case rss093 = "rss0.93"
    case rss094 = "rss0.94"
    case rss10 = "rss1.0"
    case rss20 = "rss2.0"
    case atom03 = "atom0.3"
    case atom10 = "atom1.0"
    case jsonFeed10 = "jsonfeed1.0"
    case jsonFeed11 = "jsonfeed1.1"
    case newsSitemap = "sitemap-news"
}
