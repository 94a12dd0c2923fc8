package import Foundation

/// Tells when an archive that the machine fails is tried again: a pure policy.
///
/// A full disk or one that fails is no reason to end: the archive stays as it is. Until it can be written again nothing is
/// fetched, since what cannot be stored need not be asked for, and the outlets show it again later.
package struct ArchiveWatch: Sendable, Hashable {
    package enum Change: Sendable, Hashable {
        case none
        case began
        case ended(since: Date)
    }

    /// Since when it has been out of order; nil while it is not.
    package private(set) var since: Date?
    /// When it is tried again while it is out of order.
    package private(set) var nextTry = Date.distantPast

    private var pause = Self.shortestPause
    private var ended: Date?

    package init() {}

    package var isDown: Bool { since != nil }

    /// Whether it is to be tried at an instant; a clock that was set back puts no trial off.
    package func isDue(at now: Date) -> Bool { nextTry.timeIntervalSince(now) > Self.longestPause || now >= nextTry }

    /// Takes in that something could not be stored.
    package mutating func failed(at now: Date) -> Change {
        guard isDown else {
            // One that comes back only to fail again is not asked more often for that.
            let isAgain = ended.map { abs(now.timeIntervalSince($0)) < Self.longestPause } ?? false
            pause = isAgain ? min(pause * 2, Self.longestPause) : Self.shortestPause
            since = now
            nextTry = now.addingTimeInterval(pause)
            return .began
        }
        // What was under way when it began is no trial.
        guard isDue(at: now) else { return .none }
        pause = min(pause * 2, Self.longestPause)
        nextTry = now.addingTimeInterval(pause)
        return .none
    }

    /// Takes in that something could be stored.
    package mutating func worked(at now: Date) -> Change {
        guard let began = since else { return .none }
        since = nil
        ended = now
        return .ended(since: began)
    }

    /// Seconds between two trials: few at first, and twice as many each time.
    private static let shortestPause = 5.0
    private static let longestPause = 300.0
}
