import Fetching
import Foundation
import Logging
package import News
import Storage

/// What one pass over the sources brought.
package struct PollReport: Report {
    package var outcomes: [FetchOutcome]
    /// Paths of the digest written afterwards, if that was asked for.
    package var digest: [String]

    /// Whether something was polled and nothing of it answered.
    package var isUseless: Bool { !outcomes.isEmpty && outcomes.allSatisfy { $0.result == .failed } }

    package var text: String {
        let failed = outcomes.count { $0.result == .failed }
        let summary = """
            \(outcomes.count) sources polled, \(failed) failed; \(outcomes.reduce(0) { $0 + $1.items }) items, \
            \(outcomes.reduce(0) { $0 + $1.new }) new articles, \(outcomes.reduce(0) { $0 + $1.edited }) edited
            """
        return ([outcomes.isEmpty ? "no source is due" : summary] + digest).joined(separator: "\n")
    }
}

/// Which sources to poll.
package enum PollChoice: Sendable {
    case all
    case due
    case named([String])
}

extension Workplace {
    /// Polls sources once, and logs a line for each.
    package func poll(
        _ choice: PollChoice, writingDigest: Bool, environment: [String: String]
    ) async throws -> PollReport {
        try store.checkWritable()
        let logger = Logger(label: "marsad") { _ in OperatorLog(environment: environment, time: time) }
        let states = Dictionary(try await store.sourceStates().map { ($0.source, $0) }) { _, last in last }
        let now = time.now()
        let chosen =
            switch choice {
            case .all: configuration.sources
            case .due: configuration.sources.filter { PollSchedule().isDue($0, state: states[$0.name], now: now) }
            case .named(let names): try configuration.sources(named: names)
            }
        let fetcher = Fetcher(configuration)
        let poll = SourcePoll(
            configuration, fetcher: fetcher, pipeline: Pipeline(store: store), time: time,
            secrets: Secrets(environment: environment), manners: HostManners())
        var outcomes: [FetchOutcome] = []
        var outage = OutageWatch()
        outage.hosts = Set(chosen.map(\.host)).subtracting([""]).count
        try await PollPass(parallel: configuration.limits.parallel)
            .run(chosen, read: { await poll.politely($0, state: states[$0.name], logger: logger) }) { readings in
                var isOffline = false
                for reading in readings {
                    let change = outage.note(
                        reading.sign, host: reading.source.host, source: reading.source.name, at: time.now())
                    if case .began(let blamed, let since) = change {
                        try await store.forgive(blamed.filter { $0 != reading.source.name }, since: since)
                    }
                    isOffline = reading.sign == .unreachable && outage.isDown
                }
                let taken =
                    if readings.count == 1 {
                        [try await poll.takeIn(readings[0], isOffline: isOffline)]
                    } else {
                        try await poll.takeIn(unchanged: readings)
                    }
                for outcome in taken { logger.log(outcome) }
                outcomes += taken
            }
        await fetcher.shutdown()
        let today = CalendarDay(time.now(), in: configuration.digest.zone)
        return PollReport(
            outcomes: outcomes, digest: writingDigest ? try await writeDigest(of: today, environment: environment) : [])
    }
}

extension SourcePoll {
    /// Reads a source unless its host has just asked to be left alone.
    fileprivate func politely(_ source: Source, state: SourceState?, logger: Logger) async -> Reading? {
        guard let until = await manners.wait(of: source, now: reading.time.now()) else {
            return await reading.read(source, state: state)
        }
        logger.notice("left alone", metadata: ["source": "\(source.name)", "until": "\(Rfc3339.text(until))"])
        return nil
    }
}
