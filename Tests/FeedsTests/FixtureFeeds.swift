import Feeds
import Foundation
import Testing

/// The invented feeds beside the tests.
enum FixtureFeeds {
    static let names = [
        "atom.xml", "broken.xml", "feed.json", "hostile.xml", "iso-8859-6.xml", "rdf.xml", "sitemap.xml",
        "utf-16-marked.xml", "utf-16le-unmarked.xml", "utf-8-mislabelled.xml", "utf-8-one-bad-byte.xml",
        "windows-1256-as-latin.xml", "windows-1256-declared.xml", "windows-1256-mislabelled.xml",
        "windows-1256-undeclared.xml",
    ]

    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = try #require(Bundle.module.resourceURL)
        return [UInt8](try Data(contentsOf: folder.appending(path: "Fixtures/\(name)")))
    }

    static func feed(_ name: String, contentType: String? = nil, url: String? = nil) throws -> Feed {
        let zone = try #require(TimeZone(identifier: "Asia/Damascus"))
        return try FeedParser(zone: zone).parse(try bytes(name), url: url, contentType: contentType)
    }

    static func parsed(_ text: String) throws -> Feed {
        try FeedParser().parse(Array(text.utf8), url: nil, contentType: nil)
    }

    /// A channel of RSS with one item that holds `fields`.
    static func rss(item fields: String, url: String? = nil) throws -> FeedItem {
        let text = "<rss version=\"2.0\"><channel><title>ت</title><item>\(fields)</item></channel></rss>"
        let feed = try FeedParser().parse(Array(text.utf8), url: url, contentType: nil)
        return try #require(feed.items.first)
    }
}
