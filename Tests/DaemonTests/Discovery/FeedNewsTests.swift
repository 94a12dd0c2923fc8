import Feeds
import Foundation
import News
import TestSupport
import Testing

@testable import Daemon
@testable import Storage

@Suite struct FeedNewsTests {
    private typealias Sample = DiscoverySample

    @Test(
        "addresses of one article have one key",
        arguments: [
            "https://marfa.example/n/خبر", "http://www.marfa.example/n/%D8%AE%D8%A8%D8%B1/",
            "https://MARFA.example/n/%d8%ae%d8%a8%d8%b1#comments",
            "https://marfa.example/n/خبر?utm_source=rss&fbclid=x",
        ])
    func links(link: String) {
        #expect(FeedNews.linkKey(link) == "marfa.example/n/خبر")
    }

    @Test("addresses of different articles have different keys")
    func distinctLinks() {
        let links = [
            "https://m.example/?p=1", "https://m.example/?p=2", "https://m.example/A", "https://m.example/a", "no link",
        ]
        #expect(Set(links.map(FeedNews.linkKey)).count == links.count)
    }

    @Test("an item is found by its link, or by a title that is long enough to be its own")
    func places() {
        let news = FeedNews([
            Sample.item("عاجل", link: "https://m.example/1"),
            Sample.item("الرئيسُ يستقبل وفدًا من المدينة", link: "https://m.example/2?utm_medium=x"),
            Sample.item("الصفحة الأولى", link: "https://m.example/"),
            Sample.item("صفحة أخرى", link: "https://m.example/"),
        ])
        #expect(news.place(link: "http://m.example/1/", title: "") == 0)
        #expect(news.place(link: "https://other.example/9", title: "الرئيس يستقبل وفدا من المدينه") == 1)
        #expect(news.place(link: nil, title: "عاجل") == nil)
        #expect(news.place(link: "https://m.example/", title: "") == nil)
        #expect(news.place(link: "https://other.example/9", title: "") == nil)
    }

    @Test("the share of common items is that of the feed asked")
    func shares() {
        let (few, many) = (FeedNews(Sample.items(0..<5)), FeedNews(Sample.items(0..<20)))
        #expect(few.share(in: many) == 1)
        #expect(many.share(in: few) == 0.25)
        #expect(FeedNews([]).share(in: many) == 0)
    }

    @Test("the archive's sources are told with how many of the items they brought, the most first")
    func overlaps() {
        var count = OverlapCount(FeedNews(Sample.items(0..<10)))
        let headlines = [("ب", 1), ("أ", 1), ("أ", 2), ("أ", 2), ("ج", 3), ("د", 99), ("ليس في الإعداد", 4)]
        for (index, (source, path)) in headlines.enumerated() {
            count.take(
                StoredHeadline(
                    id: ArticleID(rawValue: Int64(index + 1)), source: source, link: "http://marfa.example/n/\(path)/",
                    title: ""))
        }
        #expect(
            count.overlaps(of: ["ب", "أ", "ج", "د"]) == [
                SourceOverlap(source: "أ", items: 2, share: 0.2), SourceOverlap(source: "ب", items: 1, share: 0.1),
                SourceOverlap(source: "ج", items: 1, share: 0.1),
            ])
    }

    @Test("where there is no archive, none is made", arguments: [false, true])
    func noArchive(isEmptyFile: Bool) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("archive/marsad.sqlite")
        if isEmptyFile { _ = try folder.write("", to: "archive/marsad.sqlite") }
        let yaml = "sources:\n  - name: أ\n    url: https://a.example/\nstorage:\n  path: \(path)\n"
        let configuration = try ConfigurationReader().read(Array(yaml.utf8), path: folder.path("marsad.yaml"))
        let feed = Sample.feed(Sample.items(0..<3))
        #expect(try await OverlapCount.overlaps(of: feed, with: configuration, now: Sample.now) == nil)
        #expect(FileManager.default.fileExists(atPath: path) == isEmptyFile)
        if isEmptyFile { #expect(try Data(contentsOf: URL(filePath: path)).isEmpty) }
    }
}
