import Foundation
import News
import TestSupport
import Testing

@testable import Storage

/// An archive that the first schema made, with rows, opened under the second.
@Suite struct IdentityStepTests {
    private let folder: TemporaryFolder
    private let path: String
    private let source = "صحيفة النهر"
    private let noon = 1_772_366_400_000

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("archive.sqlite")
    }

    /// Makes the old archive with the rows given, each a value list of `article`, and opens it as it is now.
    private func upgraded(rows: [String]) throws -> Store {
        let fill = SchemaStep(
            name: "0001-rows",
            sql: """
                INSERT INTO family VALUES (1);
                INSERT INTO event VALUES (1, \(noon), \(noon), \(rows.count));
                INSERT INTO sourceState (source, failures, charset) VALUES ('\(source)', 2, 'utf-8');
                INSERT INTO article (id, source, identity, published, link, title, text, firstSeen, version,
                    versionSeen, authors, categories, summary, html)
                SELECT column1, '\(source)', column2, column3, column4, column5, column6, \(noon), 1, \(noon),
                    '[]', '[]', '', ''
                FROM (VALUES \(rows.joined(separator: ", ")));
                INSERT INTO familyMember SELECT id, 1, 'root', NULL, 1, 1 FROM article;
                INSERT INTO eventMember SELECT id, 1, '' FROM article;
                INSERT INTO fingerprint SELECT id, x'01' FROM article;
                """)
        try Store.open(at: path, newSeed: 7, steps: [.archive]).close()
        try Store.open(at: path, newSeed: 7, steps: [.archive, fill]).close()
        return try Store.open(at: path, newSeed: 8, steps: [.archive, fill] + Schema.steps.dropFirst())
    }

    @Test("identities of the old form are found in the new one, and the rest of an article stays as it was")
    func identities() async throws {
        let store = try upgraded(rows: [
            "(1, 'id:http://e.org/?p=1', \(noon), 'http://e.org/%D8%A3/1', 'أول', 'نص')",
            "(2, 'id:tag:e.org,2:http', NULL, 'https://e.org/2#x', 'ثان', 'نص')",
            "(3, 'link:http://e.org/أ/3', \(noon), 'http://e.org/%D8%A3/3', 'ثالث', 'نص')",
            "(4, 'words:5f', \(noon), NULL, 'رابع', 'نص')",
            "(5, 'id+link:x https://e.org/5', \(noon), 'https://e.org/5', 'خامس', 'نص')",
            "(6, 'words:60', NULL, NULL, '', 'نص بلا عنوان')",
        ])
        let date = StoredTime.date(Int64(noon))
        let words = [
            WordsKey(title: "رابع", text: "نص", published: date),
            WordsKey(title: "", text: "نص بلا عنوان", published: nil),
        ].map { ItemName.identity([ItemName(words: $0)]) }
        let identities =
            ["id:https://e.org/?p=1", "id:tag:e.org,2:http", "link:https://e.org/أ/3", words[0]]
            + ["id+link:x https://e.org/5", words[1]]
        let known = try await store.known(identities: identities, in: source)
        #expect(identities.map { known[$0]?.id.rawValue } == [1, 2, 3, 4, 5, 6])
        #expect(known[identities[0]]?.link == "http://e.org/%D8%A3/1")
        #expect(try await store.integrityCheck().isEmpty)
        #expect(try await store.facts().schema.last == Schema.steps.last?.name)
        #expect(store.seed == 7)
        #expect(
            try await store.sourceStates() == [SourceState(source: source, failures: 2, charset: "utf-8")])
    }

    @Test("every article of an old archive is found by its link and its words")
    func keys() async throws {
        let count = 2_300
        let store = try upgraded(
            rows: (1...count).map { number in
                "(\(number), 'id:\(number)', \(noon), 'http://E.org/%D8%A3/\(number)', 'خبر \(number)', '')"
            })
        let links = (1...count).compactMap { LinkKey("https://e.org/أ/\($0)") }
        let byLink = try await store.namesakes(links: Set(links), words: [], in: source)
        #expect(byLink.map(\.id.rawValue) == (1...Int64(count)).map(\.self))
        let words = WordsKey(title: "خبر 2300", text: "", published: StoredTime.date(Int64(noon)))
        #expect(try await store.namesakes(links: [], words: [words], in: source).map(\.id.rawValue) == [2_300])
    }

    @Test("of old articles that are one in the new form, one is found by it and all are kept")
    func twins() async throws {
        let store = try upgraded(rows: [
            "(1, 'id:http://e.org/1', \(noon), 'http://e.org/1', 'أول', 'نص')",
            "(2, 'id:https://e.org/1', \(noon), 'https://e.org/1', 'أول', 'نص')",
            "(3, 'id:HTTP://e.org/1', \(noon), 'http://e.org/1', 'أول', 'نص')",
        ])
        let known = try await store.known(identities: ["id:https://e.org/1"], in: source)
        #expect(known.values.map(\.id.rawValue) == [2])
        let link = try #require(LinkKey("http://e.org/1"))
        #expect(try await store.namesakes(links: [link], words: [], in: source).count == 3)
    }

    @Test("an archive without articles takes the step too")
    func empty() async throws {
        try Store.open(at: path, newSeed: 7, steps: [.archive]).close()
        let store = try Store.open(at: path, newSeed: 7)
        #expect(try await store.facts().schema == Schema.steps.map(\.name))
        try await store.commit(Samples.poll([Samples.new(Samples.article(1))]))
    }
}
