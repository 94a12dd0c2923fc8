import Foundation
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct StoreCareTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(at: folder.path("archive.sqlite"), newSeed: 77)
    }

    @Test("a sound archive has no problems")
    func integrity() async throws {
        try await store.commit(Samples.poll([Samples.new(Samples.article(1))]))
        #expect(try await store.integrityCheck().isEmpty)
    }

    @Test("an archive is written with a log and full synchronisation")
    func facts() async throws {
        let facts = try await store.facts()
        #expect(facts.journalMode == "wal")
        #expect(facts.synchronous == 2)
        #expect(facts.schema == Schema.steps.map(\.name))
        #expect(facts.articles == 0)
        #expect(facts.bytes > 0)
    }
}
