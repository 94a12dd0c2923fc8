import Foundation
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct ArchiveFileTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("archive.sqlite")
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
}
