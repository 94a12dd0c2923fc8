extension ConfigurationDraft {
    /// Headers that the fetching itself decides.
    private static let reserved: Set<String> = [
        "accept-encoding", "connection", "content-length", "host", "if-modified-since", "if-none-match",
        "transfer-encoding",
    ]

    /// The request headers of a source; those of `defaults` that it does not replace are kept.
    ///
    /// Names are compared without letter case, as HTTP does.
    mutating func headers(_ value: YAMLValue?, over defaults: [String: String]) -> [String: String] {
        guard let value else { return defaults }
        guard case .mapping(let entries) = value.content else {
            problems.add("`headers` is \(value.kind); write one line `Name: value` for each header", at: value.place)
            return defaults
        }
        var own: [String: String] = [:]
        var places: [String: TextPlace] = [:]
        for entry in entries.prefix(ConfigurationBounds.headers) {
            if let first = places.updateValue(entry.place, forKey: entry.key.lowercased()) {
                problems.add("the header `\(entry.key)` is written twice, first in line \(first.line)", at: entry.place)
            }
            guard let content = header(entry) else { continue }
            own[entry.key] = content
        }
        if entries.count > ConfigurationBounds.headers {
            let message = "\(entries.count) headers; \(ConfigurationBounds.headers) are allowed"
            problems.add(message, at: value.place)
        }
        return own.merging(defaults.filter { places[$0.key.lowercased()] == nil }) { own, _ in own }
    }

    private mutating func header(_ entry: YAMLEntry) -> String? {
        let marks = "!#$%&'*+-.^_`|~"
        guard (1...100).contains(entry.key.utf8.count),
            entry.key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || marks.contains($0)) })
        else {
            problems.add(
                "\"\(Excerpt.of(entry.key))\" is no name of a header; write it like `Accept-Language`", at: entry.place)
            return nil
        }
        guard !Self.reserved.contains(entry.key.lowercased()) else {
            problems.add("the header `\(entry.key)` is set by Marsad itself; leave it out", at: entry.place)
            return nil
        }
        let name = "the header `\(entry.key)`"
        let content = entry.value.text(as: name, maximum: ConfigurationBounds.addressLength, &problems)
        if let content, !content.allSatisfy(\.isASCII) {
            problems.add("\(name) has letters other than ASCII; HTTP allows no others", at: entry.value.place)
        }
        return content
    }
}
