import Foundation
import TestSupport
import Testing

@testable import Storage

/// Asking how an archive stands, without a trace.
@Suite struct StoreObservingTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("archive.sqlite")
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    }

    @Test("an archive opened to be read shows what is there, beside a writer and after its end")
    func reads() async throws {
        let writer = try Store.open(at: path, newSeed: 9)
        try await writer.commit(Samples.poll([Samples.new(Samples.article(1))]))
        let beside = try Store.openSealed(at: path)
        #expect(beside.seed == 9)
        #expect(try await beside.facts().articles == 1)
        try writer.close()
        #expect(try await Store.openSealed(at: path).facts().articles == 1)
    }

    @Test("nothing is made where there is no archive")
    func missing() throws {
        #expect(throws: StoreError.self) { try Store.openSealed(at: path) }
        #expect(try names().isEmpty)
    }

    @Test("an archive of an earlier schema is not brought up to date, and one of a later is named")
    func otherSchema() throws {
        _ = try Store.open(at: path, newSeed: 1, steps: Array(Schema.steps.dropLast())).close()
        let earlier = #expect(throws: StoreError.self) { try Store.openSealed(at: path) }
        #expect(earlier?.description.contains("written by an older marsad") == true)
    }

    @Test("writing through it is refused")
    func refuses() async throws {
        try Store.open(at: path, newSeed: 9).close()
        let store = try Store.openSealed(at: path)
        await #expect(throws: StoreError.self) {
            try await store.commit(Samples.poll([Samples.new(Samples.article(1))]))
        }
    }

    @Test("events with a recent article are open, and the newest issue is found")
    func observes() async throws {
        let store = try Store.open(at: path, newSeed: 9)
        #expect(try await store.observation(openSince: .distantPast).lastIssue == nil)
        try await store.commit(Samples.poll([Samples.new(Samples.article(1))]))
        #expect(try await store.observation(openSince: .distantPast).openEvents == 1)
        #expect(try await store.observation(openSince: .distantFuture).openEvents == 0)
    }
}
