import CXML
import Charsets
import Glibc

/// An element or a text of a document.
@safe
struct MarkupNode {
    /// Held so that the tree outlives the node.
    let document: MarkupDocument
    fileprivate let pointer: OpaquePointer

    var isElement: Bool { unsafe cxml_kind(pointer) == Int32(CXML_ELEMENT) }

    /// The characters of a text; nil for anything else.
    var text: String? { unsafe string(cxml_text(pointer)) }

    /// The name in lower case without any prefix.
    var name: String { names?.local ?? "" }

    /// The prefix in lower case, bound or not.
    var prefix: String? {
        if let bound = unsafe string(cxml_prefix(pointer)) { return bound.lowercased() }
        return names?.prefix
    }

    /// The namespace; nil for one that is longer than any that is known, as every element inside repeats it.
    var namespace: String? {
        guard let name = unsafe cxml_namespace(pointer), unsafe strnlen(name, 201) <= 200 else { return nil }
        return unsafe string(name)
    }

    var vocabulary: Vocabulary {
        guard let space = unsafe cxml_space(pointer) else { return names?.vocabulary ?? .core }
        return unsafe document.names.vocabulary(at: space) { Vocabulary(namespace: namespace, prefix: prefix) }
    }

    private var names: ElementNames.Name? {
        unsafe cxml_name(pointer).map { unsafe document.names.name(at: $0) }
    }

    /// Whether it declares a namespace itself, under any prefix, that begins so.
    func declares(namespace start: String) -> Bool { unsafe cxml_declares(pointer, start) != 0 }

    /// The line it begins on, from 1; 65,535 for every later one.
    var line: Int { Int(unsafe cxml_line(pointer)) }

    var parent: MarkupNode? {
        unsafe cxml_parent(pointer).map { unsafe MarkupNode(document: document, pointer: $0) }
    }

    var children: MarkupNodes { unsafe MarkupNodes(document: document, next: cxml_child(pointer)) }

    var elements: LazyFilterSequence<MarkupNodes> { children.lazy.filter(\.isElement) }

    /// The attributes in order.
    var attributes: [MarkupAttribute] {
        var attributes: [MarkupAttribute] = []
        var next = unsafe cxml_attributes(pointer)
        while let current = unsafe next {
            let attribute = unsafe MarkupAttribute(
                name: string(cxml_attribute_name(current)) ?? "", prefix: string(cxml_attribute_prefix(current)),
                value: string(cxml_attribute_value(current)) ?? "")
            attributes.append(attribute)
            unsafe next = cxml_attribute_next(current)
        }
        return attributes
    }

    /// The value of the attribute with a name in lower case, `prefix:name` when it is in a namespace.
    func attribute(_ name: StaticString) -> String? {
        let found = unsafe cxml_attribute_named(
            pointer, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self))
        return unsafe found.map { unsafe string(cxml_attribute_value($0)) ?? "" }
    }

    /// All characters inside, in order, up to a number of bytes.
    func allText(atMost limit: Int = .max) -> String {
        if let text { return text }
        if let only = unsafe cxml_child(pointer), unsafe cxml_next(only) == nil {
            if let text = unsafe string(cxml_text(only)) { return text }
        }
        var collected = ""
        var waiting = [children]
        while var nodes = waiting.popLast() {
            guard collected.utf8.count <= limit else { break }
            guard let node = nodes.next() else { continue }
            waiting.append(nodes)
            if let text = node.text {
                collected += text
            } else if node.isElement {
                waiting.append(node.children)
            }
        }
        return collected
    }

    private func string(_ characters: UnsafePointer<CChar>?) -> String? {
        unsafe characters.map { TextCleaner.streamSafe(unsafe String(cString: $0)) }
    }
}

/// An attribute of an element.
struct MarkupAttribute {
    var name: String
    var prefix: String?
    var value: String

    /// The name in lower case, with its prefix where it has one; `xml:` for that namespace under any prefix.
    var qualifiedName: String {
        guard let prefix else { return name.lowercased() }
        return "\(prefix):\(name)".lowercased()
    }
}

/// Siblings, in order.
@safe
struct MarkupNodes: Sequence, IteratorProtocol {
    fileprivate let document: MarkupDocument
    private var upcoming: OpaquePointer?

    init(document: MarkupDocument, next: OpaquePointer?) {
        self.document = document
        unsafe upcoming = next
    }

    mutating func next() -> MarkupNode? {
        guard let pointer = unsafe upcoming else { return nil }
        unsafe upcoming = cxml_next(pointer)
        return unsafe MarkupNode(document: document, pointer: pointer)
    }
}
