/// Whether an element inside of an article looks like part of its text.
struct ElementTrial {
    private let node: PageNode
    private let weight: Double
    private var counts: [String: Int] = [:]
    private var headings = 0
    private var listed = 0
    private var textual = 0

    init(_ node: PageNode, weighsNames: Bool) {
        self.node = node
        weight = weighsNames ? node.hints.weight : 0
        for inner in node.descendants() {
            counts[inner.name, default: 0] += 1
            if ElementNames.headings.contains(inner.name) { headings += inner.measure.characters }
            if inner.name == "ul" || inner.name == "ol" { listed = max(listed, inner.measure.characters) }
            if ElementTrial.textBlocks.contains(inner.name) { textual = max(textual, inner.measure.characters) }
        }
    }

    private func count(_ name: String) -> Int { counts[name] ?? 0 }

    private var isList: Bool {
        if node.name == "ul" || node.name == "ol" { return true }
        return node.measure.characters > 0 && Double(listed) > 0.9 * Double(node.measure.characters)
    }

    private var isDataTable: Bool {
        guard node.name == "table" else { return false }
        return count("th") > 0 || count("caption") > 0
            || (count("tr") >= 3 && count("td") >= count("tr") * 2 && count("p") < count("tr"))
    }

    var isUnlikeText: Bool {
        if node.isInside(["pre", "code"]) || isDataTable { return isDataTable && node.measure.linkDensity > 0.6 }
        if weight < 0 { return true }
        guard node.measure.commas < 10 else { return false }
        return isGallery || isLinks || isEmptyBox
    }

    private var isGallery: Bool {
        let paragraphs = count("p")
        let images = count("img")
        if images > 1, Double(paragraphs) / Double(images) < 0.5, !node.isInside(["figure"]) { return true }
        return !isList && count("li") > paragraphs + 100
    }

    private var isLinks: Bool {
        let density = node.measure.linkDensity
        if isList { return density > 0.5 || (node.measure.characters > 0 && density > 0.3 && weight < 25) }
        return weight < 25 ? density > 0.2 : density > 0.5
    }

    private var isEmptyBox: Bool {
        let characters = node.measure.characters
        if characters == 0 { return true }
        guard !isList, characters < 25 else { return false }
        return Double(headings) < 0.9 * Double(characters) && node.measure.linked > 0
    }

    private static let textBlocks: Set<String> = ["p", "li", "td", "blockquote", "pre", "dl", "div"]
}
