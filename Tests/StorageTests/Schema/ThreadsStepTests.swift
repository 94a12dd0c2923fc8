import Foundation
import News
import TestSupport
import Testing

@testable import Storage

/// An archive with threads of the older form, opened as it is now.
@Suite struct ThreadsStepTests {
    @Test("threads of an older archive stay, tied stop to stop, and its texts are to be read")
    func upgraded() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("archive.sqlite")
        let day: Int64 = 86_400_000
        let fill = SchemaStep(
            name: "0004-rows",
            sql: """
                INSERT INTO family VALUES (1);
                INSERT INTO thread VALUES (1);
                INSERT INTO article (id, source, identity, published, title, text, firstSeen, version, versionSeen,
                    authors, categories, summary, html)
                SELECT column1, 's', 'id:' || column1, column2, 'خبر', 'نص', column2, 1, column2, '[]', '[]', '', ''
                FROM (VALUES (1, 0), (2, \(560 * day)), (3, \(100 * day)), (4, \(100 * day)));
                INSERT INTO familyMember (article, family, relation, jaccard, containment)
                SELECT id, 1, 'root', 1, 1 FROM article;
                INSERT INTO event (id, opened, latest, articles)
                SELECT id, published, published, 1 FROM article WHERE id < 4;
                INSERT INTO eventMember SELECT id, min(id, 3), '' FROM article;
                INSERT INTO threadLink VALUES (1, 1, NULL), (2, 1, 460), (3, 1, 100);
                INSERT INTO threadKey VALUES (1, '{"act":"meeting"}');
                UPDATE archive SET article = 4, event = 3, thread = 1;
                """)
        let old = Schema.steps.prefix { $0.name != SchemaStep.threads.name }
        try Store.open(at: path, newSeed: 7, steps: Array(old) + [fill]).close()
        let store = try Store.open(at: path, newSeed: 8, steps: Array(old) + [fill, .threads])

        let stops = try await store.thread(ThreadID(rawValue: 1))
        #expect(stops.map(\.event.id.rawValue) == [1, 3, 2] && stops.map(\.gapDays) == [nil, 100, 460])
        let tie = try #require(try await store.ties(of: EventID(rawValue: 2)).first)
        #expect(tie.linkedTo.rawValue == 3 && tie.tie.gapDays == 460)
        let thread = try await store.coveredThread(of: EventID(rawValue: 2))
        #expect(thread?.stops.map(\.event.rawValue) == [1, 3])
        #expect(try await store.readingState().scheme == 0)
        #expect(try await store.integrityCheck().isEmpty)
    }
}
