import EventGrouping
import Foundation
import News
import Storage

/// Reads the memory of the last days back from the archive, as it was when the last poll was taken in.
extension NewsDesk {
    /// A desk that decides as one that never stopped.
    ///
    /// What was kept by a program with other rules, or not kept at all, is made anew from the texts, and stored.
    static func restored(from store: Store, now: Date) async throws(StoreError) -> NewsDesk {
        let seed = store.seed
        let (restored, renewal) = try await store.recall { memory in
            var desk = NewsDesk(seed: seed, counters: try memory.counters())
            var renewal = MemoryRenewal()
            let counts = try memory.counts().flatMap { WordCounts(blob: $0.value) }
            try desk.restoreCopies(from: memory, today: counts?.day ?? CopyDesk.day(of: now), &renewal)
            if let counts { desk.grouper.restore(counts) }
            try desk.restoreGrouping(from: memory, &renewal)
            return (desk, renewal)
        }
        do throws(StoreError) {
            if !renewal.isEmpty { try await store.renew(renewal) }
        } catch {
            // It is made anew the next time, which a full disk is no reason not to come to.
            guard error.isOutage else { throw error }
        }
        return restored
    }

    /// A desk that remembers nothing and is older than any archive, so that it is restored before it decides.
    static func outdated(seed: UInt64) -> NewsDesk {
        let none = Counters(
            article: ArticleID(rawValue: 0), family: FamilyID(rawValue: 0), event: EventID(rawValue: 0),
            thread: ThreadID(rawValue: 0), revision: -1)
        return NewsDesk(seed: seed, counters: none)
    }

    private mutating func restoreCopies(from memory: MemoryReader, today: Int, _ renewal: inout MemoryRenewal) throws {
        for (source, blob) in try memory.repeatedLines() { _ = copies.restoreLines(blob, of: source) }
        let since = Date(timeIntervalSince1970: Double(today - Self.windowDays) * 86_400)
        var learning: Set<String> = []
        try memory.forEachArrival(since: since) { arrival in
            let isNew = learning.contains(arrival.source) || !copies.knowsLines(of: arrival.source)
            let isRead = copies.restore(arrival)
            guard isNew || !isRead, let words = try memory.words(of: arrival.article) else { return }
            if !isRead { renewal.fingerprints[arrival.article] = copies.restore(arrival, words) }
            if isNew {
                learning.insert(arrival.source)
                copies.learn(words, of: arrival)
            }
        }
        for source in learning { renewal.repeatedLines[source] = copies.repeatedLines(of: source) }
    }

    private mutating func restoreGrouping(from memory: MemoryReader, _ renewal: inout MemoryRenewal) throws {
        var earliest = Date.distantFuture
        try memory.forEachHeld { stored in
            let held = stored.held
            earliest = min(earliest, stored.firstSeen)
            if let counts = grouper.begin(day: held.day) {
                renewal.counts = DayCounts(day: held.day, value: counts.blob)
            }
            let isRestored = grouper.restore(
                article: held.article.rawValue, source: stored.source, arrived: held.day, event: stored.event.rawValue,
                copyOf: held.story?.rawValue, memory: held.value)
            if isRestored { return }
            guard let words = try memory.words(of: held.article) else { return }
            grouper.restore(
                Story(
                    article: held.article.rawValue, source: stored.source, title: words.title,
                    text: copies.story(of: words, source: stored.source), time: stored.time,
                    copyOf: stored.original?.rawValue),
                event: stored.event.rawValue, arrived: held.day)
            renewal.held.append(
                HeldArticle(
                    article: held.article, day: held.day,
                    story: grouper.story(of: held.article.rawValue).map(ArticleID.init(rawValue:)),
                    value: grouper.memory(of: held.article.rawValue)))
        }
        grouper.constrain(try memory.settlements(since: earliest).compactMap(GroupingConstraint.init))
    }
}
