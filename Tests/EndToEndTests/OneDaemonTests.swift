import Foundation
import TestSupport
import Testing

/// One archive has one daemon, and what it left behind when it died stands in nobody's way.
@Suite(.serialized, .timeLimit(.minutes(2))) struct OneDaemonTests {
    private let newsroom: Newsroom
    private let daily = (name: Newsroom.early.daily, path: "/daily")

    init() throws {
        newsroom = try Newsroom()
        newsroom.publish(FeedPage([FeedPage.Item("1", "افتتاح معرض الكتاب في المدينة القديمة")]), at: daily.path)
        try newsroom.watch([daily])
    }

    private func start() async throws -> MarsadProcess {
        let supervisor = try NotifySocket(path: newsroom.folder.path("notify-\(UUID().uuidString.prefix(8))"))
        let daemon = try newsroom.start("run", notify: supervisor)
        try #require(await supervisor.messages.holds("READY=1"), "\(daemon.errors.text)")
        return daemon
    }

    /// The line of the daemon that holds the archive.
    private var holder: DaemonLine {
        get throws {
            let file = try Data(contentsOf: URL(filePath: newsroom.folder.path("marsad.sqlite.lock")))
            return try JSONDecoder().decode(DaemonLine.self, from: file)
        }
    }

    private struct DaemonLine: Decodable {
        var pid: Int32
        var version: String
        var since: String
    }

    @Test("a second daemon ends with 75 and says which process watches, and since when")
    func second() async throws {
        let first = try await start()
        let holder = try holder
        let answer = try await newsroom.run("run")
        #expect(answer.ending == .exit(75))
        #expect(answer.errors.count == 1)
        let message = try #require(answer.errors.first)
        #expect(message.contains("process \(holder.pid), version \(holder.version), since \(holder.since)"))
        #expect(first.isRunning)
    }

    @Test("by whatever path the archive is named", arguments: ["link.sqlite", "folder/marsad.sqlite"])
    func symlink(path: String) async throws {
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: newsroom.folder.path("link.sqlite"), withDestinationPath: "marsad.sqlite")
        try files.createSymbolicLink(
            atPath: newsroom.folder.path("folder"), withDestinationPath: newsroom.folder.url.path)
        // The first names the link, too, when there is no archive yet.
        try newsroom.watch([daily], more: "storage:\n  path: \(newsroom.folder.path("link.sqlite"))\n")
        let first = try await start()
        try newsroom.watch([daily], more: "storage:\n  path: \(newsroom.folder.path(path))\n")
        #expect(try await newsroom.run("run").ending == .exit(75))
        #expect(first.isRunning)
    }

    @Test("a daemon that was killed stands in nobody's way")
    func killed() async throws {
        let first = try await start()
        let before = try holder
        first.signal(SIGKILL)
        #expect(await first.end() == .signal(SIGKILL))
        let second = try await start()
        let after = try holder
        #expect(after.pid != before.pid)
        second.signal(SIGTERM)
        #expect(await second.end() == .exit(0))
    }

    @Test("a poll by hand and other verbs go on beside it")
    func beside() async throws {
        let first = try await start()
        #expect(try await newsroom.run("poll", "--all").ending == .exit(0))
        #expect(try await newsroom.run("db", "check").ending == .exit(0))
        #expect(first.isRunning)
    }

    @Test("the file that tells of it is not for everybody")
    func mode() async throws {
        let first = try await start()
        let attributes = try FileManager.default.attributesOfItem(
            atPath: newsroom.folder.path("marsad.sqlite.lock"))
        let mode = try #require(attributes[.posixPermissions] as? Int)
        #expect(mode & 0o137 == 0)
        #expect(first.isRunning)
    }
}
