import Foundation
import Logging
import News
import ServiceLifecycle
import Storage
import TestSupport
import Testing

@testable import Daemon

@Suite(.timeLimit(.minutes(1))) struct DigestWriterTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let clock = ManualClock(Date(timeIntervalSince1970: 1_789_480_800))  // 2026-09-15T14:00:00Z

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.inMemory()
    }

    private var configuration: Configuration {
        Configuration(
            groups: [SourceGroup(key: "all", label: "المصادر")],
            sources: [Source(name: "صحيفة المرفأ", url: "https://marfa.example/rss", group: "all")],
            digest: DigestConfiguration(
                zone: .gmt, closing: ClosingTime(hour: 0, minute: 30), folder: folder.path("digests"), formats: [.text]),
            storage: StorageConfiguration(path: folder.path("unused.sqlite")))
    }

    private func writer(known: Date? = nil) -> DigestWriter {
        DigestWriter(
            desk: DigestDesk(store: store, configuration: configuration),
            hook: DigestHook(command: configuration.digest.hook, environment: [:], time: clock.time),
            calendar: DigestCalendar(configuration.digest), store: store, pulse: Pulse(), time: clock.time,
            logger: Self.silence, clock: ClockWatch(known: known, time: clock.time, logger: Self.silence))
    }

    private static let silence = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// Lets time pass while the writer goes round.
    private func pass(_ seconds: Double) async {
        var left = seconds
        while left > 0 {
            await clock.somebodySleeps()
            clock.advance(by: min(left, 10))
            left -= 10
        }
        await clock.somebodySleeps()
    }

    private func poll(daysAgo: Double) async throws {
        let at = clock.time.now().addingTimeInterval(-daysAgo * 86_400)
        try await store.commit(
            Ingest(
                state: SourceState(source: "صحيفة المرفأ"),
                outcome: FetchOutcome(source: "صحيفة المرفأ", at: at, result: .unchanged)))
    }

    private func issued() async throws -> [String] { try await store.issuedDays().map(\.day.description) }

    @Test("days missed while the daemon was down are written at its start, in order")
    func catchUp() async throws {
        try await poll(daysAgo: 3)
        let running = Task { try await writer().run() }
        await clock.somebodySleeps()
        #expect(try await issued() == ["2026-09-12", "2026-09-13", "2026-09-14"])
        for day in ["12", "13", "14"] {
            #expect(FileManager.default.fileExists(atPath: folder.path("digests/2026/09/\(day)/digest.txt")))
        }
        running.cancel()
        _ = await running.result
    }

    @Test("a day is written when its closing time comes and not before")
    func closing() async throws {
        try await poll(daysAgo: 0)
        let running = Task { try await writer().run() }
        await clock.somebodySleeps()
        #expect(try await issued() == [])
        let closing = Date(timeIntervalSince1970: 1_789_518_600)  // 2026-09-16T00:30:00Z
        clock.advance(by: closing.timeIntervalSince(clock.time.now()) - 1)
        await clock.somebodySleeps()
        #expect(try await issued() == [])
        // The sleep that begins a second before the closing ends with it.
        clock.advance(by: 1)
        await clock.somebodySleeps()
        clock.advance(by: 10)
        await clock.somebodySleeps()
        #expect(try await issued() == ["2026-09-15"])
        running.cancel()
        _ = await running.result
    }

    @Test("no day is digested by a clock that is wrong for some minutes", arguments: [4_000, -20_000] as [Double])
    func clockWrongForMinutes(days: Double) async throws {
        try await poll(daysAgo: 1)
        let known = clock.time.now()
        clock.jump(by: days * 86_400)
        let running = Task { try await writer(known: known).run() }
        await pass(300)
        #expect(try await issued() == [])
        clock.jump(by: -days * 86_400)
        await pass(20)
        #expect(try await issued() == ["2026-09-14"])
        running.cancel()
        _ = await running.result
    }

    @Test("a clock that is ahead for days costs no day: none without a poll is issued, and the true ones follow once")
    func clockAheadForDays() async throws {
        try await poll(daysAgo: 1)
        let known = clock.time.now()
        let running = Task { try await writer(known: known).run() }
        await pass(20)
        #expect(try await issued() == ["2026-09-14"])
        clock.jump(by: 4_000 * 86_400)
        await pass(ClockDoubt.patience + 20)
        try await poll(daysAgo: 0)
        #expect(try await issued() == ["2026-09-14"])
        clock.advance(by: 86_400)
        await pass(20)
        let ahead = try await issued()
        #expect(ahead.count == 2 && ahead.last?.hasPrefix("2037-08") == true, "\(ahead)")
        // Set right, one day later than it began.
        clock.jump(by: -4_000 * 86_400)
        try await poll(daysAgo: 0)
        await pass(ClockDoubt.patience + 20)
        #expect(try await issued() == ["2026-09-14", "2026-09-15"] + ahead.dropFirst())
        running.cancel()
        _ = await running.result
    }
}
