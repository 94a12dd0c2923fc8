import Foundation
import News
import TestSupport
import Testing

@testable import Storage

@Suite(.serialized) struct ArchiveRepairTests {
    private static let articles = 240
    private let folder: TemporaryFolder
    private let path: String
    private let now = Date(timeIntervalSince1970: 1_789_480_800)

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("archive.sqlite")
        let store = try Store.open(at: path, newSeed: 7)
        try await store.commit(
            Samples.poll(
                (1...Int64(Self.articles)).map { number in
                    var article = Samples.article(number, title: "افتتاح جسر رقم \(number)")
                    article.text = String(repeating: "فقرة \(number) عن الجسر. ", count: 40)
                    return Samples.new(article)
                }))
        try store.close()
    }

    // MARK: Damage

    /// Where pages of a table or an index begin, in the order of the tree.
    private func pages(of name: String) throws -> [Int] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "sqlite3", "-readonly", path,
            "SELECT pageno FROM dbstat WHERE name = '\(name)' AND pagetype = 'leaf' ORDER BY path",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap { Int($0) }
    }

    private func overwrite(_ places: Range<Int>) throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        try file.seek(toOffset: UInt64(places.lowerBound))
        try file.write(contentsOf: Data(repeating: 0xA5, count: places.count))
        try file.close()
    }

    private func overwrite(page: Int) throws { try overwrite((page - 1) * 4096..<page * 4096) }

    private func repair() throws -> RepairReport { try Store.repair(at: path, newSeed: 9, now: now) }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    }

    /// Opens what was repaired; it is sound, and articles can be taken in.
    private func reopened() async throws -> Store {
        let store = try Store.open(at: path, newSeed: 1)
        #expect(try await store.integrityCheck().isEmpty)
        let next = try await store.counters().article.rawValue + 1
        let counters = try await store.counters()
        var new = Samples.new(
            Samples.article(next, title: "خبر جديد"), family: counters.family.rawValue + 1,
            event: counters.event.rawValue + 1)
        new.article.identity = "new-\(next)"
        try await store.commit(Samples.poll([new]))
        return store
    }

    // MARK: Repair

    @Test("a sound archive is left as it is")
    func sound() throws {
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(try Store.diagnose(at: path).isSound)
        #expect(try repair().deeds.isEmpty)
        #expect(try Data(contentsOf: URL(filePath: path)) == before)
        #expect(try files() == ["archive.sqlite"])
    }

    @Test("a damaged index is built anew, and nothing is lost", .enabled(if: Self.hasShell, Self.noShell))
    func index() async throws {
        // The last bytes of a page belong to an entry of it.
        let page = try #require(try pages(of: "articleByTime").last)
        try overwrite(page * 4096 - 6..<page * 4096)
        #expect(try Store.diagnose(at: path).indexes == ["article"])
        let report = try repair()
        #expect(report.deeds.contains("the index of article was built anew"), "\(report.deeds)")
        #expect(try await reopened().facts().articles == Self.articles + 1)
    }

    @Test("an index of which nothing can be read costs no row", .enabled(if: Self.hasShell, Self.noShell))
    func lostIndex() async throws {
        for page in try pages(of: "articleByTime") { try overwrite(page: page) }
        #expect(try repair().deeds.contains("article: \(Self.articles) rows saved, none lost"))
        #expect(try await reopened().facts().articles == Self.articles + 1)
    }

    @Test(
        "of a damaged table every row on other pages is saved", .enabled(if: Self.hasShell, Self.noShell),
        arguments: 1...3)
    func table(damaged: Int) async throws {
        let leaves = try pages(of: "article")
        try #require(leaves.count > 20)
        for place in 0..<damaged { try overwrite(page: leaves[5 + place * 6]) }
        let error = try Store.diagnose(at: path)
        #expect(error.unreadable == ["article"])
        let report = try repair()
        let line = try #require(report.deeds.first { $0.hasPrefix("article:") })
        let store = try await reopened()
        let left = try await store.facts().articles - 1
        #expect(line == "article: \(left) rows saved, \(Self.articles - left) lost")
        // A page holds a few of such articles at most.
        #expect(left >= Self.articles - 8 * damaged && left < Self.articles, "\(left)")
        #expect(store.seed == 7)
        #expect(try await store.counters().article.rawValue == Int64(Self.articles) + 1)
        #expect(try await store.sourceState(of: Samples.source.name)?.validators == FeedValidators())
        #expect(try files().contains("archive.damaged-20260915T140000Z.sqlite"))
    }

    @Test(
        "articles whose family or event was lost get others", .enabled(if: Self.hasShell, Self.noShell),
        arguments: ["familyMember", "eventMember", "articleKey"])
    func places(table: String) async throws {
        for page in try pages(of: table) { try overwrite(page: page) }
        _ = try repair()
        let store = try await reopened()
        #expect(try await store.facts().articles == Self.articles + 1)
        let record = try #require(try await store.article(ArticleID(rawValue: 120)))
        #expect(record.family.relation == .root)
        #expect(try await store.known(identities: ["item-120"], in: Samples.source.name).count == 1)
        let link = try #require(LinkKey("https://nahr.example/120"))
        #expect(try await store.namesakes(links: [link], words: [], in: Samples.source.name).count == 1)
    }

    @Test("an archive whose first bytes are gone is repaired", arguments: [16, 100])
    func header(bytes: Int) async throws {
        try overwrite(0..<bytes)
        #expect(throws: StoreError.self) { try Store.open(at: path, newSeed: 1) }
        let report = try repair()
        #expect(report.deeds.first == "the file's first bytes were written anew", "\(report.deeds)")
        #expect(try await reopened().facts().articles == Self.articles + 1)
    }

    @Test("of a truncated file what is left is saved")
    func truncated() async throws {
        let file = try FileHandle(forUpdating: URL(filePath: path))
        let size = try file.seekToEnd()
        try file.truncate(atOffset: size / 8192 * 4096)
        try file.close()
        let report = try repair()
        let left = try await reopened().facts().articles - 1
        #expect(left > 50 && left < Self.articles, "\(report.deeds)")
    }

    @Test("a log of another archive is left out when the file alone is sound")
    func foreignLog() async throws {
        let other = try Store.open(at: folder.path("other.sqlite"), newSeed: 8)
        for number in 1...150 {
            try await other.commit(Samples.poll([Samples.new(Samples.article(Int64(number)))]))
        }
        let log = folder.path("other.sqlite-wal")
        try FileManager.default.copyItem(atPath: log, toPath: path + "-wal")
        try other.close()
        let report = try repair()
        #expect(report.deeds.contains { $0.contains("write-ahead log") }, "\(report.deeds) \(report.diagnosis)")
        #expect(try await reopened().facts().articles == Self.articles + 1)
    }

    @Test("rows that name others that are gone are removed")
    func orphans() async throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["sqlite3", path, "DELETE FROM article WHERE id IN (3, 4)"]
        try process.run()
        process.waitUntilExit()
        #expect(try Store.diagnose(at: path).orphans["familyMember"] == 2)
        let report = try repair()
        #expect(report.deeds.contains("2 rows of familyMember named rows that are not there, and were removed"))
        #expect(try await reopened().facts().articles == Self.articles - 1)
    }

    @Test("a damaged search index is emptied, to be built anew", .enabled(if: Self.hasShell, Self.noShell))
    func search() async throws {
        for page in try pages(of: "search_data") { try overwrite(page: page) }
        #expect(try Store.diagnose(at: path).isSearchDamaged)
        _ = try repair()
        let store = try await reopened()
        #expect(try await store.facts().articles == Self.articles + 1)
        #expect(try await store.searchState().scheme == 0)
    }

    @Test("an archive that another process has open is not repaired")
    func busy() throws {
        try overwrite(0..<16)
        let holder = Process()
        // Holds the lock that a reader of SQLite holds.
        holder.executableURL = URL(filePath: "/usr/bin/env")
        holder.arguments = [
            "python3", "-c",
            """
            import fcntl, os, sys, time
            file = os.open(sys.argv[1], os.O_RDWR)
            fcntl.lockf(file, fcntl.LOCK_SH, 510, 0x40000002)
            print('held', flush=True)
            time.sleep(60)
            """,
            path,
        ]
        let output = Pipe()
        holder.standardOutput = output
        try holder.run()
        defer { holder.terminate() }
        _ = output.fileHandleForReading.availableData
        #expect(throws: StoreError.busy(path: path)) { try repair() }
    }

    @Test("a file of somebody else is refused")
    func foreign() throws {
        let notes = try folder.write(String(repeating: "ملاحظات ", count: 2_000), to: "notes.txt")
        #expect(throws: StoreError.self) { try Store.repair(at: notes, newSeed: 1, now: now) }
        #expect(try files().count == 2)
    }

    private static let noShell: Comment = "this machine has no sqlite3 to find pages with"
    private static let hasShell = FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")
}
