import Foundation
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct StoreTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("archive.sqlite")
    }

    @Test("an archive opened again holds what was committed, and its first seed")
    func reopening() async throws {
        let first = try Store.open(at: path, newSeed: .max)
        try await first.commit(Samples.poll([Samples.new(Samples.article(1))]))
        try first.close()

        let second = try Store.open(at: path, newSeed: 7)
        #expect(second.seed == .max)
        #expect(try await second.article(ArticleID(rawValue: 1))?.article == Samples.article(1))
    }

    @Test("two processes' worth of readers see what one wrote")
    func secondConnection() async throws {
        let writer = try Store.open(at: path, newSeed: 1)
        let reader = try Store.open(at: path, newSeed: 2)
        try await writer.commit(Samples.poll([Samples.new(Samples.article(1))]))
        #expect(reader.seed == 1)
        #expect(try await reader.counters().article == ArticleID(rawValue: 1))
    }

    @Test("an archive in memory starts empty")
    func inMemory() async throws {
        let store = try Store.inMemory(seed: 9)
        #expect(store.seed == 9)
        #expect(try await store.counters().event == EventID(rawValue: 0))
        #expect(try await store.facts().journalMode == "memory")
    }

    @Test("an archive that another process keeps locked is told to be busy")
    func busy() async throws {
        let holder = try Store.open(at: path, newSeed: 1)
        let path = path
        let error = try await holder.write { _ in
            do throws(StoreError) {
                _ = try Store.open(at: path, newSeed: 1, steps: Schema.steps, patience: 0)
                return StoreError?.none
            } catch {
                return error
            }
        }
        #expect(error == .busy(path: path))
    }

    @Test("an archive damaged inside is told to be damaged")
    func damagedFile() async throws {
        let store = try Store.open(at: path, newSeed: 1)
        try await store.commit(Samples.poll([Samples.new(Samples.article(1))]))
        try store.close()
        var content = try Data(contentsOf: URL(filePath: path))
        content.replaceSubrange(100..<4096, with: Data(repeating: 0xFF, count: 3996))
        try content.write(to: URL(filePath: path))

        let error = #expect(throws: StoreError.self) { try Store.open(at: path, newSeed: 1) }
        #expect(error?.label == "damaged")
    }
}
