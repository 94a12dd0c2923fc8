import Foundation
import TestSupport
import Testing

/// A user who may read what the service keeps, and not write it.
@Suite(
    .timeLimit(.minutes(2)),
    .enabled(if: getuid() == 0, "only the superuser may start a process with another user's rights"))
struct OtherUserTests {
    private static let nobody = 65_534
    private static let outlet = (name: Newsroom.early.daily, path: "/daily")
    private static let readers = [
        ["status"], ["search", "المكتبة"], ["events"], ["digest", "today"], ["explain", "article", "a1"],
        ["explain", "source", outlet.name], ["sources", "list"], ["db", "check"],
    ]
    private static let writers = [["poll", "--all"], ["db", "reindex"], ["events", "merge", "e1", "e2"], ["run"]]

    private let newsroom: Newsroom

    init() throws {
        newsroom = try Newsroom()
        newsroom.publish(FeedPage([FeedPage.Item("1", "افتتاح المكتبة العامة بعد ترميمها")]), at: Self.outlet.path)
        try newsroom.watch([Self.outlet])
    }

    private func answer(_ arguments: [String]) async throws -> MarsadProcess.Answer {
        await (try newsroom.start(arguments, user: Self.nobody)).answer()
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: newsroom.folder.url.path).sorted()
    }

    @Test("everything is read when no daemon runs, and no file is left")
    func readsAlone() async throws {
        #expect(try await newsroom.run("poll").ending == .exit(0))
        let before = try files()
        for reader in Self.readers {
            let answer = try await answer(reader)
            #expect(answer.ending == .exit(0), "\(reader): \(answer.errors)")
            #expect(!answer.output.isEmpty)
        }
        #expect(try files() == before)
    }

    @Test("everything is read while a daemon writes")
    func readsBesideDaemon() async throws {
        let daemon = try newsroom.start("run")
        #expect(await daemon.errors.holds("new=1"))
        for reader in Self.readers {
            let answer = try await answer(reader)
            #expect(answer.ending == .exit(0), "\(reader): \(answer.errors)")
        }
        daemon.signal(SIGTERM)
        #expect(await daemon.end() == .exit(0))
    }

    @Test("everything is read after a daemon was killed")
    func readsAfterKill() async throws {
        let daemon = try newsroom.start("run")
        #expect(await daemon.errors.holds("new=1"))
        daemon.signal(SIGKILL)
        _ = await daemon.end()
        for reader in Self.readers {
            let answer = try await answer(reader)
            #expect(answer.ending == .exit(0), "\(reader): \(answer.errors)")
        }
    }

    @Test("what writes says why it cannot", arguments: writers)
    func writes(verb: [String]) async throws {
        #expect(try await newsroom.run("poll").ending == .exit(0))
        let answer = try await answer(verb)
        #expect([.exit(74), .exit(78)].contains(answer.ending), "\(answer.errors)")
        #expect(answer.errors.last?.contains("marsad.sqlite") == true, "\(answer.errors)")
    }
}
