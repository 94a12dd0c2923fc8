import Foundation
import TestSupport
import Testing

/// What `marsad status` says of a daemon from beside it.
@Suite(.serialized, .timeLimit(.minutes(2))) struct StatusTests {
    private let newsroom: Newsroom
    private let daily = (name: Newsroom.early.daily, path: "/daily")

    init() throws {
        newsroom = try Newsroom()
        newsroom.publish(FeedPage([FeedPage.Item("1", "افتتاح معرض الكتاب في المدينة القديمة")]), at: daily.path)
        try newsroom.watch([daily])
    }

    private var archive: String { newsroom.folder.path("marsad.sqlite") }

    @Test("of a running daemon it tells process, version, memory and descriptors, of one that ended that it is down")
    func runs() async throws {
        let daemon = try newsroom.start("run")
        #expect(await daemon.errors.holds("result=fresh"))
        let running = try await newsroom.json(StatusAnswer.self, "status")
        #expect(running.daemon.state == "running")
        #expect(running.daemon.pid == daemon.number)
        #expect(running.daemon.version == running.version)
        #expect(running.daemon.residentBytes ?? 0 > 1_000_000)
        #expect(running.daemon.openDescriptors ?? 0 > 3)
        let text = try await newsroom.run("status").output
        #expect(text.contains("daemon       running, process \(daemon.number), since "))

        daemon.signal(SIGKILL)
        _ = await daemon.end()
        let down = try await newsroom.json(StatusAnswer.self, "status")
        #expect(down.daemon.state == "down")
        #expect(down.daemon.pid == nil)
        #expect(down.daemon.archiveMoved != nil)
        #expect(down.archive.articles == 1)
        #expect(try await newsroom.run("status").output.contains("daemon       down; the archive last moved 2"))
    }

    @Test("where there is no archive it says so, ends with 66 and makes none")
    func missing() async throws {
        let answer = try await newsroom.run("status")
        #expect(answer.ending == .exit(66))
        #expect(answer.output.contains("daemon       down\narchive      \(archive): there is none yet\n"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: newsroom.folder.url.path) == ["marsad.yaml"])
        let json = try await newsroom.run("status", "--json")
        #expect(json.ending == .exit(66))
        #expect(json.output.contains(#""state" : "down""#))
    }

    @Test("a file that is no archive is left alone, and the daemon is told of all the same")
    func foreign() async throws {
        _ = try newsroom.folder.write("no archive", to: "marsad.sqlite")
        let answer = try await newsroom.run("status")
        #expect(answer.ending == .exit(78))
        #expect(answer.output.contains("daemon       down; "))
        #expect(answer.output.contains("is no archive of marsad"))
        #expect(try String(contentsOfFile: archive, encoding: .utf8) == "no archive")
    }

    @Test("whoever may only read gets the same, whether the daemon runs or not", .enabled(if: getuid() != 0))
    func readsOnly() async throws {
        #expect(try await newsroom.run("poll").ending == .exit(0))
        let folder = newsroom.folder.url.path
        defer { unsafe chmod(folder, 0o755) }
        unsafe chmod(archive, 0o444)
        unsafe chmod(folder, 0o555)
        #expect(try await newsroom.json(StatusAnswer.self, "status").archive.articles == 1)
    }
}
