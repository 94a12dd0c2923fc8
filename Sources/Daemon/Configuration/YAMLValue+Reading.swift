extension YAMLValue {
    /// This value as a text on one line, not empty, of at most `maximum` Unicode scalars; nil with a problem otherwise.
    func text(as name: String, maximum: Int, _ problems: inout ProblemList) -> String? {
        guard case .scalar(let text, _) = content, !isMissing else {
            problems.add("\(name) is \(kind); it has to be a text", at: place)
            return nil
        }
        guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            problems.add("\(name) is empty; write a text or leave it out", at: place)
            return nil
        }
        let length = text.unicodeScalars.count
        guard length <= maximum else {
            problems.add("\(name) has \(length) letters; it may have \(maximum)", at: place)
            return nil
        }
        let breaks: Set<Unicode.GeneralCategory> = [.control, .lineSeparator, .paragraphSeparator]
        guard !text.unicodeScalars.contains(where: { breaks.contains($0.properties.generalCategory) }) else {
            problems.add("\(name) has a line break or a tab in it; it has to be one line of text", at: place)
            return nil
        }
        return text
    }

    /// This value as a list; nil with a problem otherwise.
    func list(as name: String, _ problems: inout ProblemList) -> [YAMLValue]? {
        guard case .list(let values) = content else {
            problems.add("\(name) is \(kind); it has to be a list", at: place)
            return nil
        }
        return values
    }

    /// This value as one of a few words; nil with a problem otherwise.
    func choice<Choice>(of choices: Choice.Type, as name: String, _ problems: inout ProblemList) -> Choice?
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        guard let text = text(as: name, maximum: ConfigurationBounds.nameLength, &problems) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let words = choices.allCases.map(\.rawValue)
        let nearest = NearestWord.suggestion(for: text, among: words)
        let meant = nearest.map { "; did you mean `\($0)`?" } ?? ""
        let allowed = words.map { "`\($0)`" }.joined(separator: ", ")
        problems.add("\(name) is \"\(Excerpt.of(text))\"\(meant); allowed are \(allowed)", at: place)
        return nil
    }
}

/// Shortens what a file holds before a message quotes it.
enum Excerpt {
    static func of(_ text: String) -> String {
        text.unicodeScalars.count <= 60 ? text : String(text.unicodeScalars.prefix(60)) + "…"
    }
}
