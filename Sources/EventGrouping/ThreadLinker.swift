public import Foundation

/// Links events that lie further apart than an event's window by the people, city and act they share.
///
/// Found by key, so that the cost does not grow with the years between; linking never merges events.
public struct ThreadLinker: Sendable {
    /// An event as a stop of a thread.
    private struct Stop: Sendable {
        var time: Date
        var thread: Int64?
    }

    private let window: TimeInterval
    private let stopsPerKey: Int
    private var stops: [Int64: Stop] = [:]
    private var events: [ThreadKey: [Int64]] = [:]

    /// Creates a linker that knows no event.
    ///
    /// - Parameters:
    ///   - windowHours: Events closer than this are no stops of one thread by their keys alone.
    ///   - stopsPerKey: How many of the latest events are kept under one key.
    public init(windowHours: Double = 72, stopsPerKey: Int = 64) {
        window = windowHours * 3_600
        self.stopsPerKey = max(1, stopsPerKey)
    }

    /// Links an event to the stop that shares most keys with it, the nearest in time among equals.
    ///
    /// - Parameters:
    ///   - event: The event, once enough is known of it to have keys.
    ///   - keys: The keys of its stories.
    ///   - time: When it happened or was first reported.
    ///   - newThread: Gives the number of a new thread; called only when two events found each other that have none.
    /// - Returns: The thread and the stop it was linked to, or nil when no other event shares a key.
    public mutating func thread(
        for event: Int64, keys: [ThreadKey], time: Date, newThread: () -> Int64
    ) -> ThreadLink? {
        let found = closestStop(to: event, keys: keys, time: time)
        guard let found, let stop = stops[found.event] else {
            restore(event: event, keys: keys, time: time, thread: stops[event]?.thread)
            return nil
        }
        let thread = stops[event]?.thread ?? stop.thread ?? newThread()
        let opens = stop.thread == nil
        if opens { stops[found.event]?.thread = thread }
        restore(event: event, keys: keys, time: time, thread: thread)
        return ThreadLink(
            thread: thread, event: event, linkedTo: found.event, opensThread: opens, keys: found.keys,
            days: abs(time.timeIntervalSince(stop.time)) / 86_400)
    }

    /// Takes in an event whose thread, if any, was decided before.
    public mutating func restore(event: Int64, keys: [ThreadKey], time: Date, thread: Int64?) {
        stops[event] = Stop(time: time, thread: thread)
        for key in Set(keys) where events[key]?.contains(event) != true {
            events[key, default: []].append(event)
            if let count = events[key]?.count, count > stopsPerKey { events[key]?.removeFirst() }
        }
    }

    private func closestStop(to event: Int64, keys: [ThreadKey], time: Date) -> (event: Int64, keys: [ThreadKey])? {
        var shared: [Int64: [ThreadKey]] = [:]
        for key in Set(keys).sorted() {
            for other in events[key] ?? [] where other != event { shared[other, default: []].append(key) }
        }
        let far = shared.compactMap { other, keys -> (event: Int64, keys: [ThreadKey], gap: Double)? in
            guard let stop = stops[other] else { return nil }
            let gap = abs(time.timeIntervalSince(stop.time))
            return gap > window ? (other, keys, gap) : nil
        }
        return far.min { ($1.keys.count, $0.gap, $0.event) < ($0.keys.count, $1.gap, $1.event) }
            .map { ($0.event, $0.keys) }
    }
}

/// That two events are stops of one thread, and by what.
public struct ThreadLink: Sendable, Codable, Hashable {
    /// The thread both belong to.
    public var thread: Int64
    /// The event that was linked.
    public var event: Int64
    /// The stop it was linked to.
    public var linkedTo: Int64
    /// The other event had no thread until now and joins this one.
    public var opensThread: Bool
    /// The keys both have.
    public var keys: [ThreadKey]
    /// Days between the two.
    public var days: Double
}
