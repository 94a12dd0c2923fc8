import ArabicText
import Charsets
import Dates
import Foundation

/// Gathers what a page says of its article, the most careful sources first.
struct MetadataReader {
    private let tree: PageTree
    private let url: String?
    private let dates: DateReader
    private let metas: MetaTags
    private let data: LinkedData
    private let elements: [PageNode]

    init(tree: PageTree, url: String?, dates: DateReader) {
        self.tree = tree
        self.url = url
        self.dates = dates
        metas = MetaTags(tree.root)
        data = LinkedData(tree.data)
        elements = tree.root.descendants()
    }

    func read() -> Metadata {
        var metadata = Metadata()
        metadata.page.site = site
        metadata.page.title = title(site: metadata.page.site)
        metadata.page.byline = byline(site: metadata.page.site)
        metadata.page.published = published
        metadata.page.language = language
        metadata.page.excerpt = excerpt
        metadata.body = data.body.map(MarkedText.paragraphs) ?? ""
        return metadata
    }

    private var site: String? {
        let names = [
            metas.first(["og:site_name"]), data.publisher,
            metas.first(["application-name", "dc.publisher", "publisher"]),
        ]
        return names.compactMap { $0.map(MarkedText.line) }.first { !$0.isEmpty }
    }

    private func title(site: String?) -> String {
        let written = elements.first { $0.name == "title" }.map { MetaTags.line($0.allText()) }
        let headings = elements.filter { $0.name == "h1" }.prefix(10).map { MetaTags.line($0.allText()) }
        let marked = elements.first { $0.attributes["itemprop"] == "headline" && $0.name != "meta" }
            .map { MetaTags.line($0.allText()) }
        let named = [
            data.headline.map(MarkedText.line),
            metas.first(["og:title", "twitter:title", "dc.title", "dcterms.title", "headline"]),
            marked,
        ]
        return TitleChooser(site: site, written: written, headings: headings, named: named.compactMap { $0 }).title
    }

    private func byline(site: String?) -> String? {
        let names = ["author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl"]
        let sources = [
            data.authors.map(MarkedText.line), metas.all(names), BylineFinder(elements: elements).names,
            metas.all(["article:author"]),
        ]
        let cleaner = BylineCleaner(site: site)
        let bylines = sources.compactMap(cleaner.byline)
        // Many pages name the outlet itself as the author where they have a person elsewhere.
        return bylines.first { !cleaner.isSite($0) } ?? bylines.first
    }

    private var published: Date? {
        let names = [
            "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "date",
            "pubdate", "publishdate", "publish-date",
            "publish_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created",
            "dcterms.created", "parsely-pub-date",
            "sailthru.date", "article.published", "article:published", "published-date", "publication_date",
            "cxenseparse:recs:publishtime",
        ]
        var texts = [data.published].compactMap { $0 }
        texts += names.compactMap { metas.first([$0]) }
        for text in texts { if let date = dates.date(from: text) { return date } }
        return DateFinder(elements: elements, dates: dates).date ?? addressDate
    }

    private var addressDate: Date? { url.flatMap(AddressDate.text).flatMap { dates.date(from: $0) } }

    private var language: String? {
        let names = [
            tree.language, metas.first(["content-language", "language", "dc.language"]), data.language,
            metas.first(["og:locale"]),
        ]
        for case let name? in names {
            let tag = name.prefix { $0 != "," && $0 != ";" }.replacing("_", with: "-").filter { !$0.isWhitespace }
            let primary = tag.prefix { $0 != "-" }
            if (2...3).contains(primary.count), primary.allSatisfy({ $0.isASCII && $0.isLetter }), tag.utf8.count < 36 {
                return tag
            }
        }
        return nil
    }

    private var excerpt: String {
        let found =
            metas.first(["og:description", "description", "twitter:description", "dc.description"]) ?? data.summary
        return found.map(MarkedText.line) ?? ""
    }
}
