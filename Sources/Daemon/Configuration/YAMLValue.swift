/// A value of a YAML document with its place: what the reader of configurations knows of YAML.
struct YAMLValue {
    indirect enum Content {
        /// `isPlain` when it was written without quotes, so that `~` and nothing at all mean "no value".
        case scalar(String, isPlain: Bool)
        case list([YAMLValue])
        case mapping([YAMLEntry])
    }

    var place: TextPlace
    var content: Content

    /// What it is, for people.
    var kind: String {
        switch content {
        case .scalar: isMissing ? "nothing" : "a single value"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }

    /// Whether nothing was written where a value could be.
    var isMissing: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return ["", "~", "null"].contains(text)
    }

    /// The last line on which it or anything in it begins.
    var lastLine: Int {
        switch content {
        case .scalar: place.line
        case .list(let values): values.map(\.lastLine).reduce(place.line, max)
        case .mapping(let entries): entries.map { max($0.place.line, $0.value.lastLine) }.reduce(place.line, max)
        }
    }

    /// The value of a key, when it is a mapping that has it.
    subscript(key: String) -> YAMLValue? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }
}

/// A key of a mapping with its value; the same key may come twice.
struct YAMLEntry {
    var key: String
    /// Where the key begins.
    var place: TextPlace
    var value: YAMLValue
}
