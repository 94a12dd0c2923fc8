import Foundation

/// Decides which events are stops of one thread; linking never merges events.
///
/// It holds nothing: the caller finds the stops that share a key with the event, or are like it, wherever they are kept.
/// One key suffices if it is telling: if its occasions are not everyday and not too many unrelated events share it.
/// Without one, likeness suffices while a thread is young: one relative that was almost of the same event, or several in
/// one thread.
public struct ThreadLinker: Sendable, Hashable {
    /// The numbers in force.
    public let rules: ThreadRules

    /// Creates a linker.
    public init(rules: ThreadRules = .standard) { self.rules = rules }

    /// The links from an event to stops that are not of its thread yet, one for each thread, or event without one.
    ///
    /// Of the stops of one thread, that which shares most telling keys is named, the nearest in time among equals.
    ///
    /// - Parameters:
    ///   - event: The event with what its newest story tells.
    ///   - stops: The events that share a sought key with it, and its relatives; itself is passed over.
    /// - Returns: The links, those to the oldest threads first.
    public func links(from event: ThreadEvent, to stops: [ThreadStop]) -> [ThreadLink] {
        let others = stops.filter { $0.event != event.event }.sorted { $0.event < $1.event }
        let telling = event.keys.filter { isTelling($0, for: event, among: others) }
        var likeness: [Int64: Double] = [:]
        for relative in event.relatives {
            likeness[relative.event] = max(likeness[relative.event] ?? 0, relative.likeness)
        }
        let groups = Self.groups(of: others, besides: event)
        let byKeys = groups.compactMap { linkByKeys(from: event, to: $0, sharing: telling) }
        // Likeness beside keys would draw all that is like a stop into a thread of years.
        let links =
            byKeys.isEmpty ? groups.compactMap { linkByLikeness(from: event, to: $0, likeness: likeness) } : byKeys
        return Array(links.prefix(rules.mostLinks))
    }

    /// The stops by thread, those of the oldest thread first, then those without one, each alone.
    private static func groups(of stops: [ThreadStop], besides event: ThreadEvent) -> [[ThreadStop]] {
        let other = stops.filter { $0.thread == nil || $0.thread != event.thread }
        let threads = Dictionary(grouping: other.filter { $0.thread != nil }) { $0.thread ?? 0 }
        return threads.sorted { $0.key < $1.key }.map(\.value) + other.filter { $0.thread == nil }.map { [$0] }
    }

    // MARK: Keys

    /// Whether a key tells one thread from everything else, as far as the stops under it show.
    private func isTelling(_ key: ThreadKey, for event: ThreadEvent, among stops: [ThreadStop]) -> Bool {
        let sharing = stops.filter { $0.keys.contains(key.number) }
        guard !sharing.isEmpty else { return false }
        let unrelated = Self.groups(of: sharing, besides: event)
        guard unrelated.count <= rules.mostUnrelated else { return false }
        let spacing = spacing(of: (sharing.map(\.opened) + [event.opened]).sorted())
        return spacing.map { $0 >= rules.spacing(of: key.kind) } ?? true
    }

    /// Days between two occasions on average; nil for one occasion alone.
    private func spacing(of times: [Date]) -> Double? {
        var occasions: [Date] = []
        var last: Date?
        for time in times {
            if last.map({ time.timeIntervalSince($0) > rules.occasionHours * 3_600 }) ?? true { occasions.append(time) }
            last = time
        }
        guard let first = occasions.first, let end = occasions.last, occasions.count > 1 else { return nil }
        return end.timeIntervalSince(first) / 86_400 / Double(occasions.count - 1)
    }

    private func linkByKeys(
        from event: ThreadEvent, to stops: [ThreadStop], sharing telling: [ThreadKey]
    ) -> ThreadLink? {
        let found = stops.compactMap { stop -> ThreadLink? in
            let days = stop.days(from: event)
            let shared = telling.filter { key in
                stop.keys.contains(key.number) && rules.reach(of: key.kind).map { days <= $0 } ?? true
            }
            guard !shared.isEmpty else { return nil }
            return ThreadLink(
                event: event.event, linkedTo: stop.event, reason: .keys, keys: shared.sorted(), days: days)
        }
        return found.min { ($1.keys.count, $0.days, $0.linkedTo) < ($0.keys.count, $1.days, $1.linkedTo) }
    }

    // MARK: Likeness

    private func isYoung(_ opened: Date, for event: ThreadEvent) -> Bool {
        abs(event.opened.timeIntervalSince(opened)) <= rules.likenessDays * 86_400
    }

    private func linkByLikeness(
        from event: ThreadEvent, to stops: [ThreadStop], likeness: [Int64: Double]
    ) -> ThreadLink? {
        guard isYoung(event.threadOpened, for: event), stops.allSatisfy({ isYoung($0.threadOpened, for: event) }) else {
            return nil
        }
        let relatives = stops.compactMap { stop in likeness[stop.event].map { (stop: stop, likeness: $0) } }
        guard let best = relatives.max(by: { ($0.likeness, $1.stop.event) < ($1.likeness, $0.stop.event) }) else {
            return nil
        }
        let others = relatives.count { $0.likeness >= rules.togetherLikeness }
        guard best.likeness >= rules.aloneLikeness || others >= rules.together else { return nil }
        return ThreadLink(
            event: event.event, linkedTo: best.stop.event, reason: .likeness, likeness: best.likeness,
            relatives: others, days: best.stop.days(from: event))
    }
}
