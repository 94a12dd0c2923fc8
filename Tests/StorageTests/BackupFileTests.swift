import Foundation
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct BackupFileTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(at: folder.path("archive.sqlite"), newSeed: 77)
    }

    @Test("a copy is one file, a full archive, and leaves no draft")
    func backup() async throws {
        try await store.commit(Samples.poll([Samples.new(Samples.article(1))]))
        let path = folder.path("copy.sqlite")
        try await store.backup(to: path)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(files.filter { $0.contains("copy") } == ["copy.sqlite"])

        let copy = try Store.open(at: path, newSeed: 1)
        #expect(copy.seed == 77)
        #expect(try await copy.arrivals(since: .distantPast) == store.arrivals(since: .distantPast))
        #expect(try await copy.history(of: Samples.source.name) == store.history(of: Samples.source.name))
    }

    @Test("a copy replaces an older one and what was left of a broken one")
    func backupAgain() async throws {
        let path = folder.path("copy.sqlite")
        try await store.backup(to: path)
        let draft = folder.path(".copy.sqlite.draft")
        try Data("half".utf8).write(to: URL(filePath: draft))
        try await store.commit(Samples.poll([Samples.new(Samples.article(1))]))
        try await store.backup(to: path)

        #expect(try await Store.open(at: path, newSeed: 1).facts().articles == 1)
        #expect(!FileManager.default.fileExists(atPath: draft))
    }

    @Test("a copy never takes the place of the archive, of a link to it or of somebody's file")
    func backupRefused() async throws {
        let link = folder.path("link.sqlite")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: store.path)
        for path in [store.path, link] {
            let error = await #expect(throws: StoreError.self) { try await store.backup(to: path) }
            #expect(error?.label == "cannot-open")
        }
        let notes = try folder.write("ملاحظات", to: "notes.txt")
        let error = await #expect(throws: StoreError.self) { try await store.backup(to: notes) }
        #expect(error?.label == "foreign-file")
        #expect(try String(contentsOfFile: notes, encoding: .utf8) == "ملاحظات")
        #expect(try await store.integrityCheck().isEmpty)
    }

    @Test("a copy into a missing folder is refused")
    func backupNowhere() async {
        let error = await #expect(throws: StoreError.self) { try await store.backup(to: folder.path("no/copy.sqlite")) }
        #expect(error?.label == "cannot-open")
    }

    @Test("an archive in memory can be copied to a file")
    func backupOfMemory() async throws {
        let memory = try Store.inMemory(seed: 5)
        try await memory.commit(Samples.poll([Samples.new(Samples.article(1))]))
        let path = folder.path("copy.sqlite")
        try await memory.backup(to: path)
        #expect(try await Store.open(at: path, newSeed: 1).facts().articles == 1)
    }

    @Test("a copy made while the archive is written shows one moment of it, whole")
    func backupBesideWriter() async throws {
        let store = store
        let writing = Task {
            for number in 1...60 {
                try await store.commit(
                    Samples.poll(
                        [Samples.new(Samples.article(Int64(number)))], at: Samples.time(hours: Double(number))))
            }
        }
        for copy in 1...5 {
            let path = folder.path("copy\(copy).sqlite")
            try await store.backup(to: path)
            let copied = try Store.open(at: path, newSeed: 1)
            #expect(try await copied.integrityCheck().isEmpty)
            // One article a poll: an archive of one moment has as many of the one as of the other.
            let articles = try await copied.facts().articles
            #expect(try await copied.counters().article.rawValue == Int64(articles))
            #expect(try await copied.counters().event.rawValue == Int64(articles))
        }
        try await writing.value
        #expect(try await store.facts().articles == 60)
    }

    @Test("a copy of a file that is mostly free room is packed")
    func packed() async throws {
        let articles = (1...800).map { Samples.article(Int64($0)) }
        try await store.commit(Samples.poll(articles.map { Samples.new($0) }))
        let terms: @Sendable ([ArticleWords]) -> [SearchText] = { words in
            words.map { SearchText(title: $0.title, text: $0.text) }
        }
        let removed = try await store.forget(
            before: Samples.time(hours: 9_000), atMost: 1_000, scheme: Samples.scheme, at: Samples.time(), terms: terms)
        #expect(removed == 800)
        let path = folder.path("copy.sqlite")
        try await store.backup(to: path)
        let copy = try Store.open(at: path, newSeed: 1)
        #expect(try await copy.facts().bytes < store.facts().bytes * 3 / 4)
        #expect(try await copy.integrityCheck().isEmpty)
    }
}
