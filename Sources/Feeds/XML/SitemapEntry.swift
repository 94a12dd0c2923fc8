/// Reads an address of a news sitemap (https://www.google.com/schemas/sitemap-news/0.9).
enum SitemapEntry {
    /// The name and the language of the publication that the first entries name.
    static func publication(of entries: [MarkupNode]) -> (name: String?, language: String?) {
        for entry in entries.prefix(10) {
            for news in entry.elements where news.name == "news" {
                for publication in news.elements where publication.name == "publication" {
                    let reader = { (name: String) in
                        publication.elements.first { $0.name == name }
                            .flatMap { ElementReader($0, base: nil, isAtom: false).text }
                    }
                    return (reader("name"), reader("language"))
                }
            }
        }
        return (nil, nil)
    }

    static func draft(from node: MarkupNode, base: String?) -> ItemDraft {
        var draft = ItemDraft()
        for child in node.elements {
            let reader = ElementReader(child, base: base, isAtom: false)
            switch (child.vocabulary, child.name) {
            case (.core, "loc"):
                draft.link = reader.link?.address
                draft.id = reader.text
            case (.core, "lastmod"): draft.updated = reader.text
            case (.news, "news"): takeNews(child, base: base, into: &draft)
            case (.image, "image"): takeImage(child, base: base, into: &draft)
            default: break
            }
        }
        return draft
    }

    private static func takeNews(_ node: MarkupNode, base: String?, into draft: inout ItemDraft) {
        for child in node.elements {
            let reader = ElementReader(child, base: base, isAtom: false)
            switch child.name {
            case "title": draft.title = reader.richText
            case "publication_date": draft.published = reader.text
            case "keywords": draft.categories = (reader.text ?? "").split { $0 == "," || $0 == "،" }.map { String($0) }
            default: break
            }
        }
    }

    private static func takeImage(_ node: MarkupNode, base: String?, into draft: inout ItemDraft) {
        for child in node.elements where child.name == "loc" {
            guard let text = ElementReader(child, base: base, isAtom: false).text,
                let address = Links.resolveMedia(text, against: base)
            else { continue }
            draft.enclosures.append(Enclosure(url: address, type: "image"))
        }
    }
}
