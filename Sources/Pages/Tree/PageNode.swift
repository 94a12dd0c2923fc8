/// An element or a text of a page, in a tree that may be cut and joined.
final class PageNode {
    /// The element's name in lower case; empty for a text.
    var name: String
    /// The characters of a text.
    let text: String
    let attributes: [String: String]
    private(set) var children: [PageNode] = []
    private(set) weak var parent: PageNode?

    /// What was last measured, of all that is inside.
    var measure = Measure()
    /// How likely it holds the article; nil while it is no candidate.
    var score: Double?
    var hints: Hints

    init(name: String, attributes: [String: String] = [:]) {
        self.name = name
        self.attributes = attributes
        text = ""
        hints = Hints(attributes: attributes)
    }

    init(text: String) {
        self.text = text
        name = ""
        attributes = [:]
        hints = Hints()
    }

    private init(_ original: PageNode) {
        (name, text, attributes) = (original.name, original.text, original.attributes)
        hints = original.hints
    }

    var isText: Bool { name.isEmpty }

    var elements: some Sequence<PageNode> { children.lazy.filter { !$0.isText } }

    func append(_ child: PageNode) {
        child.parent = self
        children.append(child)
    }

    /// Puts other nodes in place of all children.
    func setChildren(_ nodes: [PageNode]) {
        children = nodes
        for node in nodes { node.parent = self }
    }

    /// Cuts out the children for which a condition holds.
    func removeChildren(where isUnwanted: (PageNode) -> Bool) { children.removeAll(where: isUnwanted) }

    func remove() { parent?.removeChildren { $0 === self } }

    /// The same tree anew, without measures and scores.
    func copy() -> PageNode {
        let copy = PageNode(self)
        copy.setChildren(children.map { $0.copy() })
        return copy
    }

    /// The elements inside in the order of the document, without the node itself.
    func descendants() -> [PageNode] {
        var found: [PageNode] = []
        collect(into: &found)
        return found
    }

    private func collect(into found: inout [PageNode]) {
        for child in children where !child.isText {
            found.append(child)
            child.collect(into: &found)
        }
    }

    /// The first element inside for which a condition holds.
    func first(where matches: (PageNode) -> Bool) -> PageNode? {
        for child in children where !child.isText {
            if matches(child) { return child }
            if let found = child.first(where: matches) { return found }
        }
        return nil
    }

    /// The elements around it, from the inside, at most so many.
    func ancestors(_ limit: Int = .max) -> [PageNode] {
        var found: [PageNode] = []
        var next = parent
        while let node = next, found.count < limit {
            found.append(node)
            next = node.parent
        }
        return found
    }

    func isInside(_ names: Set<String>) -> Bool {
        var next = parent
        while let node = next {
            if names.contains(node.name) { return true }
            next = node.parent
        }
        return false
    }

    /// All characters inside, without breaks between blocks.
    func allText(atMost limit: Int = .max) -> String {
        if isText { return text }
        var collected = ""
        for child in children where collected.utf8.count < limit { collected += child.allText(atMost: limit) }
        return collected
    }
}
