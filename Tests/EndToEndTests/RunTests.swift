import Foundation
import TestSupport
import Testing

/// The daemon as its supervisor, its operator and the outlets see it.
@Suite(.timeLimit(.minutes(2))) struct RunTests {
    private let newsroom: Newsroom
    private let supervisor: NotifySocket
    private let page = FeedPage([FeedPage.Item("1", "افتتاح المكتبة العامة بعد ترميمها")])
    private let daily = (name: Newsroom.early.daily, path: "/daily")
    private let agency = (name: Newsroom.early.agency, path: "/agency")

    init() throws {
        newsroom = try Newsroom()
        supervisor = try NotifySocket(path: newsroom.folder.path("notify"))
        for path in [daily.path, agency.path] { newsroom.publish(page, at: path) }
    }

    // MARK: Signals

    @Test("says that it is ready, polls, and says that it stops", arguments: [SIGTERM, SIGINT])
    func lifeCycle(signal: Int32) async throws {
        try newsroom.watch([daily])
        let daemon = try await start()
        #expect(await daemon.errors.holds("result=fresh"))
        daemon.signal(signal)
        #expect(await daemon.end() == .exit(0))
        #expect(await supervisor.messages.holds("STOPPING=1"))
        #expect(steps == ["READY=1", "STOPPING=1"])
        #expect(daemon.output.lines.isEmpty)
    }

    @Test("a hangup brings a new source into force without a restart")
    func reloads() async throws {
        try newsroom.watch([daily])
        let daemon = try await start()
        #expect(await newsroom.arrivals.holds(daily.path))
        try newsroom.watch([daily, agency])
        daemon.signal(SIGHUP)
        #expect(await newsroom.arrivals.holds(agency.path))
        #expect(await supervisor.messages.holds("READY=1; STATUS=watching 2 sources"))
        await stop(daemon)
        #expect(steps == ["READY=1", "RELOADING=1", "READY=1", "STOPPING=1"])
        #expect(newsroom.arrivals.lines == [daily.path, agency.path])
    }

    @Test("hangups that follow upon each other do no harm")
    func reloadsTwice() async throws {
        try newsroom.watch([daily])
        let daemon = try await start()
        daemon.signal(SIGHUP)
        #expect(await supervisor.messages.holds("RELOADING=1"))
        daemon.signal(SIGHUP)
        #expect(await supervisor.messages.holds("RELOADING=1", times: 2))
        #expect(await supervisor.messages.holds("READY=1", times: 3))
        await stop(daemon)
        #expect(steps == ["READY=1", "RELOADING=1", "READY=1", "RELOADING=1", "READY=1", "STOPPING=1"])
    }

    @Test("a hangup with a broken file names its lines and keeps what was in force")
    func keepsConfiguration() async throws {
        // One fetch at a time, and the first one held: the second is made under what was in force before.
        let gate = LoopbackGate()
        defer { gate.open() }
        newsroom.publish(page, at: daily.path, heldBy: gate)
        try newsroom.watch([daily, agency], more: "limits:\n  parallel: 1\n")
        let daemon = try await start()
        #expect(await newsroom.arrivals.holds(daily.path))

        _ = try newsroom.folder.write(Self.broken, to: "marsad.yaml")
        daemon.signal(SIGHUP)
        #expect(await supervisor.messages.holds("READY=1; STATUS=reload refused"))
        #expect(await daemon.errors.holds("\(newsroom.configuration):3:"))
        #expect(await daemon.errors.holds("\(newsroom.configuration):4:"))
        #expect(await daemon.errors.holds("the configuration in force was kept"))

        gate.open()
        #expect(await newsroom.arrivals.holds(agency.path))
        await stop(daemon)
    }

    @Test("told to stop while a server keeps it waiting, it stops, and the source is not to blame")
    func stopsDuringFetch() async throws {
        let gate = LoopbackGate()
        defer { gate.open() }
        newsroom.publish(page, at: daily.path, heldBy: gate)
        try newsroom.watch([daily])
        let daemon = try await start()
        #expect(await newsroom.arrivals.holds(daily.path))
        await stop(daemon)
        #expect(steps == ["READY=1", "STOPPING=1"])
        #expect(try await source().health == "new")
    }

    @Test("told to stop at any moment of taking in a feed, it stops in order", arguments: 0..<12)
    func stopsWhileTakingIn(seed: UInt64) async throws {
        var moments = SeededGenerator(seed: seed)
        newsroom.publish(FeedPage((0..<80).map { FeedPage.Item("\($0)", "الخبر رقم \($0) من السوق") }), at: daily.path)
        try newsroom.watch([daily])
        let daemon = try await start()
        #expect(await newsroom.arrivals.holds(daily.path))
        for _ in 0..<Int.random(in: 0..<60_000, using: &moments) { sched_yield() }
        await stop(daemon)
        // What was not read in time is read at the next start; what was is there as a whole.
        let articles = try await source().articles
        #expect([0, 80].contains(articles))
    }

    // MARK: Outlets

    @Test("an outlet that vanishes is failing, the daemon lives on, and the outlet recovers when it is back")
    func survivesVanishing() async throws {
        try newsroom.watch([daily])
        let daemon = try await start()
        #expect(await daemon.errors.holds("result=fresh"))
        newsroom.server.vanish()
        // Another interval makes a source due, so that nobody has to wait for it.
        try await reload(daemon, interval: "16m")
        #expect(await daemon.errors.holds("result=failed"))
        let failing = try await source()
        #expect(failing.health == "failing")
        #expect(failing.history.map(\.fault) == ["connect", nil])
        #expect(failing.articles == 1)

        let back = try LoopbackServer(port: newsroom.server.port)
        newsroom.publish(page, at: daily.path, on: back)
        try await reload(daemon, interval: "17m")
        // The very document that was read before it vanished.
        #expect(await daemon.errors.holds("result=unchanged"))
        #expect(try await source().health == "healthy")
        await stop(daemon)
    }

    @Test("what the daemon took in is there for the next one")
    func restarts() async throws {
        try newsroom.watch([daily])
        let first = try await start()
        #expect(await first.errors.holds("new=1"))
        await stop(first)
        try newsroom.watch([daily, agency])
        let second = try newsroom.start("run")
        #expect(await second.errors.holds("source=\"\(agency.name)\" "))
        await stop(second)
        // The first source was not due yet.
        #expect(newsroom.arrivals.lines == [daily.path, agency.path])
        #expect(try await newsroom.json(StatusAnswer.self, "status").archive.articles == 2)
    }

    // MARK: Starting

    @Test("a broken file at the start ends with 78 and names every problem")
    func refusesConfiguration() async throws {
        _ = try newsroom.folder.write(Self.broken, to: "marsad.yaml")
        let answer = try await newsroom.run("run")
        #expect(answer.ending == .exit(78))
        #expect(answer.errors.count == 2)
        #expect(answer.errors.first?.contains("\(newsroom.configuration):3:") == true)
        #expect(answer.errors.last?.contains("\(newsroom.configuration):4:") == true)
        #expect(!FileManager.default.fileExists(atPath: newsroom.folder.path("marsad.sqlite")))
    }

    @Test("no file at the start ends with 78 and says where it was looked for")
    func missesConfiguration() async throws {
        let answer = try await newsroom.run("run")
        #expect(answer.ending == .exit(78))
        #expect(answer.errors.count == 1)
        #expect(answer.errors.first?.contains(newsroom.configuration) == true)
    }

    private static let broken = "sources:\n  - name: محطة\n    url: ftp://example.org/\n    intervall: 5m\n"

    /// The first word of each message, without those that only tell how things go.
    private var steps: [String] {
        supervisor.messages.lines.map { $0.prefix { $0 != ";" } }.filter { !$0.hasPrefix("STATUS=") }.map(String.init)
    }

    private func start() async throws -> MarsadProcess {
        let daemon = try newsroom.start("run", notify: supervisor)
        try #require(await supervisor.messages.holds("READY=1"))
        return daemon
    }

    private func reload(_ daemon: MarsadProcess, interval: String) async throws {
        try newsroom.watch([daily], interval: interval)
        daemon.signal(SIGHUP)
    }

    private func stop(_ daemon: MarsadProcess) async {
        daemon.signal(SIGTERM)
        #expect(await daemon.end() == .exit(0), "\(daemon.errors.text)")
        if !supervisor.messages.lines.isEmpty { #expect(await supervisor.messages.holds("STOPPING=1")) }
    }

    private func source() async throws -> SourceAnswer {
        try await newsroom.json(SourceAnswer.self, "explain", "source", daily.name)
    }
}
