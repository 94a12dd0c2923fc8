import Charsets

/// Who wrote an item.
package struct Author: Sendable, Hashable, Codable {
    /// Plain text on one line; the address, when the feed gives no name.
    package var name: String
    package var email: String?

    package init(name: String, email: String? = nil) {
        self.name = name
        self.email = email
    }

    /// Reads `editor@example.org (A Name)`, `A Name (editor@example.org)`, `A Name <editor@example.org>` and plain names.
    ///
    /// Nil when the text is blank.
    init?(text: String) {
        let text = TextCleaner.folded(text)
        guard !text.isEmpty else { return nil }
        self.init(name: text)
        guard text.contains("@"), let last = text.last, last == ")" || last == ">",
            let open = text.lastIndex(of: last == ")" ? "(" : "<")
        else {
            if text.contains("@"), !text.contains(" ") { email = text }
            return
        }
        let outer = TextCleaner.folded(String(text[..<open]))
        let inner = TextCleaner.folded(String(text[open...].dropFirst().dropLast()))
        guard !outer.isEmpty, !inner.isEmpty, outer.contains("@") != inner.contains("@") else { return }
        (name, email) = outer.contains("@") ? (inner, outer) : (outer, inner)
    }
}
