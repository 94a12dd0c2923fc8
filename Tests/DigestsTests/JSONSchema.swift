import Foundation

/// Holds a JSON value to a schema (JSON Schema 2020-12), as far as it uses the keywords below; any other is a finding.
///
/// Stricter than the specification in one way: a key that the schema does not name is a finding too, so that nothing is
/// written that is not documented.
struct JSONSchema {
    enum Value: Decodable, Hashable {
        case null
        case bool(Bool)
        case number(Double)
        case text(String)
        case list([Value])
        case object([String: Value])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let value = try? container.decode(Bool.self) {
                self = .bool(value)
            } else if let value = try? container.decode(Double.self) {
                self = .number(value)
            } else if let value = try? container.decode(String.self) {
                self = .text(value)
            } else if let value = try? container.decode([Value].self) {
                self = .list(value)
            } else {
                self = .object(try container.decode([String: Value].self))
            }
        }

        var object: [String: Value] { if case .object(let object) = self { object } else { [:] } }
        var list: [Value] { if case .list(let list) = self { list } else { [] } }
        var text: String? { if case .text(let text) = self { text } else { nil } }
        var number: Double? { if case .number(let number) = self { number } else { nil } }
    }

    private let root: Value

    init(_ data: Data) throws { root = try JSONDecoder().decode(Value.self, from: data) }

    /// What is wrong with a document, each with its place.
    func findings(in data: Data) throws -> [String] {
        findings(try JSONDecoder().decode(Value.self, from: data), root, at: "")
    }

    private func findings(_ value: Value, _ schema: Value, at place: String) -> [String] {
        schema.object.sorted { $0.key < $1.key }.flatMap { keyword, rule in
            findings(value, keyword, rule, schema.object, at: place).map { "\(place): \($0)" }
                + nested(value, keyword, rule, at: place)
        }
    }

    private func findings(
        _ value: Value, _ keyword: String, _ rule: Value, _ schema: [String: Value], at place: String
    ) -> [String] {
        switch keyword {
        case "$schema", "$defs", "$ref", "title", "description", "items": return []
        case "type": return matches(value, rule.text) ? [] : ["is no \(rule.text ?? "?")"]
        case "const": return value == rule ? [] : ["is not \(rule)"]
        case "enum": return rule.list.contains(value) ? [] : ["\(value) is none of the values"]
        case "minimum": return (value.number ?? -.infinity) >= (rule.number ?? .nan) ? [] : ["is too small"]
        case "maximum": return (value.number ?? .infinity) <= (rule.number ?? .nan) ? [] : ["is too big"]
        case "pattern":
            guard let text = value.text, let pattern = rule.text else { return ["cannot be compared with a pattern"] }
            return text.range(of: pattern, options: .regularExpression) != nil ? [] : ["does not match \(pattern)"]
        case "required":
            return rule.list.compactMap(\.text).filter { value.object[$0] == nil }.map { "\($0) is missing" }
        case "properties":
            return value.object.keys.filter { rule.object[$0] == nil }.sorted().map { "\($0) is not documented" }
        default: return ["the keyword \(keyword) is unknown"]
        }
    }

    private func nested(_ value: Value, _ keyword: String, _ rule: Value, at place: String) -> [String] {
        switch keyword {
        case "$ref":
            let name = rule.text.map { String($0.dropFirst("#/$defs/".count)) } ?? ""
            guard let target = root.object["$defs"]?.object[name] else { return ["\(place): \(name) is not defined"] }
            return findings(value, target, at: place)
        case "items":
            return value.list.enumerated().flatMap { findings($1, rule, at: "\(place)/\($0)") }
        case "properties":
            return rule.object.sorted { $0.key < $1.key }.flatMap { key, schema in
                value.object[key].map { findings($0, schema, at: "\(place)/\(key)") } ?? []
            }
        default: return []
        }
    }

    private func matches(_ value: Value, _ type: String?) -> Bool {
        switch (type, value) {
        case ("object", .object), ("array", .list), ("string", .text), ("boolean", .bool), ("number", .number): true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}
