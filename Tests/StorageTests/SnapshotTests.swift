import Foundation
import News
import TestSupport
import Testing

@testable import Storage

/// An older archive is copied before its schema is changed.
@Suite struct SnapshotTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("archive.sqlite")
    }

    private func open(steps count: Int, more: [SchemaStep] = []) throws -> Store {
        try Store.open(at: path, newSeed: 7, steps: Array(Schema.steps.prefix(count)) + more)
    }

    private func snapshots() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter { $0.contains("before") }.sorted()
    }

    private func step(_ number: Int) -> SchemaStep {
        SchemaStep(name: "09\(number)-later", sql: "CREATE TABLE later\(number) (id INTEGER PRIMARY KEY) STRICT;")
    }

    @Test("a new archive is not copied, and neither is one that is up to date")
    func nothingToKeep() throws {
        try open(steps: 10).close()
        try open(steps: 10).close()
        #expect(try snapshots().isEmpty)
    }

    @Test("an older archive stands beside the new one as it was, and can be opened by the marsad that wrote it")
    func olderArchive() async throws {
        try open(steps: 9).close()
        let store = try open(steps: 10)
        #expect(try snapshots() == ["archive.before-0010-issues.sqlite"])
        #expect(try await store.facts().schema.count == 10)
        try store.close()
        let copy = try Store.open(
            at: folder.path("archive.before-0010-issues.sqlite"), newSeed: 8, steps: Array(Schema.steps.prefix(9)))
        #expect(copy.seed == 7)
        #expect(try await copy.integrityCheck().isEmpty)
    }

    @Test("the copies of the last two changes are kept")
    func keptCopies() throws {
        try open(steps: 8).close()
        try open(steps: 9).close()
        try open(steps: 10).close()
        try open(steps: 10, more: [step(1)]).close()
        try open(steps: 10, more: [step(1), step(2)]).close()
        #expect(try snapshots() == ["archive.before-091-later.sqlite", "archive.before-092-later.sqlite"])
    }

    @Test("a step that fails leaves the archive as it was, and all copies")
    func failingStep() async throws {
        try open(steps: 9).close()
        try open(steps: 10).close()
        try open(steps: 10, more: [step(1)]).close()
        let wrong = SchemaStep(name: "0992-wrong", sql: "CREATE TABLE article (id INTEGER PRIMARY KEY) STRICT;")
        #expect(throws: StoreError.self) { try open(steps: 10, more: [step(1), wrong]) }
        #expect(try snapshots().count == 3)
        #expect(try await open(steps: 10, more: [step(1)]).integrityCheck().isEmpty)
    }

    @Test("a copy that cannot be made refuses the start, and nothing is changed")
    func noCopy() async throws {
        try open(steps: 9).close()
        // Somebody's file stands where the copy would.
        _ = try folder.write("ملاحظات", to: "archive.before-0010-issues.sqlite")
        let error = #expect(throws: StoreError.self) { try open(steps: 10) }
        #expect(error?.label == "no-snapshot")
        #expect(error?.description.contains("nothing was changed") == true)
        let store = try open(steps: 9)
        #expect(try await store.integrityCheck().isEmpty)
    }
}
