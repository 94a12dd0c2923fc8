import Foundation
import News
import TestSupport
import Testing

@testable import Storage

/// An archive that was made before it kept what grouping holds.
@Suite struct GroupingStepTests {
    @Test("the articles that arrived last are held with nothing kept of them yet")
    func fills() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("archive.sqlite")
        let old = Array(Schema.steps.prefix { $0.name != "0007-grouping" })
        let noon = 1_772_366_400_000
        let fill = SchemaStep(
            name: "0006-rows",
            sql: """
                INSERT INTO family VALUES (1);
                INSERT INTO event (id, opened, latest, articles) VALUES (1, \(noon), \(noon), 4);
                INSERT INTO article (id, source, identity, published, title, text, firstSeen, version, versionSeen,
                    authors, categories, summary, html)
                SELECT column1, 'صحيفة النهر', 'id:' || column1, \(noon), 'خبر', 'نص', column2, 1, \(noon), '[]', '[]',
                    '', ''
                FROM (VALUES (1, \(noon) - 8 * 86400000), (2, \(noon) - 7 * 86400000 - 43200000), (3, \(noon)),
                    (4, \(noon) + 1000));
                INSERT INTO familyMember (article, family, relation, jaccard, containment)
                SELECT id, 1, 'root', 1, 1 FROM article;
                INSERT INTO eventMember SELECT id, 1, '{}' FROM article;
                """)
        try Store.open(at: path, newSeed: 7, steps: old).close()
        try Store.open(at: path, newSeed: 7, steps: old + [fill]).close()
        let store = try Store.open(at: path, newSeed: 8, steps: old + [fill, .grouping])
        let day = noon / 86_400_000
        #expect(
            try await store.held().map(\.held)
                == [(2, day - 7), (3, day), (4, day)].map { HeldArticle(article: ArticleID(rawValue: $0), day: $1) })
        #expect(try await store.recall { try $0.counts() } == nil)
        #expect(try await store.counters().revision == 0)
        #expect(try await store.integrityCheck().isEmpty)
    }
}
