package import Foundation

/// One of the names by which an item is known within its source.
package struct ItemName: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        /// The identifier its feed gives it.
        case id
        case link
        case words
        /// The instant of publication; without one, the text.
        case moment
    }

    package let kind: Kind
    package let text: String

    /// Nil for an empty identifier.
    package init?(id: String) {
        guard !id.isEmpty else { return nil }
        self.init(kind: .id, text: LinkKey.form(ofIdentifier: id))
    }

    package init(link: LinkKey) { self.init(kind: .link, text: link.text) }

    package init(words: WordsKey) { self.init(kind: .words, text: String(words.hash, radix: 16)) }

    package init(published: Date?, text: String) {
        let moment = published.map { "\(($0.timeIntervalSince1970 * 1000).rounded())" }
        self.init(kind: .moment, text: moment ?? String(StableHash.value(of: text), radix: 16))
    }

    package init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }

    /// The names together, as `Article.identity` holds them: `id:…` for one, `id+link:… …` for two.
    package static func identity(_ names: some Sequence<ItemName>) -> String {
        let kinds = names.map(\.kind.rawValue).joined(separator: "+")
        return "\(kinds):\(names.map(\.text).joined(separator: " "))"
    }
}
