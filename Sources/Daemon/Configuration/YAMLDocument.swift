import Yams

/// Reads YAML into values with places, within bounds: the one file that knows the YAML library.
struct YAMLDocument {
    private var text: String
    /// Keys whose first letter was exchanged, by place: see `hideKey`.
    private var hidden: [TextPlace: String] = [:]
    private var nodes = 0

    /// The document's value; nil when it has none or cannot be read, which is then among the problems.
    static func read(_ text: String, problems: inout ProblemList) -> YAMLValue? {
        guard aliases(in: text) <= ConfigurationBounds.aliases else {
            let message =
                "more than \(ConfigurationBounds.aliases) aliases; write shared values under `defaults` instead"
            problems.add(message, at: nil)
            return nil
        }
        var document = YAMLDocument(text: text)
        return document.compose(&problems).flatMap { document.value(of: $0, depth: 1, &problems) }
    }

    private init(text: String) { self.text = text }

    /// Words such as `*name`, wherever they stand: at least as many as there are aliases.
    ///
    /// A few aliases to aliases can multiply a short text beyond all bounds inside the library, before it answers.
    private static func aliases(in text: String) -> Int {
        let openers: Set<UInt8> = Set(" \t\r\n[{,:-?!".utf8)
        var count = 0
        var previous = UInt8(ascii: "\n")
        for byte in text.utf8 {
            if byte == UInt8(ascii: "*"), openers.contains(previous) { count += 1 }
            previous = byte
        }
        return count
    }

    private mutating func compose(_ problems: inout ProblemList) -> Node? {
        while true {
            do {
                if let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() { return node }
                problems.add("the file is empty; it needs at least `sources`", at: TextPlace(line: 1, column: 1))
                return nil
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let place = TextPlace(context.mark)
                guard let key = keys.first else { return nil }
                guard mayReadAgain, hideKey(key, at: place) else {
                    problems.add("the key `\(key)` is written twice; keep one", at: place)
                    return nil
                }
            } catch let error as YamlError {
                let (message, place) = YAMLDocument.explanation(of: error)
                problems.add("not valid YAML: \(message)", at: place)
                return nil
            } catch {
                problems.add("not valid YAML: \(error)", at: nil)
                return nil
            }
        }
    }

    /// Whether one more reading, for one more repeated key, is affordable.
    private var mayReadAgain: Bool {
        hidden.count < ConfigurationBounds.repeatedKeys && text.utf8.count <= ConfigurationBounds.rereadBytes
    }

    /// Exchanges the first letter of a key for one that nobody uses, and remembers the key.
    ///
    /// The library gives up at the first key that is written twice in a mapping; hidden so, the rest of the file can be
    /// read and all its problems told at once.
    private mutating func hideKey(_ key: String, at place: TextPlace) -> Bool {
        var letters = Array(text.unicodeScalars)
        guard var index = place.offset(in: letters), let first = key.unicodeScalars.first,
            let substitute = Unicode.Scalar(UInt32(0xE000 + hidden.count))
        else { return false }
        if letters[index] == "\"" || letters[index] == "'" { index += 1 }
        guard letters.indices.contains(index), letters[index] == first else { return false }
        letters[index] = substitute
        text = String(String.UnicodeScalarView(letters))
        hidden[place] = key
        return true
    }

    private mutating func value(of node: Node, depth: Int, _ problems: inout ProblemList) -> YAMLValue? {
        let place = TextPlace(node.mark)
        nodes += 1
        guard nodes <= ConfigurationBounds.nodes, depth <= ConfigurationBounds.depth else {
            if nodes == ConfigurationBounds.nodes + 1 {
                problems.add("more than \(ConfigurationBounds.nodes) values; shorten the file", at: place)
            } else if nodes <= ConfigurationBounds.nodes {
                problems.add("nested more than \(ConfigurationBounds.depth) levels deep; flatten it", at: place)
            }
            return nil
        }
        switch node {
        case .scalar(let scalar):
            return YAMLValue(place: place, content: .scalar(scalar.string, isPlain: scalar.style == .plain))
        case .sequence(let sequence):
            let values = sequence.compactMap { value(of: $0, depth: depth + 1, &problems) }
            return YAMLValue(place: place, content: .list(values))
        case .mapping(let mapping):
            let entries = mapping.compactMap { entry(key: $0.key, value: $0.value, depth: depth, &problems) }
            return YAMLValue(place: place, content: .mapping(entries))
        case .alias:
            problems.add("an alias that stands for nothing", at: place)
            return nil
        }
    }

    private mutating func entry(
        key: Node, value node: Node, depth: Int, _ problems: inout ProblemList
    ) -> YAMLEntry? {
        let place = TextPlace(key.mark)
        guard case .scalar(let scalar) = key else {
            problems.add("a list or a mapping as a key; keys are single words", at: place)
            return nil
        }
        guard let value = value(of: node, depth: depth + 1, &problems) else { return nil }
        return YAMLEntry(key: hidden[place] ?? scalar.string, place: place, value: value)
    }

    private static func explanation(of error: YamlError) -> (String, TextPlace?) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let around = context.map { " (\($0.text) that began in line \($0.mark.line))" } ?? ""
            return (hint(problem) + around, TextPlace(mark))
        case .reader(let problem, _, _, _): return (problem, nil)
        case .memory: return ("nested too deep", nil)
        default: return ("\(error)", nil)
        }
    }

    /// The library's words with what to do about them, where that is not plain from the words.
    private static func hint(_ problem: String) -> String {
        switch problem {
        case "found character that cannot start any token":
            problem + "; indent with spaces, not tabs, and quote text that begins with @, ` or %"
        case "mapping values are not allowed in this context":
            problem + "; check the indentation, and quote text that holds a colon followed by a space"
        case _ where problem.hasPrefix("Maximum nesting level"): "nested too deep; flatten it"
        case "but found another document": "a second document; keep one"
        default: problem
        }
    }
}

extension TextPlace {
    /// The place of a mark; the file's beginning for a value without one.
    fileprivate init(_ mark: Mark?) {
        self.init(line: mark?.line ?? 1, column: mark?.column ?? 1)
    }
}
