import ArabicText
import Charsets

/// Fills what a page left open from what else was found.
struct PageFinisher {
    let page: Page
    let metadata: Metadata

    func finished() -> Page {
        var page = page
        if isMissed { page.text = metadata.body }
        if page.excerpt.isEmpty { page.excerpt = firstParagraph(of: page.text) }
        if page.language == nil { page.language = PageFinisher.language(of: page.text) }
        return page
    }

    /// Whether the structured data carries a text that was hardly found on the page.
    private var isMissed: Bool {
        let body = metadata.body
        guard body.utf8.count > 600 else { return page.text.isEmpty && !body.isEmpty }
        let found = Set(Headline.words(page.text.prefix(bytes: PageLimits.textBytes)))
        let words = Headline.words(body.prefix(bytes: PageLimits.textBytes))
        return words.count { found.contains($0) } * 2 < words.count
    }

    /// The first paragraph that is more than a heading; the first of all when there is none.
    private func firstParagraph(of text: String) -> String {
        let paragraphs = text.prefix(bytes: 4 * PageLimits.lineBytes).split(separator: "\n\n")
        let first = paragraphs.first { $0.split(separator: " ").count > 8 } ?? paragraphs.first
        return String(first ?? "").prefix(bytes: PageLimits.lineBytes)
    }

    /// The language that a script speaks for by itself.
    private static func language(of text: String) -> String? {
        Script.arabicShare(of: text.prefix(bytes: 10_000)) > 0.5 ? "ar" : nil
    }
}
