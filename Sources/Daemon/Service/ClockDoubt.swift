package import Foundation

/// Tells whether the clock is to be believed: a pure policy.
///
/// A machine may start at any date and learn the right one some minutes later. What is fetched meanwhile would be filed under
/// that date for ever. So a clock that is a day behind what was seen last, or a month ahead of it, is given a while to be set,
/// and only then believed.
package struct ClockDoubt: Sendable {
    package enum Verdict: Sendable, Hashable {
        case believed
        /// It is not any more, and `isNew` says that it was until now.
        case doubted(isNew: Bool)
        /// It is again: it was set, or the while is over.
        case settled
    }

    /// Seconds for which a clock is doubted.
    package static let patience = 600.0

    /// The last instant that was believed.
    private var known: Date?
    private var lastLook: Date?
    /// Seconds since doubt began; nil while there is none.
    private var waited: Double?

    /// - Parameter known: when something was fetched last; nil for never.
    package init(known: Date?) { self.known = known }

    package mutating func look(at now: Date) -> Verdict {
        // A jump is no waiting.
        let passed = lastLook.map { min(max(now.timeIntervalSince($0), 0), 60) } ?? 0
        lastLook = now
        guard !isPlausible(now), waited.map({ $0 + passed < Self.patience }) ?? true else {
            known = now
            defer { waited = nil }
            return waited == nil ? .believed : .settled
        }
        let isNew = waited == nil
        waited = isNew ? 0 : (waited ?? 0) + passed
        return .doubted(isNew: isNew)
    }

    private func isPlausible(_ now: Date) -> Bool {
        guard let known else { return now >= Self.earliest }
        return (-Self.longestBack...Self.longestAhead).contains(now.timeIntervalSince(known))
    }

    private static let longestBack = 86_400.0
    private static let longestAhead = 31 * 86_400.0
    /// 2025-01-01: before any archive.
    private static let earliest = Date(timeIntervalSince1970: 1_735_689_600)
}
