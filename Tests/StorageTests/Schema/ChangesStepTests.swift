import Foundation
import News
import TestSupport
import Testing

@testable import Storage

/// An archive that was made before events could change, opened under the schema that lets them.
@Suite struct ChangesStepTests {
    private let folder: TemporaryFolder
    private let path: String
    private let noon = 1_772_366_400_000

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("archive.sqlite")
    }

    /// Makes the old archive, with two events in a thread and the numbers given so far, and opens it as it is now.
    private func upgraded() throws -> Store {
        let old: [SchemaStep] = [.archive, .identity, .copies, .search]
        let fill = SchemaStep(
            name: "0004-rows",
            sql: """
                INSERT INTO family VALUES (1), (2), (3);
                INSERT INTO event VALUES (1, \(noon), \(noon), 2), (2, \(noon), \(noon), 1);
                INSERT INTO thread VALUES (1);
                INSERT INTO threadLink VALUES (1, 1, NULL), (2, 1, 3);
                INSERT INTO threadKey VALUES (1, 'k'), (2, 'k');
                INSERT INTO article (id, source, identity, published, title, text, firstSeen, version, versionSeen,
                    authors, categories, summary, html)
                SELECT column1, 'صحيفة النهر', 'id:' || column1, \(noon), 'خبر', 'نص', \(noon), 1, \(noon), '[]', '[]',
                    '', ''
                FROM (VALUES (1), (2), (3));
                INSERT INTO articleKey SELECT id, source, id, NULL FROM article;
                INSERT INTO familyMember (article, family, relation, jaccard, containment)
                SELECT id, id, 'root', 1, 1 FROM article;
                INSERT INTO eventMember VALUES (1, 1, '{}'), (2, 1, '{}'), (3, 2, '{}');
                INSERT INTO fingerprint (article, value) SELECT id, x'01' FROM article;
                UPDATE archive SET (article, family, event, thread) = (3, 3, 2, 1);
                """)
        try Store.open(at: path, newSeed: 7, steps: old).close()
        try Store.open(at: path, newSeed: 7, steps: old + [fill]).close()
        return try Store.open(at: path, newSeed: 8, steps: old + [fill] + Schema.steps.dropFirst(old.count))
    }

    @Test("events, threads and numbers stay as they were, and nothing is settled")
    func keeps() async throws {
        let store = try upgraded()
        #expect(try await store.facts().schema.contains("0005-changes"))
        #expect(
            try await store.counters()
                == Counters(
                    article: 3, family: FamilyID(rawValue: 3), event: 2, thread: 1,
                    correction: CorrectionID(rawValue: 0)))
        #expect(try await store.event(1)?.members.map(\.article.id) == [1, 2])
        #expect(try await store.thread(1).map(\.gapDays) == [nil, 3])
        #expect(try await store.current(2) == 2)
        #expect(try await store.changes(of: 1).isEmpty)
        #expect(try await store.settlements(since: .distantPast).isEmpty)
        #expect(try await store.integrityCheck().isEmpty)
    }

    @Test("old events are merged, split and linked like new ones")
    func corrects() async throws {
        let store = try upgraded()
        _ = try await store.correct(.merge(1, 2), at: Samples.time())
        _ = try await store.correct(.split(1, [2]), at: Samples.time())
        _ = try await store.correct(.link(1, 3), at: Samples.time())
        #expect(try await store.event(1)?.members.map(\.article.id) == [1, 3])
        #expect(try await store.event(3)?.members.map(\.article.id) == [2])
        #expect(try await store.thread(1).map(\.event.id) == [1, 3])
        #expect(try await store.integrityCheck().isEmpty)
        #expect(try await store.keyedEvents().map(\.event) == [1])
    }
}
