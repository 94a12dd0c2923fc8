import Charsets

/// Reads a feed from its root element: RSS in every version, Atom, or a news sitemap.
struct MarkupFeedReader {
    /// The address the document came from.
    let base: String?
    let limits: FeedLimits

    func feed(from root: MarkupNode, charset: CharsetVerdict, finisher: ItemFinisher) throws(FeedError) -> Feed {
        guard let format = FormatSniffer.format(of: root) else { throw .notAFeed("XML of another kind") }
        var finisher = finisher
        var feed = Feed(format: format, charset: charset)
        let isAtom = format == .atom03 || format == .atom10
        var channel = ChannelReader(root: root, base: base, isAtom: isAtom, limits: limits)
        channel.read()
        feed.title = channel.title?.line(limits: limits) ?? ""
        feed.link = channel.link
        feed.description = channel.description?.line(limits: limits) ?? ""
        feed.language = finisher.language(channel.language)
        if format == .newsSitemap {
            let publication = SitemapEntry.publication(of: channel.items)
            feed.title = publication.name.map { PlainText.line(fromHTML: $0).prefix(bytes: limits.lineBytes) } ?? ""
            feed.language = feed.language ?? finisher.language(publication.language)
        }
        feed.updated = finisher.date(channel.updated)
        feed.ttl = channel.visits.ttl ?? channel.visits.updatePeriod
        feed.visits = channel.visits
        let inherited = finisher.inherited(channel.authors)
        for (index, element) in channel.items.enumerated() {
            let reader = EntryReader(base: channel.base, isAtom: isAtom)
            let draft =
                format == .newsSitemap ? SitemapEntry.draft(from: element, base: base) : reader.draft(from: element)
            let item = finisher.item(from: draft, number: index + 1, inherited: inherited)
            feed.items.append(item)
        }
        if channel.isCut { finisher.log.add("only the first \(limits.items) items are read") }
        feed.warnings = finisher.log.warnings
        return feed
    }
}
