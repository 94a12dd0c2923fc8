import Foundation
import Logging
import News
import ServiceLifecycle
import Storage

/// Polls every source when it falls due, until the daemon stops.
actor Poller: Service {
    private var poll: SourcePoll
    private var board: PollBoard
    private var parallel: Int
    private let store: Store
    private let pulse: Pulse
    private let bell = Bell()
    private let time: Time
    private let logger: Logger
    private let report: @Sendable (_ watched: Int, _ record: PollRecord) -> Void
    private let announce: @Sendable (String) -> Void
    private let clock: ClockWatch?
    private var archive = ArchiveWatch()

    init(
        poll: SourcePoll, sources: [Source], parallel: Int, hostSpacing: Int, store: Store, pulse: Pulse, time: Time,
        logger: Logger, clock: ClockWatch? = nil, announce: @escaping @Sendable (String) -> Void = { _ in },
        report: @escaping @Sendable (Int, PollRecord) -> Void
    ) async throws(StoreError) {
        self.poll = poll
        self.store = store
        self.parallel = parallel
        self.pulse = pulse
        self.time = time
        self.logger = logger
        self.report = report
        self.announce = announce
        self.clock = clock
        board = PollBoard(schedule: poll.schedule, hostSpacing: Double(hostSpacing))
        let states = try await store.sourceStates()
        board.replace(
            sources: sources, states: Dictionary(states.map { ($0.source, $0) }) { _, last in last }, now: time.now())
    }

    /// Follows another list of sources from now on; polls under way are finished.
    func replace(sources: [Source], poll: SourcePoll, parallel: Int) async throws(StoreError) {
        let states = try await store.sourceStates()
        self.poll = poll
        self.parallel = parallel
        board.replace(
            sources: sources, states: Dictionary(states.map { ($0.source, $0) }) { _, last in last }, now: time.now())
        await bell.ring()
    }

    func run() async throws {
        try await cancelWhenGracefulShutdown { try await self.loop() }
    }

    private func loop() async throws {
        try await withThrowingDiscardingTaskGroup { group in
            while !Task.isCancelled {
                await pulse.beat(.poller)
                if await clock?.isBelieved() ?? true, try await archiveWorks() {
                    for source in board.take(now: time.now(), limit: parallel - board.busy) {
                        group.addTask { try await self.one(source) }
                    }
                }
                await bell.wait(atMost: pause, time: time)
            }
        }
    }

    /// Until the next source falls due, but never long, so that the watchdog sees the loop go round.
    private var pause: Duration {
        guard board.busy < parallel, let next = archive.isDown ? archive.nextTry : board.nextDue else {
            return .seconds(10)
        }
        return .seconds(min(10, max(0.01, next.timeIntervalSince(time.now()))))
    }

    private func one(_ source: Source) async throws {
        do {
            try await attempt(source)
        } catch StoreError.cancelled {
            // Told to stop before anything was fetched.
        } catch let error as StoreError where error.isPassing {
            // Nothing was stored, the old validators among it, so the next poll brings the same items.
            logger.warning("archive", metadata: ["source": "\(source.name)", "error": "\(error)"])
            board.finish(source, next: time.now().addingTimeInterval(Self.patience))
        } catch let error as StoreError where error.isOutage {
            // The same, and it is asked for them once they can be stored.
            board.finish(source, next: time.now())
            note(error)
        }
    }

    /// Seconds after which a source is polled again when another process held the archive.
    private static let patience: TimeInterval = 60

    private func attempt(_ source: Source) async throws {
        let (poll, store) = (poll, store)
        if let until = await poll.manners.wait(of: source, now: time.now()) {
            board.finish(source, next: until)
            await bell.ring()
            return
        }
        let state = try await store.sourceState(of: source.name)
        guard let reading = await poll.reading.read(source, state: state) else {
            board.finish(source, next: time.now())
            return
        }
        let isOffline = try await watchNetwork(reading)
        // Cancelling must not reach the archive: what has been read is taken in, whole.
        let (pulse, time) = (pulse, time)
        let taking = Task {
            try await pulse.work(.ingest) {
                let began = time.now()
                let outcome = try await poll.takeIn(reading, isOffline: isOffline)
                let seconds = time.now().timeIntervalSince(began)
                return PollRecord(
                    outcome: outcome, state: try await store.sourceState(of: source.name), ingestSeconds: seconds)
            }
        }
        let record = try await taking.value
        board.finish(source, next: record.state?.nextPoll ?? time.now().addingTimeInterval(Double(source.interval)))
        logger.log(record.outcome)
        report(board.watched, record)
        await bell.ring()
    }
}

extension Poller {
    /// Whether the archive can be written; while it could not, it is tried now and then.
    private func archiveWorks() async throws(StoreError) -> Bool {
        guard archive.isDown else { return true }
        guard archive.isDue(at: time.now()) else { return false }
        do throws(StoreError) {
            try await store.proveWritable()
        } catch {
            guard error.isOutage || error.isPassing || error == .cancelled else { throw error }
            note(error)
            return false
        }
        if case .ended(let since) = archive.worked(at: time.now()) {
            logger.notice(
                "the archive can be written again; fetching goes on", metadata: ["down-since": "\(Rfc3339.text(since))"]
            )
            announce("watching \(board.watched) sources; the archive can be written again")
        }
        return true
    }

    /// Takes in that the machine fails the archive, and says so once.
    private func note(_ error: StoreError) {
        guard archive.failed(at: time.now()) == .began else { return }
        logger.error("nothing can be stored; fetching is stopped until it can", metadata: ["error": "\(error)"])
        announce("fetching is stopped since \(Rfc3339.text(time.now())): \(error)")
    }

    /// Takes in what a poll shows of the network: whether it failed for our own.
    private func watchNetwork(_ reading: Reading) async throws -> Bool {
        let sign = reading.sign
        switch board.note(sign, of: reading.source, now: time.now()) {
        case .none: break
        case .began(let blamed, let since):
            logger.warning(
                "no host can be reached: our own network is down", metadata: ["since": "\(Rfc3339.text(since))"])
            let others = blamed.filter { $0 != reading.source.name }
            let store = store
            try await Task { try await store.forgive(others, since: since) }.value
        case .ended(let since):
            logger.notice("our own network is up again", metadata: ["down-since": "\(Rfc3339.text(since))"])
        }
        return sign == .unreachable && board.isOffline
    }
}

extension StoreError {
    /// Whether waiting may help: another process holds the archive, or wrote to it in the very same moment.
    fileprivate var isPassing: Bool {
        switch self {
        case .busy, .refused, .overtaken: true
        default: false
        }
    }
}
