import Foundation
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct SealedArchiveTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("archive؟ 1.sqlite")
        let store = try Store.open(at: path, newSeed: 7)
        try store.close()
    }

    private func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.url.path) }

    @Test("an archive that nobody writes is read by itself, and nothing is made beside it")
    func alone() async throws {
        let store = try Store.openSealed(at: path)
        #expect(store.seed == 7)
        #expect(try await store.facts().articles == 0)
        #expect(try await store.integrityCheck().isEmpty)
        #expect(try files().count == 1)
    }

    @Test("what was read by itself does not count when somebody wrote meanwhile")
    func changedMeanwhile() async throws {
        let store = try Store.openSealed(at: path)
        let writer = try Store.open(at: path, newSeed: 1)
        try await writer.commit(Samples.poll([Samples.new(Samples.article(1))]))
        await #expect(throws: StoreError.busy(path: path)) { try await store.counters() }
        try writer.close()
        await #expect(throws: StoreError.busy(path: path)) { try await store.counters() }
    }

    @Test("an archive that is being written is read through its log")
    func besideWriter() async throws {
        let writer = try Store.open(at: path, newSeed: 1)
        try await writer.commit(Samples.poll([Samples.new(Samples.article(1))]))
        let store = try Store.openSealed(at: path)
        #expect(try await store.counters().article == ArticleID(rawValue: 1))
        try await writer.commit(Samples.poll([Samples.new(Samples.article(2))]))
        #expect(try await store.counters().article == ArticleID(rawValue: 2))
    }

    @Test("nothing is written to it")
    func writing() async throws {
        let store = try Store.openSealed(at: path)
        await #expect(throws: StoreError.readOnly(path: path)) {
            try await store.commit(Samples.poll([Samples.new(Samples.article(1))]))
        }
        await #expect(throws: StoreError.readOnly(path: path)) {
            try await store.correct(.unlink(EventID(rawValue: 1)), at: Samples.time())
        }
        try store.close()
    }

    @Test("one of an older marsad is not brought up to date, and one that is not there not begun")
    func refusals() throws {
        let older = folder.path("older.sqlite")
        try Store.open(at: older, newSeed: 7, steps: Array(Schema.steps.prefix(9))).close()
        let missing = Schema.steps.dropFirst(9).map(\.name)
        #expect(throws: StoreError.olderSchema(path: older, steps: missing)) { try Store.openSealed(at: older) }
        let none = #expect(throws: StoreError.self) { try Store.openSealed(at: folder.path("none.sqlite")) }
        #expect(none?.label == "cannot-open")
        #expect(try files().count == 2)
    }
}
