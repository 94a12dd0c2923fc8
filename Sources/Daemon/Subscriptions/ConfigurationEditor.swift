package import News

/// Why an edit of a configuration file was not made.
package enum ConfigurationEditError: Fault, Hashable {
    /// The file, before the edit, is none that can be read.
    case invalid(ConfigurationError)
    /// There is no source of that name; the nearest, if one is near.
    case unknownSource(String, nearest: String?)
    /// The part is written in a way that cannot be edited line by line: on one line in brackets, or not at all.
    case layout(part: String)
    /// The file as it would be is none that can be read.
    case refused(ConfigurationError)
    /// The file as it would be says something else than was meant.
    case unexpected

    package var label: String { "configuration-edit" }
    package var blame: Blame { .operator }

    package var description: String {
        switch self {
        case .invalid(let error): "The configuration has to be corrected before it can be edited:\n\(error)"
        case .unknownSource(let name, let nearest):
            "There is no source named \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? ".")
        case .layout(let part):
            "The file has no `\(part)` with one entry a line; write it so, or edit the file by hand."
        case .refused(let error): "The configuration would be broken by this; nothing was changed:\n\(error)"
        case .unexpected: "The configuration would say something else than was meant; edit the file by hand."
        }
    }
}

/// Adds sources to the text of a configuration file and takes them out, and leaves every other byte as it is.
///
/// Nothing is returned unless the new text reads back as exactly what was meant.
package struct ConfigurationEditor: Sendable {
    private let path: String
    private let reader: ConfigurationReader

    /// - Parameters:
    ///   - path: where the file is, for messages and relative paths.
    ///   - reader: the reader that the daemon reads the file with.
    package init(path: String, reader: ConfigurationReader) {
        self.path = path
        self.reader = reader
    }

    /// The text with `sources` after those it has; `groups` that it does not have are added to its groups.
    package func adding(
        _ sources: [Source], groups: [SourceGroup] = [], to text: String
    ) throws(ConfigurationEditError) -> String {
        var expected = try configuration(of: text)
        let known = Set(expected.groups.map(\.key))
        let newGroups = groups.filter { !known.contains($0.key) }
        var lines = TextLines(text)
        let list = try block("sources", of: text)
        let indent = String(repeating: " ", count: list.place.column - 1)
        let entries = sources.flatMap { $0.entry(beyond: expected.defaults).map { indent + $0 } }
        var insertions = [(after: list.lastLine, lines: entries)]
        if !newGroups.isEmpty {
            let mapping = try block("groups", of: text)
            let indent = String(repeating: " ", count: mapping.place.column - 1)
            let entries = newGroups.map { "\(indent)\(YAMLScalar.written($0.key)): \(YAMLScalar.quoted($0.label))" }
            insertions.append((after: mapping.lastLine, lines: entries))
        }
        for insertion in insertions.sorted(by: { $0.after > $1.after }) {
            lines.insert(insertion.lines, after: insertion.after)
        }
        expected.sources += sources
        expected.groups += newGroups
        return try proven(lines.text, expected)
    }

    /// The text without the source of a name, which is without the lines it stands on.
    ///
    /// Comments before and after those lines stay.
    package func removing(_ name: String, from text: String) throws(ConfigurationEditError) -> String {
        var expected = try configuration(of: text)
        guard let index = expected.sources.firstIndex(where: { $0.name == name }) else {
            let nearest = NearestWord.suggestion(for: name, among: expected.sources.map(\.name))
            throw .unknownSource(name, nearest: nearest)
        }
        let list = try block("sources", of: text)
        guard case .list(let items) = list.content, items.indices.contains(index) else {
            throw .layout(part: "sources")
        }
        var lines = TextLines(text)
        var first = items[index].place.line
        let dash = String(repeating: " ", count: list.place.column - 1) + "-"
        while first > list.place.line, lines[first]?.hasPrefix(dash) == false { first -= 1 }
        lines.remove(first...items[index].lastLine)
        expected.sources.remove(at: index)
        return try proven(lines.text, expected)
    }

    private func configuration(of text: String) throws(ConfigurationEditError) -> Configuration {
        do {
            return try reader.read(Array(text.utf8), path: path)
        } catch {
            throw .invalid(error)
        }
    }

    /// The value under a key of the document, when it has one entry a line.
    private func block(_ key: String, of text: String) throws(ConfigurationEditError) -> YAMLValue {
        var problems = ProblemList(file: path)
        let value = YAMLDocument.read(text, problems: &problems)?[key]
        guard let value, let line = TextLines(text)[value.place.line],
            let first = line.unicodeScalars.dropFirst(value.place.column - 1).first, first != "[", first != "{"
        else { throw .layout(part: key) }
        return value
    }

    private func proven(
        _ text: String, _ expected: Configuration
    ) throws(ConfigurationEditError) -> String {
        do {
            guard try reader.read(Array(text.utf8), path: path) == expected else {
                throw ConfigurationEditError.unexpected
            }
            return text
        } catch let error as ConfigurationError {
            throw .refused(error)
        } catch {
            throw .unexpected
        }
    }
}
