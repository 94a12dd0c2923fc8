package import Foundation
package import News

/// When a source is polled next: a pure policy.
///
/// The owner's interval, doubled with each failure in a row up to `longestBackOff`, never before a server's
/// `Retry-After`, and moved by a share of itself that depends on the source and the hour only, so that sources with
/// one interval do not all call at once and a run can be repeated.
package struct PollSchedule: Sendable {
    /// Seconds that failures can put a source off at most.
    package var longestBackOff: Double = 6 * 3600
    /// Share of the interval within which the next poll is moved to a later time.
    package var jitter: Double = 0.1
    /// Seconds the jitter is at most.
    package var longestJitter: Double = 1800
    /// Seconds over which the first polls after a start are spread.
    package var startSpread: Double = 20

    package init() {}

    /// The first poll after a start: when the archive says it is due, else soon, with the sources spread out.
    package func first(of source: Source, state: SourceState?, now: Date) -> Date {
        let spread = startSpread * fraction(source.name, salt: 0)
        guard let next = state?.nextPoll, next > now else { return now.addingTimeInterval(spread) }
        // A clock that was set back must not silence a source for longer than its own interval.
        return min(next, now.addingTimeInterval(delay(of: source, failures: state?.failures ?? 0) + longestJitter))
    }

    /// The poll after one that ended at `now`.
    ///
    /// `failures` are those in a row, the last poll's included, 0 after a success; `retryAfter` are the seconds that the
    /// server asked to be left alone, if it did.
    package func next(of source: Source, failures: Int, retryAfter: Double?, now: Date) -> Date {
        let delay = delay(of: source, failures: failures)
        let asked = min(max(retryAfter ?? 0, 0), longestBackOff)
        let base = max(delay, asked)
        let salt = UInt64(max(0, now.timeIntervalSince1970) / 3600)
        return now.addingTimeInterval(base + min(base * jitter, longestJitter) * fraction(source.name, salt: salt))
    }

    /// The rules that set a source's next poll, one sentence each.
    package func reasons(for source: Source, failures: Int) -> [String] {
        var reasons = ["its interval is \(source.interval) s"]
        if failures > 1 {
            let delay = Int(delay(of: source, failures: failures))
            reasons.append("\(failures) failures in a row make that \(delay) s, \(Int(longestBackOff)) s at most")
        }
        reasons.append("up to \(Int(jitter * 100)) % is added so that sources do not all call at once")
        return reasons
    }

    private func delay(of source: Source, failures: Int) -> Double {
        let interval = Double(source.interval)
        guard failures > 1 else { return interval }
        let backedOff = interval * Double(UInt64(1) << UInt64(min(failures - 1, 20)))
        return max(interval, min(backedOff, longestBackOff))
    }

    /// A number from 0 to below 1 that depends on nothing but its arguments (FNV-1a, then SplitMix64's mixer).
    private func fraction(_ name: String, salt: UInt64) -> Double {
        var value = name.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325) ^ salt) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
        }
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return Double((value ^ (value >> 31)) >> 11) / Double(UInt64(1) << 53)
    }
}
