import News

/// The small pieces of Markdown (CommonMark with tables and automatic links) that a digest is made of.
enum MarkdownText {
    /// `text` so that nothing in it is read as markup, as an entity or as an address.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            // `www.` and `http://` make an address even without brackets.
            let isAddress =
                scalar == "." && previous.isASCII && previous.properties.isAlphabetic
                || scalar == "/" && previous == ":"
            if isAddress || "\\`*_[]<>#|~&!$@".unicodeScalars.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
            previous = scalar
        }
        return String(escaped)
    }

    static func written(_ phrase: Phrase) -> String { phrase.written(words: { $0 }, isolated: isolated) }

    /// A run that keeps its own direction and leaves that of the words around it alone: what is Arabic throughout
    /// needs no marks for that and is easier to read without.
    static func isolated(_ text: String) -> String {
        text.hasForeignLetters ? "<bdi>\(escaped(text))</bdi>" : escaped(text)
    }

    /// `text` as a link to `address`, which `WebLink` proved; without one the text alone.
    static func link(_ text: String, to address: String?) -> String {
        guard let address else { return isolated(text) }
        // An ampersand with a semicolon after it could be read as an entity.
        let safe = address.contains(";") ? address.replacing("&", with: "\\&") : address
        return "[\(isolated(text))](<\(safe)>)"
    }

    /// `text` as a double-quoted YAML value.
    static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
