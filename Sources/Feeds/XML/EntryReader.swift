/// Reads an item of RSS or an entry of Atom, with the modules that carry text, people, times and media.
struct EntryReader {
    /// What relative addresses in it are relative to.
    let base: String?
    /// Whether elements without a vocabulary of their own are Atom's.
    let isAtom: Bool

    func draft(from node: MarkupNode) -> ItemDraft {
        let own = node.attribute("xml:base").map { Links.resolve($0, against: base) ?? base } ?? base
        var collector = EntryCollector(isAtom: isAtom)
        for child in node.elements { collector.take(child, base: own) }
        return collector.draft(about: node.attribute("rdf:about") ?? node.attribute("about"))
    }
}

/// Gathers the children of one item; where several could mean the same, each has a rank.
private struct EntryCollector {
    private var draft = ItemDraft()
    private var linkRank = 0
    private var permalink: String?
    private var fallbacks: [String: RichText] = [:]
    private var dates: [String: String] = [:]
    private let isAtom: Bool

    init(isAtom: Bool) { self.isAtom = isAtom }

    mutating func take(_ node: MarkupNode, base: String?) {
        let reader = ElementReader(node, base: base, isAtom: isAtom)
        let name = node.name
        switch node.vocabulary {
        case .core, .atom: takeCore(reader, name)
        case .dublinCore: takeDublinCore(reader, name)
        case .content: if name == "encoded" { draft.content = draft.content.preferring(reader.richText) }
        case .media: takeMedia(reader, name)
        case .itunes: takeITunes(reader, name)
        case .xhtml:
            if name == "body" || name == "div" { draft.content = draft.content.preferring(markup(reader)) }
        default: break
        }
    }

    private func markup(_ reader: ElementReader) -> RichText {
        RichText(body: .markup(reader.node), base: reader.base)
    }

    private mutating func takeCore(_ reader: ElementReader, _ name: String) {
        switch name {
        case "title": draft.title = draft.title.preferring(reader.richText)
        case "link": takeLink(reader)
        case "guid", "id": takeIdentifier(reader)
        case "description", "summary": draft.summary = draft.summary.preferring(reader.richText)
        case "content", "encoded", "fulltext": takeContent(reader)
        case "body": draft.content = draft.content.preferring(reader.richText)
        case "author": draft.authors += reader.person.map { [$0] } ?? []
        case "category": takeCategory(reader)
        case "enclosure": takeEnclosure(reader.enclosure(address: "url", length: "length"))
        case "pubdate", "published", "issued", "created", "date", "updated", "modified":
            dates[name] = reader.text ?? dates[name]
        default: break
        }
    }

    private mutating func takeLink(_ reader: ElementReader) {
        if reader.node.attribute("rel")?.lowercased() == "enclosure" {
            takeEnclosure(reader.enclosure(address: "href", length: "length"))
            return
        }
        guard let found = reader.link, found.rank > linkRank else { return }
        linkRank = found.rank
        draft.link = found.address
    }

    private mutating func takeIdentifier(_ reader: ElementReader) {
        guard draft.id == nil, let text = reader.text else { return }
        draft.id = text
        let isLink = reader.node.attribute("ispermalink")?.lowercased() != "false"
        let isAddress = text.hasPrefix("http://") || text.hasPrefix("https://")
        if isLink, isAddress, reader.node.name == "guid" {
            permalink = Links.resolve(text, against: nil)
        }
    }

    private mutating func takeContent(_ reader: ElementReader) {
        if reader.node.attribute("src") != nil {
            takeEnclosure(reader.enclosure(address: "src", length: "length"))
        } else {
            draft.content = draft.content.preferring(reader.richText)
        }
    }

    private mutating func takeCategory(_ reader: ElementReader) {
        let label = reader.node.attribute("label") ?? reader.node.attribute("term")
        if let word = label ?? reader.text { draft.categories.append(word) }
    }

    private mutating func takeEnclosure(_ enclosure: Enclosure?) {
        guard let enclosure, draft.enclosures.count < 200,
            !draft.enclosures.contains(where: { $0.url == enclosure.url })
        else { return }
        draft.enclosures.append(enclosure)
    }

    private mutating func takeDublinCore(_ reader: ElementReader, _ name: String) {
        switch name {
        case "creator", "author": draft.authors += reader.person.map { [$0] } ?? []
        case "subject": draft.categories += reader.text.map { [$0] } ?? []
        case "title", "description": fallbacks[name] = fallbacks[name] ?? reader.richText
        case "date", "created", "issued", "modified": dates["dc:" + name] = dates["dc:" + name] ?? reader.text
        case "identifier": if draft.id == nil { draft.id = reader.text }
        default: break
        }
    }

    private mutating func takeITunes(_ reader: ElementReader, _ name: String) {
        switch name {
        case "author": if draft.authors.isEmpty { draft.authors += reader.person.map { [$0] } ?? [] }
        case "title": fallbacks["title"] = fallbacks["title"] ?? reader.richText
        case "summary": fallbacks["description"] = fallbacks["description"] ?? reader.richText
        case "subtitle": fallbacks["subtitle"] = fallbacks["subtitle"] ?? reader.richText
        case "keywords": draft.categories += (reader.text ?? "").split(separator: ",").map { String($0) }
        case "image": takeEnclosure(reader.enclosure(address: "href", length: "length"))
        default: break
        }
    }

    private mutating func takeMedia(_ reader: ElementReader, _ name: String) {
        switch name {
        case "group", "content":
            if name == "content" { takeEnclosure(reader.enclosure(address: "url", length: "filesize")) }
            for child in reader.node.elements where child.vocabulary == .media {
                takeMedia(ElementReader(child, base: reader.base, isAtom: false), child.name)
            }
        case "thumbnail":
            guard var picture = reader.enclosure(address: "url", length: "filesize") else { return }
            picture.type = picture.type ?? "image"
            takeEnclosure(picture)
        case "title": fallbacks["title"] = fallbacks["title"] ?? reader.richText
        case "description": fallbacks["media"] = fallbacks["media"] ?? reader.richText
        case "keywords": draft.categories += (reader.text ?? "").split(separator: ",").map { String($0) }
        case "category": takeCategory(reader)
        default: break
        }
    }

    /// The item, with what stands in for what it lacks.
    mutating func draft(about: String?) -> ItemDraft {
        draft.id = draft.id ?? about
        draft.title = draft.title ?? fallbacks["title"]
        draft.link =
            draft.link ?? permalink ?? about.flatMap { Links.isAbsolute($0) ? Links.resolve($0, against: nil) : nil }
        let standIns = ["description", "subtitle", "media"].compactMap { fallbacks[$0] }
        if draft.summary == nil, draft.content == nil || fallbacks["description"] != nil {
            draft.summary = standIns.first
        }
        draft.published = first(of: [
            "pubdate", "published", "issued", "dc:issued", "dc:date", "date", "created", "dc:created",
        ])
        draft.updated = first(of: ["updated", "modified", "dc:modified"])
        return draft
    }

    private func first(of names: [String]) -> String? {
        names.lazy.compactMap { dates[$0] }.first
    }
}
