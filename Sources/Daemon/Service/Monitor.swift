import Fetching
import Foundation
import Logging
import News
import ServiceLifecycle
import Storage
import UnixSignals

/// The daemon: builds every part from the configuration, starts them, and stops them in the reverse order.
package enum Monitor {
    /// How long the parts may take to finish what they began once they are told to stop.
    static let grace: Duration = .seconds(4)

    /// Watches until a signal says to stop.
    ///
    /// - Throws: `ConfigurationError` and `StoreError` before anything was started.
    package static func run(
        configurationPath: String?, environment: [String: String], time: Time = .live
    ) async throws {
        let read: @Sendable () throws(ConfigurationError) -> Configuration = { () throws(ConfigurationError) in
            try ConfigurationFile(named: configurationPath, environment: environment).read()
        }
        let configuration = try read()
        var logger = Logger(label: "marsad") { _ in OperatorLog(environment: environment, time: time) }
        logger.logLevel = .info
        try Workplace.makeFolder(of: configuration.storage)
        let lock = try ArchiveLock.take(archive: configuration.storage.path, now: time.now())
        // Let go at the very end, when nothing writes any more.
        defer { withExtendedLifetime(lock) {} }
        // Caught before anything else, since an uncaught hangup would end the process.
        let hangups = await UnixSignalsSequence(trapping: .sighup)
        let parts = try await Parts(configuration: configuration, environment: environment, time: time, logger: logger)
        let reloader = Reloader(hangups: hangups, notifier: parts.notifier, logger: logger, read: read) {
            try await parts.apply($0)
        }
        let announcement = Announcement(notifier: parts.notifier, sources: configuration.sources.count)
        logger.notice(
            "started",
            metadata: [
                "version": "\(Release.version)", "sources": "\(configuration.sources.count)",
                "archive": "\(configuration.storage.path)",
            ])
        var group = ServiceGroupConfiguration(
            services: [
                parts.writer, parts.poller, parts.indexKeeper, parts.retentionKeeper, parts.metrics, reloader,
                parts.watchdog, announcement,
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = grace
        try await ServiceGroup(configuration: group).run()
        await parts.fetcher.shutdown()
        logger.notice("stopped")
    }
}

/// The parts of a running daemon.
private struct Parts: Sendable {
    let notifier: ServiceNotifier
    let fetcher: Fetcher
    let poller: Poller
    let writer: DigestWriter
    let watchdog: Watchdog
    let indexKeeper: IndexKeeper
    let metrics: MetricsServer
    private let instruments: Instruments
    let retentionKeeper: RetentionKeeper
    private let store: Store
    private let pipeline: Pipeline
    private let time: Time
    private let logger: Logger
    private let started: Configuration
    private let secrets: Secrets
    private let environment: [String: String]
    private let manners = HostManners()
    private let shelf = IssueShelf()

    init(
        configuration: Configuration, environment: [String: String], time: Time, logger: Logger
    ) async throws {
        self.time = time
        self.logger = logger
        started = configuration
        secrets = Secrets(environment: environment)
        self.environment = environment
        notifier = ServiceNotifier(environment: environment)
        store = try Workplace.openStore(configuration)
        pipeline = try await Pipeline(store: store, now: time.now())
        fetcher = Fetcher(configuration)
        let pulse = Pulse()
        let notifier = notifier
        let instruments = Instruments(sources: configuration.sources, states: try await store.sourceStates())
        self.instruments = instruments
        metrics = MetricsServer(
            observatory: Observatory(instruments: instruments, store: store, time: time), logger: logger)
        try await metrics.listen(at: configuration.metrics)
        let clock = ClockWatch(known: try await store.lastPoll(), time: time, logger: logger)
        poller = try await Poller(
            poll: SourcePoll(
                configuration, fetcher: fetcher, pipeline: pipeline, time: time, secrets: secrets, manners: manners),
            sources: configuration.sources, parallel: configuration.limits.parallel,
            hostSpacing: configuration.limits.hostSpacing, store: store, pulse: pulse, time: time, logger: logger,
            clock: clock, announce: notifier.status
        ) { watched, record in
            let outcome = record.outcome
            notifier.status("watching \(watched) sources; last poll: \(outcome.source), \(outcome.result.rawValue)")
            instruments.note(record)
        }
        writer = DigestWriter(
            desk: DigestDesk(store: store, configuration: configuration, shelf: shelf),
            hook: DigestHook(command: configuration.digest.hook, environment: environment, time: time),
            calendar: DigestCalendar(configuration.digest), store: store, pulse: pulse, time: time, logger: logger,
            clock: clock)
        watchdog = Watchdog(
            notifier: notifier, pulse: pulse, time: time, logger: logger,
            limit: Watchdog.limit(environment: environment))
        indexKeeper = IndexKeeper(store: store, time: time, logger: logger)
        retentionKeeper = RetentionKeeper(
            pass: RetentionPass(store: store, time: time, keep: configuration.storage.keep), logger: logger)
    }

    /// Puts another configuration into force.
    ///
    /// What cannot change in a running daemon is named in the log and stays.
    func apply(_ configuration: Configuration) async throws {
        if configuration.storage.path != started.storage.path {
            logger.warning("storage.path changed: restart marsad to move to the other archive")
        }
        if configuration.userAgent != started.userAgent || configuration.limits.parallel != started.limits.parallel
            || configuration.limits.perHost != started.limits.perHost
            || configuration.limits.hostSpacing != started.limits.hostSpacing
        {
            logger.warning("user_agent, parallel, per_host and host_spacing take effect at the next start")
        }
        try await poller.replace(
            sources: configuration.sources,
            poll: SourcePoll(
                configuration, fetcher: fetcher, pipeline: pipeline, time: time, secrets: secrets, manners: manners),
            parallel: started.limits.parallel)
        instruments.replace(sources: configuration.sources, states: try await store.sourceStates())
        await writer.replace(
            desk: DigestDesk(store: store, configuration: configuration, shelf: shelf),
            hook: DigestHook(command: configuration.digest.hook, environment: environment, time: time),
            calendar: DigestCalendar(configuration.digest))
        await retentionKeeper.replace(keep: configuration.storage.keep)
        do {
            try await metrics.listen(at: configuration.metrics)
        } catch {
            logger.error("metrics are served where they were", metadata: ["error": "\(error)"])
        }
    }
}

extension SourcePoll {
    init(
        _ configuration: Configuration, fetcher: Fetcher, pipeline: Pipeline, time: Time, secrets: Secrets,
        manners: HostManners
    ) {
        self.init(
            reading: SourceReading(fetcher: fetcher, limits: configuration.limits, time: time, secrets: secrets),
            pipeline: pipeline, schedule: PollSchedule(), manners: manners)
    }
}

extension Fetcher {
    convenience init(_ configuration: Configuration) {
        self.init(
            userAgent: configuration.userAgent, parallel: configuration.limits.parallel,
            perHost: configuration.limits.perHost)
    }
}

extension DigestCalendar {
    init(_ digest: DigestConfiguration) {
        self.init(zone: digest.zone, delay: Double(digest.closing.hour * 3600 + digest.closing.minute * 60))
    }
}
