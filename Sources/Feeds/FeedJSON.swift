import Charsets
import Dates
package import Foundation

/// Writes a feed as the JSON object that `marsad parse` promises to other tools.
package enum FeedJSON {
    /// One object on one line with its keys in a fixed order; dates are RFC 3339 in UTC, or null.
    package static func text(of feed: Feed) -> String {
        var json = JSONText()
        json.object {
            $0.string("format", feed.format.rawValue)
            $0.string("title", feed.title)
            $0.string("link", feed.link)
            $0.string("description", feed.description)
            $0.string("language", feed.language)
            $0.string("updated", feed.updated.map(timestamp))
            $0.number("ttl", feed.ttl)
            $0.object("charset") {
                $0.string("used", feed.charset.used)
                $0.string("declared", feed.charset.declared)
                $0.string("evidence", feed.charset.evidence.rawValue)
            }
            $0.array("items", feed.items) { item, json in write(item, to: &json) }
            $0.array("warnings", feed.warnings) { warning, json in json.value(warning.description) }
        }
        return json.text
    }

    /// `2026-03-01T05:00:00Z`, cut to the second.
    package static func timestamp(_ date: Date) -> String { Timestamp.text(of: date) }

    private static func write(_ item: FeedItem, to json: inout JSONText) {
        json.object {
            $0.string("id", item.id)
            $0.string("title", item.title)
            $0.string("link", item.link)
            $0.array("authors", item.people) { person, json in write(person, to: &json) }
            $0.string("published", item.published.map(timestamp))
            $0.string("updated", item.updated.map(timestamp))
            $0.string("summary", item.summary)
            $0.string("content", item.content)
            $0.array("categories", item.categories) { category, json in json.value(category) }
            $0.array("enclosures", item.enclosures) { enclosure, json in
                json.object {
                    $0.string("url", enclosure.url)
                    $0.string("type", enclosure.type)
                    $0.number("length", enclosure.length)
                }
            }
        }
    }
}

extension FeedJSON {
    /// A name, or an object of both when the address is known too.
    private static func write(_ person: Author, to json: inout JSONText) {
        guard let email = person.email else { return json.value(person.name) }
        json.object {
            $0.string("name", person.name)
            $0.string("email", email)
        }
    }
}

/// JSON under construction, with its keys in the order they are written (RFC 8259).
private struct JSONText {
    private(set) var text = ""
    private var needsComma = false

    mutating func object(_ fields: (inout JSONText) -> Void) {
        text += "{"
        needsComma = false
        fields(&self)
        text += "}"
        needsComma = true
    }

    mutating func object(_ key: String, _ fields: (inout JSONText) -> Void) {
        name(key)
        object(fields)
    }

    mutating func array<Element>(
        _ key: String, _ elements: [Element], _ write: (Element, inout JSONText) -> Void
    ) {
        name(key)
        text += "["
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            write(element, &self)
        }
        text += "]"
        needsComma = true
    }

    mutating func string(_ key: String, _ value: String?) {
        name(key)
        if let value { self.value(value) } else { text += "null" }
        needsComma = true
    }

    mutating func number(_ key: String, _ value: Int?) {
        name(key)
        text += value.map { String($0) } ?? "null"
        needsComma = true
    }

    mutating func value(_ string: String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<" ":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private mutating func name(_ key: String) {
        if needsComma { text += "," }
        value(key)
        text += ":"
    }
}
