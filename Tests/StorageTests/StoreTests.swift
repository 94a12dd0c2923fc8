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

    @Test("an archive is written with a log and full synchronisation")
    func facts() async throws {
        let facts = try await Store.open(at: path, newSeed: 1).facts()
        #expect(facts.journalMode == "wal")
        #expect(facts.synchronous == 2)
        #expect(facts.schema == Schema.steps.map(\.name))
        #expect(facts.articles == 0)
        #expect(facts.bytes > 0)
    }

    @Test("an archive in memory starts empty")
    func inMemory() async throws {
        let store = try Store.inMemory(seed: 9)
        #expect(store.seed == 9)
        #expect(try await store.counters().event == EventID(rawValue: 0))
        #expect(try await store.facts().journalMode == "memory")
    }

    @Test("an archive that a newer marsad wrote is refused, with what to do, and stays as it is")
    func newerSchema() throws {
        let later = SchemaStep(name: "0999-later", sql: "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;")
        try Store.open(at: path, newSeed: 1, steps: Schema.steps + [later]).close()
        let before = try Data(contentsOf: URL(filePath: path))

        let error = StoreError.newerSchema(path: path, steps: ["0999-later"])
        #expect(throws: error) { try Store.open(at: path, newSeed: 1) }
        #expect(error.description.contains(path))
        #expect(error.description.contains("install that marsad again, or restore a backup"))
        #expect(error.blame == .operator)
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        try Store.open(at: path, newSeed: 1, steps: Schema.steps + [later]).close()
    }

    @Test("a file that is no archive is refused and left alone", arguments: ["text", "short", "database"])
    func foreignFile(kind: String) throws {
        let content =
            switch kind {
            case "text": Data(String(repeating: "قائمة المشتريات ", count: 20).utf8)
            case "short": Data("x".utf8)
            default: try databaseOfAnotherApplication()
            }
        try content.write(to: URL(filePath: path))

        let error = #expect(throws: StoreError.self) { try Store.open(at: path, newSeed: 1) }
        #expect(error?.label == "foreign-file")
        #expect(error?.description.contains(path) == true)
        #expect(try Data(contentsOf: URL(filePath: path)) == content)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["archive.sqlite"])
    }

    /// An archive whose application mark was changed.
    private func databaseOfAnotherApplication() throws -> Data {
        let folder = try TemporaryFolder()
        let other = folder.path("other.sqlite")
        try Store.open(at: other, newSeed: 1).close()
        var content = try Data(contentsOf: URL(filePath: other))
        content.replaceSubrange(68..<72, with: [0, 0, 0, 42])
        return content
    }

    @Test("an empty file becomes an archive")
    func emptyFile() throws {
        try Data().write(to: URL(filePath: path))
        #expect(try Store.open(at: path, newSeed: 3).seed == 3)
    }

    @Test("a folder that is missing, and a folder in the file's place, are told")
    func noFile() {
        let missing = #expect(throws: StoreError.self) {
            try Store.open(at: folder.path("missing/archive.sqlite"), newSeed: 1)
        }
        #expect(missing?.label == "cannot-open")
        let taken = #expect(throws: StoreError.self) { try Store.open(at: folder.url.path, newSeed: 1) }
        #expect(taken == .cannotOpen(path: folder.url.path, reason: "it is a folder"))
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
