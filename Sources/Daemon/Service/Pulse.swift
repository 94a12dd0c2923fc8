import Foundation

/// Remembers when each part of the daemon last made progress, so that the watchdog is fed by work and not by a timer.
actor Pulse {
    /// The parts that must show progress.
    enum Part: String, Sendable, CaseIterable {
        case poller
        case digests
    }

    private var beats: [Part: Date] = [:]

    func beat(_ part: Part, at instant: Date) { beats[part] = instant }

    /// Whether every part has shown progress since `limit`.
    func isAlive(since limit: Date) -> Bool {
        Part.allCases.allSatisfy { (beats[$0] ?? .distantPast) >= limit }
    }
}
