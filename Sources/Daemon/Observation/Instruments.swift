import Foundation
import Metrics
import News
import Synchronization

/// What is counted while the daemon works: noting costs next to nothing and waits for nobody.
final class Instruments: Sendable {
    private let figures: Mutex<Figures>

    init(sources: [Source], states: [SourceState]) {
        figures = Mutex(Figures(sources: sources, states: states))
    }

    /// The figures as they stand.
    var reading: Figures { figures.withLock { $0 } }

    func note(_ record: PollRecord) { figures.withLock { $0.note(record) } }

    /// Follows another list of sources from now on.
    func replace(sources: [Source], states: [SourceState]) {
        figures.withLock { $0.replace(sources: sources, states: states) }
    }
}

/// The figures of a running daemon.
struct Figures: Sendable {
    /// How polls ended, as one word each: what `FetchOutcome` says, and whether our own network was down.
    enum Ending: String, Sendable, CaseIterable {
        case fresh, unchanged, failed, offline
    }

    private(set) var fetches: [Ending: Int] = [:]
    /// Seconds of each fetch, from the request to the read document.
    private(set) var fetchSeconds = Histogram(bounds: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60])
    private(set) var fetchedBytes = 0
    private(set) var ingestSeconds = Histogram(bounds: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10])
    private(set) var newArticles = 0
    private(set) var editedArticles = 0
    /// Polls before which items may have been lost.
    private(set) var gaps = 0
    /// In the owner's order.
    private(set) var sources: [SourceFigures] = []
    private var places: [String: Int] = [:]

    init(sources: [Source], states: [SourceState]) { replace(sources: sources, states: states) }

    mutating func replace(sources new: [Source], states: [SourceState]) {
        let states = Dictionary(states.map { ($0.source, $0) }) { first, _ in first }
        sources = new.map { SourceFigures($0, state: states[$0.name]) }
        places = Dictionary(new.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    mutating func note(_ record: PollRecord) {
        let outcome = record.outcome
        fetches[Ending(outcome), default: 0] += 1
        fetchSeconds.observe(Double(outcome.milliseconds) / 1000)
        fetchedBytes += outcome.bytes
        ingestSeconds.observe(record.ingestSeconds)
        newArticles += outcome.new
        editedArticles += outcome.edited
        if outcome.isGap { gaps += 1 }
        // A source that the owner took out meanwhile is observed no more.
        guard let place = places[outcome.source], let state = record.state else { return }
        sources[place].note(state, silence: outcome.silence != nil)
    }
}

extension Figures.Ending {
    fileprivate init(_ outcome: FetchOutcome) {
        switch outcome.result {
        case .fresh: self = .fresh
        case .unchanged: self = .unchanged
        case .failed: self = outcome.fault == FetchOutcome.offline ? .offline : .failed
        }
    }
}
