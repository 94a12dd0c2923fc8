import ArabicText
import Charsets

/// Fills what a page left open from what else was found.
struct PageFinisher {
    let page: Page
    let metadata: Metadata

    func finished() -> Page {
        var page = page
        if page.text.utf8.count < 400, metadata.body.utf8.count > page.text.utf8.count * 2 { page.text = metadata.body }
        if page.excerpt.isEmpty { page.excerpt = firstParagraph(of: page.text) }
        if page.language == nil { page.language = PageFinisher.language(of: page.text) }
        return page
    }

    private func firstParagraph(of text: String) -> String {
        let end = text.firstRange(of: "\n\n")?.lowerBound ?? text.endIndex
        return String(text[..<end]).prefix(bytes: PageLimits.lineBytes)
    }

    /// The language that a script speaks for by itself.
    private static func language(of text: String) -> String? {
        Script.arabicShare(of: text.prefix(bytes: 10_000)) > 0.5 ? "ar" : nil
    }
}
