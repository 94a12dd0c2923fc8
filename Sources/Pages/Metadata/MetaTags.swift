import Charsets

/// The `meta` elements of a page: OpenGraph, Dublin Core, Twitter cards and plain names.
struct MetaTags {
    private var values: [String: [String]] = [:]

    init(_ root: PageNode) {
        for node in root.descendants() where node.name == "meta" { add(node) }
    }

    private mutating func add(_ node: PageNode) {
        guard let content = node.attributes["content"].map(MetaTags.line), !content.isEmpty else { return }
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            for key in (node.attributes[attribute]?.lowercased() ?? "").split(separator: " ") {
                values[String(key), default: []].append(content)
            }
        }
    }

    /// The first value of the first of the names that has one.
    func first(_ names: [String]) -> String? {
        for name in names { if let value = values[name]?.first { return value } }
        return nil
    }

    /// All values of the first of the names that has one.
    func all(_ names: [String]) -> [String] {
        for name in names { if let found = values[name] { return found } }
        return []
    }

    /// Text on one clean line.
    static func line(_ text: String) -> String {
        TextCleaner.folded(TextCleaner.clean(text)).prefix(bytes: PageLimits.lineBytes)
    }
}
