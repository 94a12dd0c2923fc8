import ArabicText
import Storage

/// A sequence of terms that an item of a search may stand as in a text.
struct SearchPattern: Sendable, Hashable {
    /// At least one.
    var terms: [String]
    /// Whether terms that only begin like the last one count too.
    var isOpen = false

    /// Whether it stands at a place in the terms of a text.
    func stands(in text: [String], at place: Int) -> Bool {
        guard place + terms.count <= text.count else { return false }
        let last = terms.count - 1
        return terms.indices.allSatisfy { index in
            let found = text[place + index]
            return index == last && isOpen ? found.utf8.starts(with: terms[index].utf8) : found == terms[index]
        }
    }
}

extension SearchQuery.Item {
    /// All that it may stand as.
    var patterns: [SearchPattern] {
        guard isOpen else {
            return SearchTerm.readings(of: words[0]).map { SearchPattern(terms: $0 + terms(of: words.dropFirst())) }
        }
        let start = terms(of: words.dropLast())
        let last = words[words.count - 1]
        return SearchTerm.beginnings(of: last).map { SearchPattern(terms: start + [$0], isOpen: true) }
            + SearchTerm.termsBegun(by: last).map { SearchPattern(terms: start + $0) }
    }

    private func terms(of words: some Sequence<String>) -> [String] { words.flatMap(SearchTerm.terms) }

    fileprivate var expression: SearchExpression {
        .any(patterns.map { .phrase($0.terms, isOpen: $0.isOpen) })
    }
}

extension SearchQuery {
    /// The search in terms of the index.
    var expression: SearchExpression {
        let wanted = SearchExpression.all(clauses.map { .any($0.map(\.expression)) })
        return excluded.isEmpty ? wanted : .excluding(wanted, .any(excluded.map(\.expression)))
    }
}
