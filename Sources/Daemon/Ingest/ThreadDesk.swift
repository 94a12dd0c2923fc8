import EventGrouping
import Foundation
import News
import Storage

/// Finds out which thread a new article's event is a stop of.
///
/// The stops of all years are in the archive, found by key. In memory is only what was placed and is not there yet.
struct ThreadDesk: Sendable {
    /// What of an article may link its event.
    struct Question: Sendable {
        var article: ArticleID
        var event: EventID
        var time: Date
        var keys: ThreadKeys
        var relatives: [ThreadRelative]

        /// Numbers of the keys to look under.
        var sought: [Int64] { keys.sought.map(\.number) }

        /// The events to be asked for by number.
        var events: [EventID] { [event] + relatives.map { EventID(rawValue: $0.event) } }

        /// Whether nothing could link it.
        var isIdle: Bool { keys.sought.isEmpty && relatives.isEmpty }
    }

    /// What the answer changes.
    struct Change: Sendable {
        var links: [Storage.ThreadLink] = []
        var ties: [ThreadTie] = []
        var merges: [ThreadMerge] = []
    }

    private let linker = ThreadLinker()
    /// What was placed and is not in the archive yet, in the order in which it came.
    private var pending: [Question] = []
    /// The events that went into others since.
    private var became: [EventID: EventID] = [:]
    /// The threads that events were put in since.
    private var threads: [EventID: ThreadID] = [:]
    /// The threads that went into others since.
    private var merged: [ThreadID: ThreadID] = [:]
    /// The time of the first stop of the threads that changed since.
    private var opened: [ThreadID: Date] = [:]

    /// Links an article's event and takes the article in.
    ///
    /// - Parameters:
    ///   - question: The article; none is asked about twice.
    ///   - stored: What the archive answers to it.
    ///   - newest: The highest number given to a thread; rises when one is opened.
    /// - Returns: What the archive must take in; nothing when nothing is linked.
    mutating func link(_ question: Question, beside stored: [StoredStop], newest: inout ThreadID) -> Change {
        let stops = stops(for: question, beside: stored)
        pending.append(question)
        let own = stops[question.event]
        let event = ThreadEvent(
            event: question.event.rawValue, opened: min(own?.opened ?? question.time, question.time),
            thread: own?.thread?.rawValue, threadOpened: own?.threadOpened, keys: question.keys.sought,
            relatives: question.relatives)
        let links = linker.links(
            from: event,
            to: stops.values.map { stop in
                ThreadStop(
                    event: stop.event.rawValue, opened: stop.opened, thread: stop.thread?.rawValue,
                    threadOpened: stop.threadOpened, keys: stop.keys)
            })
        return links.isEmpty ? Change() : change(by: links, of: question, among: stops, newest: &newest)
    }

    /// Learns of events that were merged by what was just placed.
    mutating func note(_ changes: [EventChange]) {
        for change in changes where change.kind == .merged { became[change.from] = change.into }
    }

    /// Lets go of what was kept until the archive had it.
    mutating func settled() {
        pending.removeAll(keepingCapacity: true)
        became.removeAll(keepingCapacity: true)
        threads.removeAll(keepingCapacity: true)
        merged.removeAll(keepingCapacity: true)
        opened.removeAll(keepingCapacity: true)
    }

    // MARK: Stops

    /// The stops of the archive as they are by now, and those that wait for it.
    private func stops(for question: Question, beside stored: [StoredStop]) -> [EventID: StoredStop] {
        var stops: [EventID: StoredStop] = [:]
        for stop in stored { join(stop, into: &stops) }
        let sought = Set(question.sought)
        let named = Set(question.events)
        for held in pending {
            let shared = sought.intersection(held.keys.kept.map(\.number))
            guard !shared.isEmpty || named.contains(current(held.event)) else { continue }
            join(
                StoredStop(event: held.event, opened: held.time, thread: nil, keys: shared, article: held.article),
                into: &stops)
        }
        return stops.mapValues { stop in
            var stop = stop
            stop.thread = thread(of: stop.event, stored: stop.thread)
            stop.threadOpened = [stop.threadOpened, stop.thread.flatMap { opened[$0] }].compactMap(\.self).min()
            return stop
        }
    }

    /// Adds what is known of a stop to what is known already of the event it is in by now.
    private func join(_ added: StoredStop, into stops: inout [EventID: StoredStop]) {
        let event = current(added.event)
        guard var stop = stops[event] else {
            stops[event] = added
            stops[event]?.event = event
            return
        }
        stop.opened = min(stop.opened, added.opened)
        stop.thread = [stop.thread, added.thread].compactMap(\.self).min()
        stop.threadOpened = [stop.threadOpened, added.threadOpened].compactMap(\.self).min()
        stop.keys.formUnion(added.keys)
        if !added.keys.isEmpty { stop.article = added.article }
        stops[event] = stop
    }

    private func current(_ event: EventID) -> EventID {
        var event = event
        while let next = became[event] { event = next }
        return event
    }

    private func thread(of event: EventID, stored: ThreadID?) -> ThreadID? {
        var thread = threads[event] ?? stored
        while let next = thread.flatMap({ merged[$0] }) { thread = next }
        return thread
    }

    // MARK: Change

    private mutating func change(
        by links: [EventGrouping.ThreadLink], of question: Question, among stops: [EventID: StoredStop],
        newest: inout ThreadID
    ) -> Change {
        let linked = links.compactMap { stops[EventID(rawValue: $0.linkedTo)] }
        let known = Set(([stops[question.event]] + linked).compactMap { $0?.thread }).sorted()
        if known.isEmpty { newest = ThreadID(rawValue: newest.rawValue + 1) }
        let thread = known.first ?? newest
        let times = ([stops[question.event]] + linked).compactMap(\.self).map {
            min($0.opened, $0.threadOpened ?? $0.opened)
        }
        opened[thread] = (times + [opened[thread] ?? question.time, question.time]).min()
        var change = Change()
        for (link, stop) in zip(links, linked) {
            change.ties.append(
                ThreadTie(
                    article: question.article, other: stop.article, thread: thread, gapDays: link.days,
                    why: NewsDesk.json(of: link.why)))
            if stop.thread == nil { put(stop.event, in: thread, gapDays: nil, &change) }
        }
        if stops[question.event]?.thread == nil {
            put(question.event, in: thread, gapDays: links.map(\.days).min(), &change)
        }
        for other in known.dropFirst() {
            merged[other] = thread
            change.merges.append(ThreadMerge(thread: other, kept: thread, article: question.article))
        }
        return change
    }

    private mutating func put(_ event: EventID, in thread: ThreadID, gapDays: Int?, _ change: inout Change) {
        threads[event] = thread
        change.links.append(Storage.ThreadLink(event: event, thread: thread, gapDays: gapDays))
    }
}
