import Feeds
import TestSupport
import Testing

@Suite struct SharedFeedsTests {
    @Test("real feeds are read whole", .enabled(if: SharedData.isPresent, SharedData.absence))
    func real() throws {
        for name in try SharedData.names(in: "data/feeds") {
            let feed = try FeedParser().parse(try SharedData.bytes("data/feeds/\(name)"), url: nil, contentType: nil)
            #expect(!feed.title.isEmpty, "\(name)")
            #expect(!feed.items.isEmpty, "\(name)")
            #expect(
                feed.items.allSatisfy { !$0.title.isEmpty && $0.link != nil && $0.published ?? $0.updated != nil },
                "\(name)")
        }
    }
}
