import Foundation
import TestSupport
import Testing

/// An archive that is damaged, as its owner meets it.
@Suite(.timeLimit(.minutes(2))) struct DamagedArchiveTests {
    private let newsroom: Newsroom
    private let outlet = (name: Newsroom.early.daily, path: "/daily")

    init() async throws {
        newsroom = try Newsroom()
        let items = (0..<300).map { number in
            FeedPage.Item(
                "\(number)", "الخبر رقم \(number) من السوق",
                text: String(repeating: "تفاصيل الخبر \(number) من السوق. ", count: 30))
        }
        newsroom.publish(FeedPage(items), at: outlet.path, etag: "\"1\"")
        try newsroom.watch([outlet])
        #expect(try await newsroom.run("poll").ending == .exit(0))
    }

    private func overwrite(_ places: Range<UInt64>) throws {
        let file = try FileHandle(forUpdating: URL(filePath: newsroom.folder.path("marsad.sqlite")))
        try file.seek(toOffset: places.lowerBound)
        try file.write(contentsOf: Data(repeating: 0xA5, count: places.count))
        try file.close()
    }

    private var size: UInt64 {
        get throws {
            let file = URL(filePath: newsroom.folder.path("marsad.sqlite"))
            let values = try file.resourceValues(forKeys: [.fileSizeKey])
            return UInt64(values.fileSize ?? 0)
        }
    }

    @Test("the daemon ends with 65 and names repair and backups; once it is repaired, what was lost comes again")
    func repair() async throws {
        // A run of pages in the middle, whatever they hold.
        let middle = try size / 8192 * 4096
        try overwrite(middle..<middle + 40 * 4096)
        let run = try await newsroom.run("run")
        #expect(run.ending == .exit(65), "\(run.errors)")
        #expect(run.errors.last?.contains("marsad db check --repair") == true)
        #expect(run.errors.last?.contains("backup") == true)
        let check = try await newsroom.run("db", "check")
        #expect(check.ending == .exit(65))
        #expect(check.errors.first?.contains("--repair") == true)

        let repair = try await newsroom.run("db", "check", "--repair")
        #expect(repair.ending == .exit(0), "\(repair.errors)")
        #expect(repair.output.contains("rows saved"), "\(repair.output)")
        #expect(try await newsroom.run("db", "check").ending == .exit(0))
        #expect(try await newsroom.run("poll", "--all").ending == .exit(0))
        #expect(try await newsroom.json(StatusAnswer.self, "status").archive.articles == 300)
        #expect(try await newsroom.run("db", "reindex").ending == .exit(0))
        #expect(try await newsroom.json(FoundAnswer.self, "search", "السوق").total == 300)
    }

    @Test("an archive that a daemon writes is not repaired, and is not harmed by the attempt")
    func besideDaemon() async throws {
        let daemon = try newsroom.start("run")
        #expect(await daemon.errors.holds("started"))
        let repair = try await newsroom.run("db", "check", "--repair")
        #expect(repair.ending == .exit(74), "\(repair.output) \(repair.errors)")
        #expect(repair.errors.last?.contains("locked by another process") == true)
        daemon.signal(SIGTERM)
        #expect(await daemon.end() == .exit(0))
        #expect(try await newsroom.run("db", "check").ending == .exit(0))
    }

    @Test("an archive whose first page lost its beginning is told from a file of somebody else")
    func header() async throws {
        try overwrite(0..<64)
        #expect(try await newsroom.run("run").ending == .exit(65))
        #expect(try await newsroom.run("db", "check", "--repair").ending == .exit(0))
        #expect(try await newsroom.json(StatusAnswer.self, "status").archive.articles == 300)
    }
}
