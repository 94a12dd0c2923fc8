import Foundation
import GRDB
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct SearchIndexWriterTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(at: folder.path("archive.sqlite"), newSeed: 1)
    }

    private func finds(_ term: String, in store: Store? = nil) async throws -> [Int64] {
        let answer = try await (store ?? self.store).search(
            for: .phrase([term], isOpen: false), in: SearchScope(limit: 99))
        return answer.articles.map(\.article.id.rawValue).sorted()
    }

    /// Terms for tests: the words themselves.
    @Sendable private static func terms(_ articles: [ArticleWords]) -> [SearchText] {
        articles.map { SearchText(title: $0.title, text: $0.text) }
    }

    private func edit(_ number: Int64, version: Int, from old: String, to new: String) -> Ingest {
        let article = Samples.article(number, title: new, version: version)
        return Samples.poll(
            edits: [ArticleEdit(article: article, fingerprint: Samples.fingerprint(1))],
            replaced: [Samples.article(number, title: old)])
    }

    private func add(_ numbers: ClosedRange<Int64>) async throws {
        try await store.commit(Samples.poll(numbers.map { Samples.new(Samples.article($0, title: "رقم\($0)")) }))
    }

    /// Every term of the index with its place.
    private static func content(of store: Store) async throws -> [String] {
        try await store.write { db in
            try db.execute(
                sql: "CREATE VIRTUAL TABLE IF NOT EXISTS temp.instance USING fts5vocab (main, search, instance)")
            return try Row.fetchAll(db, sql: "SELECT * FROM temp.instance ORDER BY term, doc, col, offset").map(
                \.description)
        }
    }

    @Test("an edited article is found by its new words and no more by the old ones")
    func edits() async throws {
        try await add(1...3)
        try await store.commit(edit(2, version: 2, from: "رقم2", to: "عنوان"))
        #expect(try await finds("رقم2").isEmpty)
        #expect(try await finds("عنوان") == [2])
        #expect(try await finds("رقم3") == [3])
        try await store.commit(edit(2, version: 3, from: "عنوان", to: "رقم2"))
        #expect(try await finds("رقم2") == [2])
        #expect(try await finds("عنوان").isEmpty)
    }

    @Test("an index built anew is the one that was kept on the way")
    func sameContent() async throws {
        try await add(1...20)
        try await store.commit(edit(7, version: 2, from: "رقم7", to: "عنوان"))
        let kept = try await Self.content(of: store)
        #expect(kept.count >= 100)
        try await store.beginSearchIndex(scheme: Samples.scheme)
        #expect(try await Self.content(of: store).isEmpty)
        while try await !store.searchState().isWhole(by: Samples.scheme) {
            _ = try await store.extendSearchIndex(scheme: Samples.scheme, limit: 6, terms: Self.terms)
        }
        #expect(try await Self.content(of: store) == kept)
    }

    @Test("a building cut off goes on where it stopped, also in another process")
    func resumes() async throws {
        try await add(1...20)
        try await store.beginSearchIndex(scheme: Samples.scheme)
        let state = try await store.extendSearchIndex(scheme: Samples.scheme, limit: 8, terms: Self.terms)
        #expect(
            state == SearchState(scheme: Samples.scheme, done: ArticleID(rawValue: 8), goal: ArticleID(rawValue: 20)))
        try store.close()

        let again = try Store.open(at: folder.path("archive.sqlite"), newSeed: 1)
        #expect(try await again.searchState() == state)
        #expect(try await finds("رقم8", in: again) == [8])
        #expect(try await finds("رقم9", in: again).isEmpty)
        let end = try await again.extendSearchIndex(scheme: Samples.scheme, limit: 99, terms: Self.terms)
        #expect(end.isWhole(by: Samples.scheme))
        #expect(try await finds("رقم9", in: again) == [9])
    }

    @Test("what comes in while the index is built is found, each article once and by its newest wording")
    func ingestMeanwhile() async throws {
        try await add(1...10)
        try await store.beginSearchIndex(scheme: Samples.scheme)
        _ = try await store.extendSearchIndex(scheme: Samples.scheme, limit: 5, terms: Self.terms)
        try await store.commit(edit(2, version: 2, from: "رقم2", to: "عنوان"))
        try await store.commit(edit(9, version: 2, from: "رقم9", to: "عنوان"))
        #expect(try await finds("عنوان") == [2])
        try await add(11...12)
        #expect(try await finds("رقم12") == [12])
        try await store.commit(edit(12, version: 2, from: "رقم12", to: "عنوان"))
        _ = try await store.extendSearchIndex(scheme: Samples.scheme, limit: 99, terms: Self.terms)
        #expect(try await finds("عنوان") == [2, 9, 12])
        for term in ["رقم9", "رقم12"] { #expect(try await finds(term).isEmpty) }
        #expect(try await finds("رقم11") == [11])

        let kept = try await Self.content(of: store)
        try await store.beginSearchIndex(scheme: Samples.scheme)
        _ = try await store.extendSearchIndex(scheme: Samples.scheme, limit: 99, terms: Self.terms)
        #expect(try await Self.content(of: store) == kept)
    }

    @Test("terms of another scheme are not mixed in: the index is stale until it is built anew")
    func otherScheme() async throws {
        try await add(1...3)
        var poll = Samples.poll([Samples.new(Samples.article(4, title: "رقم4"))])
        poll.search.scheme = Samples.scheme + 1
        try await store.commit(poll)
        #expect(try await store.searchState().scheme == 0)
        #expect(try await finds("رقم4").isEmpty)
        try await add(5...5)
        #expect(try await store.searchState().scheme == 0)

        try await store.beginSearchIndex(scheme: Samples.scheme + 1)
        let other = try await store.extendSearchIndex(scheme: Samples.scheme, limit: 9, terms: Self.terms)
        #expect(other.scheme == Samples.scheme + 1 && other.done.rawValue == 0)
        let state = try await store.extendSearchIndex(scheme: Samples.scheme + 1, limit: 9, terms: Self.terms)
        #expect(state.isWhole(by: Samples.scheme + 1) && !state.isWhole(by: Samples.scheme))
        #expect(try await finds("رقم4") == [4])
    }

    @Test("an edit that would take out words the index never had makes it stale and is stored all the same")
    func wrongTerms() async throws {
        try await add(1...1)
        var poll = edit(1, version: 2, from: "رقم1", to: "عنوان")
        poll.search.rows[0].replaced?.text = String(repeating: "غير ذلك ", count: 500)
        try await store.commit(poll)
        #expect(try await store.article(ArticleID(rawValue: 1))?.article.title == "عنوان")
        #expect(try await store.searchState().scheme == 0)
        try await store.beginSearchIndex(scheme: Samples.scheme)
        _ = try await store.extendSearchIndex(scheme: Samples.scheme, limit: 9, terms: Self.terms)
        #expect(try await finds("عنوان") == [1])
        #expect(try await finds("رقم1").isEmpty)
    }

    @Test("a poll that brings nothing leaves the index alone, whatever its scheme")
    func emptyPoll() async throws {
        try await add(1...2)
        let state = try await store.searchState()
        try await store.commit(Samples.poll(at: Samples.time(hours: 2), result: .unchanged))
        #expect(try await store.searchState() == state)
        #expect(state == SearchState(scheme: Samples.scheme, done: .init(rawValue: 0), goal: .init(rawValue: 0)))
    }

    @Test("an archive from before the index says that it must be built")
    func migrated() async throws {
        let path = folder.path("old.sqlite")
        let old = try Store.open(
            at: path, newSeed: 1, steps: Array(Schema.steps.prefix { $0.name != SchemaStep.search.name }))
        try await old.write { db in
            let article = Samples.article(1, title: "رقم1")
            try ArticleTable.insert(article, in: db)
            try FamilyTable.insert(FamilyID(rawValue: 1), in: db)
            try FamilyMemberTable.insert(Samples.new(article).family, in: db)
            try EventTable.insert(EventID(rawValue: 1), at: article.time, in: db)
            try EventMemberTable.insert(Samples.new(article).event, in: db)
            try db.execute(sql: "UPDATE archive SET article = 1")
        }
        try old.close()
        let migrated = try Store.open(at: path, newSeed: 1)
        #expect(try await !migrated.searchState().isWhole(by: Samples.scheme))
        try await migrated.commit(Samples.poll([Samples.new(Samples.article(2, title: "رقم2"))]))
        #expect(try await !migrated.searchState().isWhole(by: Samples.scheme))
        try await migrated.beginSearchIndex(scheme: Samples.scheme)
        _ = try await migrated.extendSearchIndex(scheme: Samples.scheme, limit: 9, terms: Self.terms)
        #expect(try await finds("رقم1", in: migrated) == [1])
        #expect(try await finds("رقم2", in: migrated) == [2])
    }
}
