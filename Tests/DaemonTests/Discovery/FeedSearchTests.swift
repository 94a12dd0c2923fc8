import Fetching
import Pages
import Testing

@testable import Daemon

@Suite struct FeedSearchTests {
    private typealias Sample = DiscoverySample
    private static let page = "https://marfa.example/"

    /// Runs a search in which `feeds` have items of their own and all other addresses are pages; gives the addresses tried.
    private func run(_ links: [FeedLink], feeds: [String]) -> (tried: [[String]], found: DiscoveredFeeds) {
        var search = FeedSearch(links, page: Self.page)
        var tried: [[String]] = []
        var batch = search.next()
        while !batch.isEmpty {
            tried.append(batch.map(\.url))
            for link in batch {
                let place = feeds.firstIndex(of: link.url)
                let items = place.map { Sample.items(($0 * 10)..<($0 * 10 + 5)) }
                search.take(items.map { Sample.answer($0, at: link.url) } ?? Sample.page(at: link.url), of: link)
            }
            batch = search.next()
        }
        return (tried, search.result)
    }

    @Test("a surer way that brings a feed ends the search, after all of its addresses were tried")
    func tiers() {
        let links = Sample.links(5, .link) + Sample.links(3, .anchor) + Sample.links(3, .wellKnown)
        let (tried, found) = run(links, feeds: [links[1].url, links[4].url])
        #expect(tried == [links[0..<4].map(\.url), [links[4].url]])
        #expect(found.feeds.map(\.url) == [links[1].url, links[4].url])
        #expect(found.refused.map(\.url) == [links[0].url, links[2].url, links[3].url])
        #expect(found.untried.isEmpty)
    }

    @Test("a way that brings nothing is followed by the next, and the well-known addresses end with the first feed")
    func fallsBack() {
        let links = Sample.links(1, .link) + Sample.links(2, .anchor) + Sample.links(10, .wellKnown)
        let (tried, found) = run(links, feeds: [links[5].url])
        #expect(tried == [[links[0].url], links[1...2].map(\.url), links[3...6].map(\.url)])
        #expect(found.feeds.map(\.origin) == [.wellKnown])
    }

    @Test("comments alone do not end a search, and come last")
    func comments() {
        var links = Sample.links(1, .link) + Sample.links(1, .anchor)
        links[0].isComments = true
        let (_, found) = run(links, feeds: links.map(\.url))
        #expect(found.feeds.map(\.origin) == [.anchor, .link])
        #expect(found.best == 0)
        #expect(run([links[0]], feeds: [links[0].url]).found.best == nil)
    }

    @Test("an empty feed does not end a search, and is taken only when there is no other")
    func emptyFeed() {
        let links = Sample.links(1, .link) + Sample.links(1, .anchor)
        var search = FeedSearch(links, page: Self.page)
        for items in [0..<0, 0..<3] {
            for link in search.next() { search.take(Sample.answer(Sample.items(items), at: link.url), of: link) }
        }
        #expect(search.result.feeds.map(\.origin) == [.anchor, .link])
        #expect(search.result.best == 0)
        var lonely = FeedSearch([links[0]], page: Self.page)
        for link in lonely.next() { lonely.take(Sample.answer([], at: link.url), of: link) }
        #expect(lonely.result.best == 0)
    }

    @Test("a search in vain ends after twelve visits, four of them to well-known addresses")
    func bounded() {
        let links = Sample.links(20, .link) + Sample.links(20, .anchor) + Sample.links(10, .wellKnown)
        let (tried, found) = run(links, feeds: [])
        #expect(tried.joined().count == FeedSearch.mostVisits)
        #expect(tried.last == links[40..<44].map(\.url))
        #expect(found.refused.count == 12)
        #expect(found.untried.map(\.url) == (links[8..<20] + links[20..<40]).map(\.url))
        #expect(found.best == nil)
    }

    @Test("a page of many feeds is tried as far as twelve visits reach, and the rest is told")
    func manyFeeds() {
        let links = Sample.links(30, .anchor) + Sample.links(10, .wellKnown)
        let (tried, found) = run(links, feeds: links.map(\.url))
        #expect(tried.joined().count == 12)
        #expect(found.feeds.count == 12)
        #expect(found.untried.map(\.url) == links[12..<30].map(\.url))
    }

    @Test("feeds of the same news are one choice; feeds of different news are none")
    func choice() {
        let links = Sample.links(3, .link)
        let find = { (items: [Range<Int>]) in
            var search = FeedSearch(links, page: Self.page)
            for link in search.next() {
                guard let index = links.firstIndex(of: link), index < items.count else { continue }
                search.take(Sample.answer(Sample.items(items[index]), at: link.url), of: link)
            }
            return search.result
        }
        #expect(find([0..<10, 2..<9]).best == 0)
        #expect(find([0..<10, 0..<40]).feeds.map(\.twin) == [nil, 0])
        #expect(find([0..<10, 20..<30]).best == nil)
        #expect(find([0..<0, 20..<30]).best == 0)
        #expect(find([0..<0, 20..<30]).feeds.map(\.url) == [links[1].url, links[0].url])
        #expect(find([0..<0, 20..<30, 20..<29]).feeds.map(\.twin) == [nil, 0, nil])
    }

    @Test("an address that leads to a feed already found, or to the home page, is told with where it leads")
    func redirects() {
        let links = Sample.links(3, .wellKnown)
        var search = FeedSearch(links, page: Self.page)
        _ = search.next()
        search.take(Sample.answer(Sample.items(0..<3), at: "https://marfa.example/f/"), of: links[0])
        search.take(Sample.answer(Sample.items(0..<3), at: "http://marfa.example/f", redirects: 1), of: links[1])
        search.take(Sample.page(at: Self.page, redirects: 1), of: links[2])
        #expect(search.result.feeds.count == 1)
        #expect(
            search.result.refused.map(\.reason) == [
                "redirects to http://marfa.example/f: it is a feed that was found already",
                "redirects to https://marfa.example/: the document is no feed but an HTML page; check the address",
            ])
    }

    @Test("an address that does not answer is told with the reason")
    func faults() {
        let links = Sample.links(1, .link)
        var search = FeedSearch(links, page: Self.page)
        _ = search.next()
        search.take(.failure(.status(404, retryAfter: nil)), of: links[0])
        #expect(
            search.result.refused
                == [RefusedFeed(url: links[0].url, found: .link, reason: "the server answered with status 404")])
    }
}
