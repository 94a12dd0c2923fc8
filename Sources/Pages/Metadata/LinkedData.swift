import Foundation

/// What the structured data of a page (JSON-LD, https://schema.org/Article) says of its article.
struct LinkedData {
    private(set) var headline: String?
    private(set) var authors: [String] = []
    private(set) var published: String?
    private(set) var publisher: String?
    private(set) var language: String?
    private(set) var summary: String?
    private(set) var body: String?

    /// Objects within objects that are looked into.
    private static let depth = 6
    /// Values that are looked at in all.
    private static let values = 5_000

    init(_ texts: [String]) {
        var objects: [[String: Any]] = []
        for text in texts {
            guard let value = LinkedData.json(text) else { continue }
            var left = LinkedData.values
            LinkedData.collect(value, depth: 0, left: &left, into: &objects)
        }
        for object in objects where LinkedData.isArticle(object) { take(object) }
        for object in objects where publisher == nil && LinkedData.types(object).contains("website") {
            publisher = object["name"] as? String
        }
    }

    /// The value; controls, which careless programs leave in strings, are read as spaces.
    private static func json(_ text: String) -> Any? {
        let bytes = text.utf8.map { $0 < 0x20 ? 0x20 : $0 }
        do {
            return try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
        } catch {
            // Structured data that is none costs only itself.
            return nil
        }
    }

    private static func collect(_ value: Any, depth: Int, left: inout Int, into objects: inout [[String: Any]]) {
        left -= 1
        guard depth <= LinkedData.depth, left > 0 else { return }
        if let list = value as? [Any] {
            for element in list { collect(element, depth: depth + 1, left: &left, into: &objects) }
        } else if let object = value as? [String: Any] {
            objects.append(object)
            for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"] {
                if let inner = object[key], !(inner is String) {
                    collect(inner, depth: depth + 1, left: &left, into: &objects)
                }
            }
        }
    }

    private static func types(_ object: [String: Any]) -> [String] {
        let types = object["@type"] as? [String] ?? (object["@type"] as? String).map { [$0] } ?? []
        return types.map { $0.lowercased() }
    }

    private static func isArticle(_ object: [String: Any]) -> Bool {
        types(object).contains { $0.hasSuffix("article") || $0.hasSuffix("posting") || $0 == "report" }
    }

    private mutating func take(_ object: [String: Any]) {
        headline = headline ?? text(object["headline"]) ?? text(object["name"])
        if authors.isEmpty { authors = LinkedData.names(object["author"] ?? object["creator"]) }
        published = published ?? text(object["datePublished"]) ?? text(object["dateCreated"])
        publisher = publisher ?? LinkedData.names(object["publisher"]).first
        language = language ?? text(object["inLanguage"])
        summary = summary ?? text(object["description"])
        body = body ?? text(object["articleBody"])
    }

    private func text(_ value: Any?) -> String? {
        guard let text = value as? String, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }

    /// The names of people or organisations, given as texts, objects or lists of both.
    private static func names(_ value: Any?) -> [String] {
        switch value {
        case let name as String: [name]
        case let list as [Any]: list.prefix(20).flatMap { $0 is [Any] ? [] : names($0) }
        case let object as [String: Any]: names(object["name"])
        default: []
        }
    }
}
