import Foundation
import TestSupport
import Testing

/// Disks that are full or may only be read, under real processes.
@Suite(.timeLimit(.minutes(2)), .enabled(if: SmallDisk.isPossible, SmallDisk.absence)) struct FaultyDiskTests {
    private let newsroom: Newsroom
    private let supervisor: NotifySocket
    private let outlet = (name: Newsroom.early.daily, path: "/daily")

    init() throws {
        newsroom = try Newsroom()
        supervisor = try NotifySocket(path: newsroom.folder.path("notify"))
    }

    private func page(_ items: Int) -> FeedPage {
        FeedPage((0..<items).map { FeedPage.Item("\($0)", "الخبر رقم \($0) من السوق", text: Self.text(of: $0)) })
    }

    private static func text(of item: Int) -> String {
        var generator = SeededGenerator(seed: UInt64(item))
        return (0..<300).map { _ in String(Int.random(in: 0..<1_000_000, using: &generator)) }.joined(separator: " ")
    }

    private func watch(on disk: SmallDisk, interval: String = "15m", digests: String? = nil) throws {
        try newsroom.watch(
            [outlet], interval: interval,
            more: """
                storage:
                  path: \(disk.folder.path("marsad.sqlite"))
                digest:
                  folder: \(digests ?? newsroom.folder.path("digests"))

                """)
    }

    private func start() async throws -> MarsadProcess {
        let daemon = try newsroom.start("run", notify: supervisor)
        try #require(await supervisor.messages.holds("READY=1"), "\(daemon.errors.text)")
        return daemon
    }

    private func stop(_ daemon: MarsadProcess) async {
        daemon.signal(SIGTERM)
        #expect(await daemon.end() == .exit(0), "\(daemon.errors.text)")
    }

    private var articles: Int {
        get async throws { try await newsroom.json(StatusAnswer.self, "status").archive.articles }
    }

    @Test("a full disk stops the fetching and not the daemon; once there is room everything is stored once")
    func fullDisk() async throws {
        let disk = try SmallDisk(megabytes: 8)
        newsroom.publish(page(1), at: outlet.path, etag: "\"1\"")
        try watch(on: disk)
        let daemon = try await start()
        #expect(await daemon.errors.holds("new=1"))

        try disk.fill()
        newsroom.publish(page(40), at: outlet.path, etag: "\"2\"")
        // Another interval makes the source due, so that nobody has to wait for it.
        try watch(on: disk, interval: "16m")
        daemon.signal(SIGHUP)
        #expect(await daemon.errors.holds("nothing can be stored; fetching is stopped until it can"))
        #expect(await supervisor.messages.holds("STATUS=fetching is stopped since"))
        // It is tried after five seconds and, still full, after ten.
        let asked = newsroom.arrivals.lines.count
        try disk.free()
        #expect(await daemon.errors.holds("the archive can be written again; fetching goes on"))
        #expect(await daemon.errors.holds("new=39"))
        #expect(newsroom.arrivals.lines.count == asked + 1)
        #expect(daemon.errors.lines.count { $0.contains("nothing can be stored") } == 1)
        #expect(supervisor.messages.lines.count { $0.contains("READY=1") } == 2)
        #expect(try await articles == 40)
        await stop(daemon)
        #expect(try await newsroom.run("db", "check").ending == .exit(0))
    }

    @Test("a disk that was full from the start ends the start with 74, and the next one succeeds")
    func fullAtStart() async throws {
        let disk = try SmallDisk(megabytes: 4)
        newsroom.publish(page(1), at: outlet.path)
        try watch(on: disk)
        try disk.fill()
        let answer = try await newsroom.run("run")
        #expect(answer.ending == .exit(74), "\(answer.errors)")
        #expect(answer.errors.last?.contains("marsad.sqlite") == true)
        try disk.free()
        let daemon = try await start()
        #expect(await daemon.errors.holds("new=1"))
        await stop(daemon)
    }

    @Test("an archive on a read-only file system is read by all verbs; what writes says why it cannot")
    func readOnlyDisk() async throws {
        let disk = try SmallDisk(megabytes: 8)
        newsroom.publish(page(3), at: outlet.path)
        try watch(on: disk)
        #expect(try await newsroom.run("poll").ending == .exit(0))
        try #require(try disk.remount(readOnly: true))

        #expect(try await articles == 3)
        #expect(try await newsroom.json(FoundAnswer.self, "search", "السوق").total == 3)
        for arguments in [["events"], ["digest", "today"], ["explain", "source", outlet.name], ["db", "check"]] {
            let answer = await (try newsroom.start(arguments)).answer()
            #expect(answer.ending == .exit(0), "\(arguments): \(answer.errors)")
        }
        for arguments in [["run"], ["poll"], ["db", "reindex"]] {
            let answer = await (try newsroom.start(arguments)).answer()
            #expect(answer.ending == .exit(74), "\(arguments): \(answer.errors)")
            #expect(answer.errors.last?.contains("may only be read") == true, "\(answer.errors)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.folder.url.path) == ["marsad.sqlite"])
    }

    @Test("a day whose digest finds no room is written when there is some")
    func fullDigests() async throws {
        let disk = try SmallDisk(megabytes: 1)
        newsroom.publish(page(3), at: outlet.path)
        try watch(on: disk, digests: disk.folder.path("digests"))
        // The archive itself is elsewhere.
        try newsroom.watch(
            [outlet], more: "digest:\n  folder: \(disk.folder.path("digests"))\n  formats: [txt]\n")
        #expect(try await newsroom.run("poll").ending == .exit(0))
        try disk.fill()
        let refused = try await newsroom.run("digest", "today", "--write")
        #expect(refused.ending == .exit(74), "\(refused.errors)")
        #expect(try await newsroom.run("digest", "today").ending == .exit(0))
        try disk.free()
        #expect(try await newsroom.run("digest", "today", "--write").ending == .exit(0))
        #expect(FileManager.default.fileExists(atPath: disk.folder.path("digests/latest")))
    }
}
