/// The elements that are open, outermost first.
struct OpenElements {
    struct Element {
        var name: String
        var isWritten: Bool
    }

    private var stack: [Element] = []
    /// How often each name in lower case is in the stack, so that a stray end tag costs no search.
    private var counts: [String: Int] = [:]
    /// Elements in the stack that are written out.
    private(set) var written = 0

    var isEmpty: Bool { stack.isEmpty }
    var innermost: String { stack.last?.name ?? "" }

    func contains(_ folded: String) -> Bool { (counts[folded] ?? 0) > 0 }

    mutating func push(_ name: String, isWritten: Bool) {
        stack.append(Element(name: name, isWritten: isWritten))
        counts[name.lowercased(), default: 0] += 1
        if isWritten { written += 1 }
    }

    mutating func pop() -> Element? {
        guard let element = stack.popLast() else { return nil }
        counts[element.name.lowercased(), default: 1] -= 1
        if element.isWritten { written -= 1 }
        return element
    }
}
