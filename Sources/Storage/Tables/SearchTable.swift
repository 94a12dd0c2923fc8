internal import Foundation
internal import GRDB
internal import News

/// The full-text index (SQLite's FTS5) of the newest wording of each article: terms and their places, not the texts.
///
/// Whoever takes a row out must give the terms it was put in with (https://www.sqlite.org/fts5.html, section 4.4.2).
enum SearchTable {
    static func insert(_ text: SearchText, of article: ArticleID, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)")
            .execute(arguments: [article.rawValue, text.title, text.text])
    }

    static func delete(_ text: SearchText, of article: ArticleID, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO search (search, rowid, title, text) VALUES ('delete', ?, ?, ?)")
            .execute(arguments: [article.rawValue, text.title, text.text])
    }

    static func holds(_ article: ArticleID, in db: Database) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM search WHERE rowid = ?)"
        return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [article.rawValue]) ?? false
    }

    /// Takes all rows out.
    static func clear(in db: Database) throws {
        try db.execute(sql: "INSERT INTO search (search) VALUES ('delete-all')")
    }

    // MARK: Searching

    /// How many articles match, and the best of them.
    static func find(
        _ expression: SearchExpression, in scope: SearchScope, db: Database
    ) throws -> (total: Int, best: [ArticleID]) {
        let question = SearchQuestion(scope)
        let arguments = StatementArguments([expression.match]) + question.arguments
        let total = try Int.fetchOne(db, sql: question.count, arguments: arguments) ?? 0
        let best = try Int64.fetchAll(db, sql: question.best, arguments: arguments + [max(0, scope.limit)])
        return (total, best.map(ArticleID.init(rawValue:)))
    }
}

/// The statements that answer a search within a scope; what is matched comes first among their arguments.
struct SearchQuestion {
    /// How much a term in a headline counts beside one in a text, for BM25.
    private static let titleWeight = 5.0
    private static let textWeight = 1.0

    // CROSS, so that the index comes first whatever else would narrow the articles down.
    private var source = "FROM search CROSS JOIN article ON article.id = search.rowid WHERE search MATCH ?"
    /// Those behind what is matched.
    private(set) var arguments = StatementArguments()

    init(_ scope: SearchScope) {
        if let interval = scope.interval.map(StoredInterval.init) {
            source += " AND article.time >= ? AND article.time < ?"
            arguments += interval.arguments
        }
        if !scope.sources.isEmpty {
            source += " AND article.source IN (\(databaseQuestionMarks(count: scope.sources.count)))"
            arguments += StatementArguments(scope.sources.map(StoredText.key))
        }
    }

    /// The index alone can count what is not confined.
    var count: String {
        arguments.isEmpty ? "SELECT count(*) FROM search WHERE search MATCH ?" : "SELECT count(*) \(source)"
    }

    /// Takes the number of articles wanted as one more argument, the last.
    var best: String {
        """
        SELECT article.id \(source)
        ORDER BY bm25(search, \(Self.titleWeight), \(Self.textWeight)), article.time DESC, article.id DESC LIMIT ?
        """
    }
}

extension SearchExpression {
    /// In the language of FTS5, each term quoted so that none is taken for a word of that language.
    fileprivate var match: String {
        switch self {
        case .phrase(let terms, let isOpen):
            SearchExpression.quoted(terms.joined(separator: " ")) + (isOpen ? " *" : "")
        case .all(let parts): SearchExpression.joined(parts, by: "AND")
        case .any(let parts): SearchExpression.joined(parts, by: "OR")
        case .excluding(let wanted, let unwanted): "(\(wanted.match) NOT \(unwanted.match))"
        }
    }

    /// An empty phrase matches nothing, and so does a list without parts.
    private static func joined(_ parts: [SearchExpression], by word: String) -> String {
        parts.isEmpty ? quoted("") : "(\(parts.map(\.match).joined(separator: " \(word) ")))"
    }

    /// A string of FTS5, which ends at a quotation mark that is not doubled, and like all of SQLite's at U+0000.
    private static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\"", with: "\"\"").replacing("\0", with: " "))\""
    }
}
