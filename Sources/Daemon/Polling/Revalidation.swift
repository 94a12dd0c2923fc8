import Foundation
import Fetching
import News

/// Whether a server is asked if anything changed or simply for the feed, since some say "not modified" whatever
/// happened: a pure policy.
struct Revalidation: Sendable {
    /// Seconds that may pass at most without a whole body.
    var longest: TimeInterval = 8 * 86_400
    /// Seconds after which a source is due for one, at the earliest; the rest depends on its name.
    var shortest: TimeInterval = 4 * 86_400
    /// Seconds for which a server caught lying is not believed.
    var distrust: TimeInterval = 30 * 86_400
    /// Seconds by which an item must be older than a "not modified" to speak against it: clocks differ.
    var margin: TimeInterval = 3600
    /// Such items that it takes, since a single one may have been held back by its desk.
    var witnesses = 2

    /// The validators to send; none when the whole feed is wanted.
    func validators(of source: Source, state: SourceState?, now: Date) -> FeedValidators {
        guard let state, let last = state.fetching.lastBody else { return state?.validators ?? FeedValidators() }
        if let until = state.fetching.distrustedUntil, now < until { return FeedValidators() }
        let age = now.timeIntervalSince(last)
        let share = Double(StableShare.of(source.name))
        let due = age >= shortest + (longest - shortest - 86_400) * share
        // The next poll may come too late.
        let isLast = age + Double(source.interval) > longest
        return due || isLast || age < 0 ? FeedValidators() : state.validators
    }

    /// What an answer to an unconditional question reveals of the "not modified" before it; nil if nothing.
    ///
    /// `published` are the dates of items that came for the first time, `isChanged` tells of new and edited ones.
    func lie(
        _ memory: FetchMemory, before: FeedValidators, after: FeedValidators, isChanged: Bool, published: [Date]
    ) -> String? {
        guard let last = memory.lastNotModified, memory.lastBody.map({ $0 < last }) ?? true else { return nil }
        if isChanged, before != FeedValidators(), before == after {
            return "it changed under the validators it had before"
        }
        let old = published.count { $0 < last.addingTimeInterval(-margin) }
        return old >= witnesses ? "\(old) new items are older than its last \"not modified\"" : nil
    }
}
