import Feeds
import Fetching
import Foundation
import Pages

/// Finds the feeds behind an address: itself, or what its page leads to, each one fetched and read before it is believed.
struct FeedDiscovery: Sendable {
    /// What a server answers that is well but has nothing at the address, or keeps its pages from programs.
    private static let absences: Set<Int> = [401, 403, 404, 405, 406, 410]

    let visitor: FeedVisitor

    /// Searches for feeds; a file of this machine is read as a feed or not at all.
    ///
    /// - Throws: Why nothing came from the address, unless its server is well and may have feeds elsewhere.
    func discover(_ address: String) async throws(FetchError) -> DiscoveredFeeds {
        let visit: FeedVisit
        do {
            visit = try await visitor.visit(address)
        } catch {
            guard let status = error.status, Self.absences.contains(status) else { throw error }
            let links = FeedLinkReader().wellKnown(at: address)
            return await search(links, of: address, after: error.description, at: address)
        }
        switch visit.feed {
        case .success(let feed):
            return DiscoveredFeeds(feeds: [FoundFeed(url: address, origin: .given, feed: feed, reply: visit.reply)])
        case .failure(let error):
            let page = visit.reply.finalURL
            return await search(links(in: visit.reply), of: page, after: error.description, at: address)
        }
    }

    /// The addresses to try after a document that is no feed.
    private func links(in reply: FetchReply) -> [FeedLink] {
        do throws(PageError) {
            return try FeedLinkReader().read(reply.body, url: reply.finalURL, contentType: reply.contentType)
        } catch {
            return FeedLinkReader().wellKnown(at: reply.finalURL)
        }
    }

    /// Tries links until there is a feed; when there is none, the address given is told with its own reason.
    private func search(
        _ links: [FeedLink], of page: String, after reason: String, at address: String
    ) async -> DiscoveredFeeds {
        var search = FeedSearch(links, page: page)
        var batch = search.next()
        while !batch.isEmpty {
            for (link, answer) in await visit(batch) { search.take(answer, of: link) }
            batch = search.next()
        }
        var result = search.result
        if result.feeds.isEmpty {
            result.refused.insert(RefusedFeed(url: address, found: .given, reason: reason), at: 0)
        }
        return result
    }

    /// The answers in the order of the links, whichever comes first.
    private func visit(_ links: [FeedLink]) async -> [(FeedLink, Result<FeedVisit, FetchError>)] {
        await withTaskGroup(of: (Int, Result<FeedVisit, FetchError>).self) { group in
            for (index, link) in links.enumerated() {
                group.addTask {
                    do throws(FetchError) {
                        return (index, .success(try await visitor.visit(link.url)))
                    } catch {
                        return (index, .failure(error))
                    }
                }
            }
            var answers: [Int: Result<FeedVisit, FetchError>] = [:]
            for await (index, answer) in group { answers[index] = answer }
            return links.enumerated().compactMap { index, link in answers[index].map { (link, $0) } }
        }
    }
}
