package import Foundation
package import News

/// How a poll ended, as far as the schedule is concerned.
package enum PollEnding: Sendable, Hashable {
    case answered(FeedSight)
    case failed
    /// It failed for our own network, which is not held against the source.
    case offline
}

extension SourceState {
    /// Takes in how a poll ended: attempts, failures and rhythm.
    ///
    /// - Returns: whether items may have been lost before it, and whether the source is oddly silent.
    @discardableResult
    package mutating func note(_ ending: PollEnding, now: Date) -> (isGap: Bool, silence: Silence?) {
        lastAttempt = now
        switch ending {
        case .offline: return (false, nil)
        case .failed:
            failures += 1
            return (false, nil)
        case .answered(let sight):
            failures = 0
            lastSuccess = now
            let isGap = learn(sight, now: now)
            return (isGap, rhythm.flatMap { Silence(of: $0, at: now) })
        }
    }

    private mutating func learn(_ sight: FeedSight, now: Date) -> Bool {
        // One from a time that has not come yet was learned by a clock that was wrong.
        guard let known = rhythm, known.upTo <= now.addingTimeInterval(86_400) else {
            if sight.items != nil { rhythm = SourceRhythm(first: sight, now: now) }
            return false
        }
        return rhythm?.learn(sight, now: now) ?? false
    }
}
