import Foundation
import GRDB
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct SearchTableTests {
    private let store: Store

    init() throws { store = try Store.inMemory() }

    private func found(
        _ expression: SearchExpression, in interval: DateInterval? = nil, sources: [String] = [], limit: Int = 9
    ) async throws -> [Int64] {
        let scope = SearchScope(interval: interval, sources: sources, limit: limit)
        return try await store.search(for: expression, in: scope).articles.map(\.article.id.rawValue)
    }

    private func word(_ term: String) -> SearchExpression { .phrase([term], isOpen: false) }

    private func commit(_ texts: [(id: Int64, title: String, text: String)], hours: Double = 1) async throws {
        let new = texts.map { Samples.new(Samples.article($0.id, published: Samples.time(hours: Double($0.id)))) }
        var poll = Samples.poll(new, at: Samples.time(hours: hours))
        poll.search.rows = texts.map {
            SearchRow(article: ArticleID(rawValue: $0.id), text: SearchText(title: $0.title, text: $0.text))
        }
        try await store.commit(poll)
    }

    @Test("words, phrases, alternatives and exclusions find what they say")
    func expressions() async throws {
        try await commit([
            (1, "قمح حلب", "سوق قمح كبير"), (2, "سوق", "حلب قمح 3.5 مليون"), (3, "nغوترس", "وصل امس الي حلب"),
        ])
        #expect(try await found(word("قمح")) == [1, 2])
        #expect(try await found(word("قم")).isEmpty)
        #expect(try await found(.phrase(["قم"], isOpen: true)) == [1, 2])
        #expect(try await found(.phrase(["سوق", "قم"], isOpen: true)) == [1])
        #expect(try await found(.phrase(["قمح", "حلب"], isOpen: false)) == [1])
        #expect(try await found(.phrase(["حلب", "سوق"], isOpen: false)).isEmpty, "no phrase from title to text")
        #expect(try await found(.all([word("سوق"), word("حلب")])) == [2, 1])
        #expect(try await found(.any([word("nغوترس"), word("كبير")])) == [3, 1])
        #expect(try await found(.excluding(word("حلب"), .any([word("سوق")]))) == [3])
        #expect(try await found(word("3.5")) == [2])
        #expect(try await found(word("5")).isEmpty)
    }

    @Test("a word in the headline counts more than one in the text, and of equals the newer comes first")
    func ranking() async throws {
        let filler = "كلام كثير عن غير ذلك"
        try await commit([
            (1, "جسر", filler), (2, filler, "جسر \(filler)"), (3, "جسر", filler), (4, filler, filler),
            (5, filler, filler),
        ])
        #expect(try await found(word("جسر")) == [3, 1, 2])
        let answer = try await store.search(for: word("جسر"), in: SearchScope(limit: 2))
        #expect(answer.total == 3)
        #expect(answer.articles.map(\.article.id.rawValue) == [3, 1])
    }

    @Test("a search is confined to the days and sources it names")
    func scope() async throws {
        try await commit([(1, "جسر", ""), (2, "جسر", ""), (3, "جسر", "")])
        var other = Samples.poll(
            [Samples.new(Samples.article(4, source: Samples.otherSource))], source: Samples.otherSource)
        other.search.rows[0].text.title = "جسر"
        try await store.commit(other)
        let interval = DateInterval(start: Samples.time(hours: 2), end: Samples.time(hours: 3))
        #expect(try await found(word("جسر"), in: interval) == [2])
        #expect(try await found(word("جسر"), sources: [Samples.otherSource.name]) == [4])
        #expect(try await found(word("جسر"), sources: [Samples.source.name, Samples.otherSource.name]).count == 4)
        #expect(try await found(word("جسر"), in: interval, sources: [Samples.otherSource.name]).isEmpty)
        let always = DateInterval(start: .distantPast, end: .distantFuture)
        #expect(try await found(word("جسر"), in: always).count == 4)
    }

    @Test(
        "no term is taken for a word of SQLite's query language",
        arguments: [
            "\"", "\"\"", "a\" OR \"b", "NEAR(", "NEAR(جسر سوق, 2)", "title : جسر", "- title : جسر", "^جسر", "جسر*",
            "*",
            "AND", "OR", "NOT", "(", ")", "{title text} : جسر", "'; DROP TABLE search; --", "\0", "جسر\0", "+", "\\",
            "",
            "\u{1F600}", String(repeating: "جسر ", count: 2_000),
        ])
    func hostileTerms(term: String) async throws {
        try await commit([(1, "جسر", "سوق")])
        for expression: SearchExpression in [
            word(term), .phrase([term, "سوق"], isOpen: true), .excluding(word(term), word(term)),
            .all([.any([word(term)]), word("سوق")]),
        ] { _ = try await found(expression) }
        #expect(try await found(word("جسر")) == [1])
    }

    @Test("nothing to look for finds nothing")
    func nothing() async throws {
        try await commit([(1, "جسر", "")])
        for expression: SearchExpression in [.all([]), .any([]), .phrase([], isOpen: false), .phrase([], isOpen: true)]
        {
            #expect(try await found(expression).isEmpty)
        }
        #expect(try await found(.excluding(word("جسر"), .any([]))) == [1])
    }

    @Test("the index finds the articles, and each is looked up by its number")
    func plan() async throws {
        let scopes = [
            SearchScope(limit: 9),
            SearchScope(
                interval: DateInterval(start: Samples.time(), duration: 9), sources: [Samples.source.name], limit: 9),
        ]
        for question in scopes.map(SearchQuestion.init) {
            for sql in [question.count, question.best.replacing("LIMIT ?", with: "LIMIT 9")] {
                let plan = try await store.read { db in
                    try Row.fetchAll(
                        db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: ["\"جسر\""] + question.arguments
                    ).map { $0["detail"] as String }
                }
                #expect(plan.first?.hasPrefix("SCAN search VIRTUAL TABLE") == true, "\(plan)")
                let looksUp = plan.contains("SEARCH article USING INTEGER PRIMARY KEY (rowid=?)")
                #expect(looksUp == sql.contains("JOIN article"), "\(plan)")
                #expect(!plan.contains { $0.hasPrefix("SCAN article") }, "\(plan)")
            }
        }
    }
}
