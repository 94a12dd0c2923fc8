import ArabicText
import News
import Storage

/// Makes what articles are found by of their words.
struct SearchIndexer: Sendable {
    /// The number of the scheme, above 0: it changes when any text would be given other terms than before.
    static let scheme = [Fold.version, Stem.version, NameKey.version, SearchTerm.version].reduce(0) { $0 * 1_000 + $1 }

    private var book = SearchTermBook()

    /// What the index must take in with a poll; `known` are the articles as stored before it.
    mutating func change(for ingest: Ingest, known: [KnownArticle]) -> SearchChange {
        let known = Dictionary(known.map { ($0.id, $0) }) { first, _ in first }
        let new = ingest.new.map { new in
            SearchRow(article: new.article.id, text: text(title: new.article.title, text: new.article.text))
        }
        let edited = ingest.edits.map { edit in
            SearchRow(
                article: edit.article.id, text: text(title: edit.article.title, text: edit.article.text),
                replaced: known[edit.article.id].map { text(title: $0.title, text: $0.text) })
        }
        return SearchChange(scheme: Self.scheme, rows: new + edited)
    }

    /// The terms of stored wordings.
    static func texts(of articles: [ArticleWords]) -> [SearchText] {
        var indexer = SearchIndexer()
        return articles.map { indexer.text(title: $0.title, text: $0.text) }
    }

    private mutating func text(title: String, text: String) -> SearchText {
        SearchText(title: book.terms(in: title), text: book.terms(in: text))
    }
}
