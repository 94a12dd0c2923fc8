/// Finds the links for readers that look as if they led to a feed.
struct AnchorLinks {
    /// What relative addresses start from.
    let base: PageAddress
    /// Where the page itself is.
    let page: PageAddress

    /// The most likely ones first: news before comments, the page's own site before others, strong clues before weak ones.
    func links(among elements: [PageNode]) -> [FeedLink] {
        let anchors = elements.lazy.filter { $0.name == "a" }.prefix(PageLimits.anchors)
        let found = anchors.compactMap(candidate).enumerated()
        let ranked = found.sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        return ranked.map(\.element.link)
    }

    private struct Candidate {
        let link: FeedLink
        let rank: Int
    }

    private func candidate(_ anchor: PageNode) -> Candidate? {
        guard let reference = anchor.attributes["href"], let url = base.resolve(reference),
            let clue = FeedClue.inAddress(url) ?? clueInWords(of: anchor), !anchor.isHidden
        else { return nil }
        let said = MetaTags.line(anchor.allText(atMost: PageLimits.lineBytes))
        let title = said.isEmpty ? MetaTags.line(anchor.attributes["title"] ?? "") : said
        let type = anchor.attributes["type"]?.lowercased()
        let isComments = FeedClue.isComments(url, title: title)
        let link = FeedLink(url: url, title: title, type: type, origin: .anchor, isComments: isComments)
        return Candidate(
            link: link, rank: (isComments ? 100 : 0) + (page.isHome(of: url) ? 0 : 10) + clue.rawValue)
    }

    private func clueInWords(of anchor: PageNode) -> FeedClue? {
        let elements = [anchor] + anchor.descendants().prefix(10)
        let said = elements.flatMap { element in
            ["title", "aria-label", "alt"].compactMap { element.attributes[$0] }
        }
        return FeedClue.inWords(
            [anchor.allText(atMost: 400)] + said, classes: elements.compactMap { $0.attributes["class"] })
    }
}
