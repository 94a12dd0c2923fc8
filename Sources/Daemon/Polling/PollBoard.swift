package import Foundation
package import News

/// Which sources are due, which are being polled, and when to look again: a pure policy.
package struct PollBoard: Sendable {
    private struct Post: Sendable {
        var source: Source
        var host: String
        var due: Date
        var isUnderWay = false
        /// Whether `due` is the moment kept for it at its host.
        var hasTurn = false
    }

    private let schedule: PollSchedule
    /// Seconds between the beginnings of two polls of one host.
    private let hostSpacing: Double
    private var posts: [Post] = []
    private var places: [String: Int] = [:]
    private var queue = DueQueue()
    private var underWay: Set<String> = []
    /// When each host may be asked again.
    private var hosts: [String: Date] = [:]
    private var lastLook: Date?
    private var outage = OutageWatch()

    package init(schedule: PollSchedule = PollSchedule(), hostSpacing: Double = 0) {
        self.schedule = schedule
        self.hostSpacing = hostSpacing
    }

    /// Takes over another list of sources; those that stay keep their place in the schedule unless their address or
    /// interval changed, which makes them due at once.
    package mutating func replace(sources new: [Source], states: [String: SourceState], now: Date) {
        let backlog = new.count { source in
            places[source.name] == nil && (states[source.name]?.nextPoll).map { $0 <= now } ?? true
        }
        let old = posts
        posts = new.map { source in
            let before = places[source.name].map { old[$0] }
            let due: Date
            if let before, before.source.isPolled(like: source) {
                due = before.due
            } else {
                let state = before == nil ? states[source.name] : nil
                due = schedule.first(of: source, state: state, backlog: backlog, now: now)
            }
            return Post(source: source, host: source.host, due: due, isUnderWay: underWay.contains(source.name))
        }
        places = Dictionary(posts.enumerated().map { ($1.source.name, $0) }) { first, _ in first }
        outage.hosts = Set(posts.map(\.host)).subtracting([""]).count
        hosts = hosts.filter { $0.value > now }
        queueAll()
    }

    /// Hands out at most `limit` sources that are due, longest overdue first, and counts them as under way.
    ///
    /// One whose host was asked just now waits for its turn. While our own network is down, one source is handed out now
    /// and then; after a time in which nobody looked, such as a suspended machine, what has become due is spread out.
    package mutating func take(now: Date, limit: Int) -> [Source] {
        if let last = lastLook {
            let passed = now.timeIntervalSince(last)
            if passed > Self.longestLook { spread(now: now) }
            if passed < -Self.longestLook { shift(by: passed) }
        }
        lastLook = now
        if outage.isDown, now < outage.nextProbe || !underWay.isEmpty { return [] }
        let limit = outage.isDown ? min(limit, 1) : limit
        var taken: [Source] = []
        while taken.count < limit, let first = queue.first, first.due <= now {
            _ = queue.pop()
            if !posts[first.place].hasTurn, let turn = turn(of: posts[first.place].host, now: now) {
                posts[first.place].due = turn
                posts[first.place].hasTurn = true
                queue.push(DueQueue.Entry(due: turn, place: first.place))
                continue
            }
            posts[first.place].isUnderWay = true
            posts[first.place].hasTurn = false
            underWay.insert(posts[first.place].source.name)
            taken.append(posts[first.place].source)
        }
        return taken
    }

    /// Seconds between two looks that mean that nobody could look.
    private static let longestLook = 120.0

    /// Follows a clock that was set back, so that everything is as far ahead as before.
    private mutating func shift(by seconds: Double) {
        for place in posts.indices { posts[place].due += seconds }
        hosts = hosts.mapValues { $0 + seconds }
        outage.shift(by: seconds)
        queueAll()
    }

    /// Takes in how a poll ended, before `finish`: whether the network is to blame, and what that changes.
    package mutating func note(_ sign: OutageWatch.Sign, of source: Source, now: Date) -> OutageWatch.Change {
        let change = outage.note(sign, host: source.host, source: source.name, at: now)
        if case .ended = change { spread(now: now) }
        return change
    }

    /// Whether our own network is down.
    package var isOffline: Bool { outage.isDown }

    /// Ends a poll; a source removed meanwhile is forgotten, and one that got another address or interval stays due.
    package mutating func finish(_ source: Source, next: Date) {
        underWay.remove(source.name)
        guard let place = places[source.name], posts[place].isUnderWay else { return }
        posts[place].isUnderWay = false
        if posts[place].source.isPolled(like: source) { posts[place].due = next }
        queue.push(DueQueue.Entry(due: posts[place].due, place: place))
    }

    /// How many polls are under way.
    package var busy: Int { underWay.count }

    /// How many sources are watched.
    package var watched: Int { posts.count }

    /// When the next source that is not being polled falls due; nil when there is none.
    package var nextDue: Date? {
        guard let due = queue.first?.due else { return nil }
        return outage.isDown ? max(due, outage.nextProbe) : due
    }

    /// When a host can be asked, if that is later than now, with that moment kept for who asks; else it is taken.
    private mutating func turn(of host: String, now: Date) -> Date? {
        guard hostSpacing > 0, !host.isEmpty else { return nil }
        guard let free = hosts[host], free > now else {
            hosts[host] = now.addingTimeInterval(hostSpacing)
            return nil
        }
        hosts[host] = free.addingTimeInterval(hostSpacing)
        return free
    }

    /// Spreads out what is due, so that nothing bursts.
    private mutating func spread(now: Date) {
        let due = posts.indices.filter { !posts[$0].isUnderWay && posts[$0].due <= now }
        for place in due {
            posts[place].due = schedule.spread(posts[place].source, backlog: due.count, now: now)
            posts[place].hasTurn = false
        }
        queueAll()
    }

    private mutating func queueAll() {
        queue = DueQueue(
            posts.enumerated().filter { !$1.isUnderWay }.map { DueQueue.Entry(due: $1.due, place: $0) })
    }
}

extension Source {
    /// Whether a poll of one is a poll of the other, too.
    fileprivate func isPolled(like other: Source) -> Bool {
        url == other.url && interval == other.interval && learned == other.learned
    }
}
