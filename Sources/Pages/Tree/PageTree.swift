import CXML
import Charsets

/// A page as libxml2 reads it, without what no reader sees.
struct PageTree {
    /// The html element.
    let root: PageNode
    /// The structured data on the page, each as one text of JSON.
    private(set) var data: [String] = []

    /// The language that the html element names.
    private(set) var language: String?

    private let dropped: Set<String>
    private var nodes = 0
    private var dataBytes = 0

    /// - Parameters:
    ///   - page: Valid UTF-8.
    ///   - kept: Elements that are wanted although readers see nothing of them.
    init(_ page: [UInt8], keeping kept: Set<String> = []) {
        dropped = ElementNames.dropped.subtracting(kept)
        root = PageNode(name: "html")
        let source = TagGuard.shortened(page)
        let parsed = unsafe source.withUnsafeBufferPointer { buffer in
            unsafe cxml_parse_page(buffer.baseAddress, buffer.count)
        }
        guard let document = unsafe parsed else { return }
        defer { unsafe cxml_free(document) }
        unsafe read(cxml_first(document))
    }

    /// One level of the walk: the node to look at next, and where it goes.
    @safe
    private struct Place {
        let next: OpaquePointer
        let parent: PageNode
        let depth: Int
        let isPreformatted: Bool
    }

    private mutating func read(_ first: OpaquePointer?) {
        guard let first = unsafe first else { return }
        var waiting = unsafe [Place(next: first, parent: root, depth: 0, isPreformatted: false)]
        while let place = waiting.popLast(), nodes < PageLimits.nodes {
            if let sibling = unsafe cxml_next(place.next) {
                let next = unsafe Place(
                    next: sibling, parent: place.parent, depth: place.depth, isPreformatted: place.isPreformatted)
                waiting.append(next)
            }
            nodes += 1
            switch unsafe cxml_kind(place.next) {
            case Int32(CXML_TEXT): addText(place)
            case Int32(CXML_ELEMENT): if let inner = addElement(place) { waiting.append(inner) }
            default: break
            }
        }
    }

    private func addText(_ place: Place) {
        guard let text = unsafe PageTree.string(cxml_text(place.next)) else { return }
        place.parent.append(PageNode(text: place.isPreformatted ? text : PageTree.folded(text)))
    }

    /// Adds an element, and returns where its children go; nil when they are not read.
    private mutating func addElement(_ place: Place) -> Place? {
        let name = unsafe (PageTree.string(cxml_name(place.next)) ?? "").lowercased()
        if name == "script" { addData(place) }
        guard !name.isEmpty, name != "script", !dropped.contains(name) else { return nil }
        let attributes = attributes(of: place)
        if name == "html", language == nil { language = attributes["lang"] ?? attributes["xml:lang"] }
        var parent = place.parent
        if name != "html", place.depth < PageLimits.depth {
            parent = PageNode(name: name, attributes: attributes)
            place.parent.append(parent)
        }
        guard let child = unsafe cxml_child(place.next) else { return nil }
        return unsafe Place(
            next: child, parent: parent, depth: place.depth + 1, isPreformatted: place.isPreformatted || name == "pre")
    }

    private func attributes(of place: Place) -> [String: String] {
        var attributes: [String: String] = [:]
        var next = unsafe cxml_attributes(place.next)
        while let current = unsafe next {
            let name = unsafe (PageTree.string(cxml_attribute_name(current)) ?? "").lowercased()
            if ElementNames.attributes.contains(name), attributes[name] == nil {
                let value = unsafe PageTree.string(cxml_attribute_value(current)) ?? ""
                attributes[name] = value.prefix(bytes: PageLimits.attributeBytes)
            }
            unsafe next = cxml_attribute_next(current)
        }
        return attributes
    }

    private mutating func addData(_ place: Place) {
        let type = attributes(of: place)["type"]?.lowercased() ?? ""
        guard type.contains("ld+json"), let child = unsafe cxml_child(place.next),
            let text = unsafe PageTree.string(cxml_text(child)), dataBytes + text.utf8.count <= PageLimits.scriptBytes
        else { return }
        dataBytes += text.utf8.count
        data.append(text)
    }

    /// With each run of white space made one space.
    private static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var isSpace = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !isSpace { folded.append(" ") }
                isSpace = true
            } else {
                folded.append(scalar)
                isSpace = false
            }
        }
        return String(folded)
    }

    private static func string(_ characters: UnsafePointer<CChar>?) -> String? {
        unsafe characters.map { unsafe String(cString: $0) }
    }
}
