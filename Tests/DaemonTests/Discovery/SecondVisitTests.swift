import Feeds
import Fetching
import Testing

@testable import Daemon

@Suite struct SecondVisitTests {
    private typealias Sample = DiscoverySample

    private func first(etag: String?) -> FoundFeed {
        FoundFeed(
            url: "https://marfa.example/feed", origin: .given, feed: Sample.feed(Sample.items(0..<3)),
            reply: FetchReply(status: 200, finalURL: "https://marfa.example/feed", etag: etag))
    }

    @Test(
        "the second answer is judged by the first",
        arguments: [
            ("\"a\"", Sample.answer(Sample.items(0..<3), at: "https://marfa.example/feed"), SecondVisit.sameAgain),
            ("\"a\"", Sample.answer(Sample.items(0..<4), at: "https://marfa.example/feed"), .changed),
            (nil, Sample.answer(Sample.items(0..<4), at: "https://marfa.example/feed"), .noValidators),
            ("\"a\"", .failure(.status(503, retryAfter: nil)), .failed("the server answered with status 503")),
            (
                "\"a\"", .success(FeedVisit(reply: FetchReplySample.unchanged, feed: .failure(.empty))),
                .notModified
            ),
            (
                "\"a\"", Sample.page(at: "https://marfa.example/feed"),
                .failed("the document is no feed but an HTML page; check the address")
            ),
        ] as [(String?, Result<FeedVisit, FetchError>, SecondVisit)])
    func judges(etag: String?, answer: Result<FeedVisit, FetchError>, expected: SecondVisit) {
        #expect(SecondVisit(answer, after: first(etag: etag)) == expected)
    }

    @Test("the address to watch is the new one only after a move for good")
    func lasting() {
        var found = first(etag: nil)
        found.reply.finalURL = "https://marfa.example/new"
        #expect(found.lasting == "https://marfa.example/feed")
        found.reply.isMovedForGood = true
        #expect(found.lasting == "https://marfa.example/new")
    }
}
