import Charsets
import Dates
package import Foundation

/// Reads the bytes of an article's web page.
///
/// Nothing is fetched and no script is run: what counts is what the page itself holds.
package struct PageReader: Sendable {
    private let dates: DateReader

    /// - Parameter zone: Where a date is read that names no zone.
    package init(zone: TimeZone = .gmt) { dates = DateReader(zone: zone) }

    /// Reads a page.
    ///
    /// - Parameters:
    ///   - bytes: The document after any transfer or content coding was undone.
    ///   - url: The address it came from.
    ///   - contentType: The value of the HTTP header of that name.
    /// - Returns: The article; its text is empty when the page has none.
    /// - Throws: `PageError` when the bytes are no page.
    package func read(_ bytes: [UInt8], url: String?, contentType: String?) throws(PageError) -> Page {
        guard bytes.count <= PageLimits.documentBytes else { throw .tooLarge(bytes.count) }
        let text = try PageSniffer.text(of: bytes, contentType: contentType)
        let tree = PageTree(text)
        let metadata = MetadataReader(tree: tree, url: url, dates: dates).read()
        var page = metadata.page
        let nodes = ArticleFinder(root: tree.root, title: page.title).find()
        page.text = ArticleText.text(of: nodes, title: page.title)
        return PageFinisher(page: page, metadata: metadata).finished()
    }
}
