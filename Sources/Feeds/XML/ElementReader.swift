import Charsets
import Foundation

/// Reads one element for the meanings it can have in a feed.
struct ElementReader {
    let node: MarkupNode
    /// What relative addresses in it are relative to.
    let base: String?
    /// Whether the text rules of Atom hold for it.
    private let isAtom: Bool

    init(_ node: MarkupNode, base: String?, isAtom: Bool) {
        self.node = node
        let own = node.attribute("xml:base")
        self.base = own.map { Links.resolve($0, against: base) ?? base } ?? base
        self.isAtom = node.vocabulary == .atom || (isAtom && node.vocabulary == .core)
    }

    /// Its characters without white space at the ends; nil when there are none.
    var text: String? {
        let text = TextCleaner.folded(node.allText(atMost: 1 << 20))
        return text.isEmpty ? nil : text
    }

    /// Its text, with the markup it may hold.
    var richText: RichText? {
        let body = isAtom ? atomBody : rssBody
        let text = RichText(body: body, base: base)
        return text.isBlank ? nil : text
    }

    private var hasElements: Bool { node.elements.first { _ in true } != nil }

    private var rssBody: RichText.Body {
        if hasElements { return .markup(node) }
        let type = node.attribute("type")?.lowercased()
        if type == "text" || type == "plain" { return .plain(node.allText()) }
        return .html(node.allText())
    }

    /// RFC 4287, sections 3.1 and 4.1.3; Atom 0.3 says `mode` for how, and `type` for what.
    private var atomBody: RichText.Body {
        let type = (node.attribute("type") ?? "text").lowercased()
        let mode = node.attribute("mode")?.lowercased()
        if mode == "base64" || mode == nil && ElementReader.isBinary(type) { return decoded(as: type) }
        let isMarkup = type == "xhtml" || type.hasSuffix("xhtml+xml") || mode == "xml" && type.contains("html")
        let isHTML = type == "html" || type == "text/html" || mode == "escaped" && !type.hasPrefix("text")
        if hasElements {
            return isHTML && mode == nil ? .html(HalfEscaped.html(of: node)) : .markup(unwrapped)
        }
        if isMarkup { return .plain(node.allText()) }
        return isHTML ? .html(node.allText()) : .plain(node.allText())
    }

    /// The element whose children are meant: XHTML stands in a `div` of its own.
    private var unwrapped: MarkupNode {
        let inner = Array(node.elements.prefix(2))
        return inner.count == 1 && inner[0].name == "div" && inner[0].attributes.isEmpty ? inner[0] : node
    }

    private func decoded(as type: String) -> RichText.Body {
        let packed = node.allText().filter { !$0.isWhitespace }
        guard let data = Data(base64Encoded: packed), let text = String(data: data, encoding: .utf8) else {
            return .plain(node.allText())
        }
        return type.contains("html") ? .html(text) : .plain(text)
    }

    private static func isBinary(_ type: String) -> Bool {
        type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("+xml") && !type.hasSuffix("/xml")
    }

    /// An address written as text or as `href`, and how far it is that of the page: 0 for not at all.
    var link: (address: String, rank: Int)? {
        if let href = node.attribute("href") {
            guard let address = Links.resolve(href, against: base) else { return nil }
            return (address, rank)
        }
        guard let text, let address = Links.resolve(text, against: base) else { return nil }
        return (address, 5)
    }

    private var rank: Int {
        let relation = (node.attribute("rel") ?? "alternate").lowercased()
        let type = (node.attribute("type") ?? "text/html").lowercased()
        guard relation == "alternate" || relation.hasSuffix("/alternate") else { return 0 }
        return type.contains("html") ? 4 : type.contains("text") ? 3 : 1
    }

    /// A person written as text or in parts.
    var person: Author? {
        guard hasElements else { return text.flatMap { Author(text: $0) } }
        var parts: [String: String] = [:]
        for child in node.elements {
            let text = ElementReader(child, base: base, isAtom: isAtom).text
            if let text, parts[child.name] == nil { parts[child.name] = text }
        }
        let name = parts["name"] ?? parts["email"] ?? parts["uri"] ?? parts["url"] ?? text
        return name.map { Author(name: $0, email: parts["email"]) }
    }

    /// A file it points to.
    func enclosure(address: StaticString, type: StaticString = "type", length: StaticString) -> Enclosure? {
        guard let raw = node.attribute(address), let url = Links.resolveMedia(raw, against: base) else { return nil }
        let size = node.attribute(length).flatMap { Int(TextCleaner.folded($0)) }
        let kind = node.attribute(type).map { PlainText.line($0) }.flatMap { $0.isEmpty ? nil : $0 }
        return Enclosure(url: url, type: kind, length: size.flatMap { $0 >= 0 ? $0 : nil })
    }
}
