import Foundation
import News

/// Which sources are due, which are being polled, and when to look again: a pure policy.
struct PollBoard: Sendable {
    private let schedule: PollSchedule
    private var sources: [Source] = []
    private var due: [String: Date] = [:]
    private var underWay: Set<String> = []

    init(schedule: PollSchedule = PollSchedule()) {
        self.schedule = schedule
    }

    /// Takes over another list of sources; those that stay keep their place in the schedule unless their address or
    /// interval changed, which makes them due at once.
    mutating func replace(sources new: [Source], states: [String: SourceState], now: Date) {
        let old = Dictionary(sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var kept: [String: Date] = [:]
        for source in new {
            if let before = old[source.name], before.url == source.url, before.interval == source.interval {
                kept[source.name] = due[source.name]
            } else {
                let state = old[source.name] == nil ? states[source.name] : nil
                kept[source.name] = schedule.first(of: source, state: state, now: now)
            }
        }
        sources = new
        due = kept
    }

    /// Hands out at most `limit` sources that are due, longest overdue first, and counts them as under way.
    mutating func take(now: Date, limit: Int) -> [Source] {
        let ready = sources.enumerated()
            .filter { !underWay.contains($0.element.name) && (due[$0.element.name] ?? now) <= now }
            .sorted { (due[$0.element.name] ?? now, $0.offset) < (due[$1.element.name] ?? now, $1.offset) }
            .prefix(max(0, limit)).map(\.element)
        underWay.formUnion(ready.map(\.name))
        return Array(ready)
    }

    /// Ends a poll; a source removed meanwhile is forgotten, and one that got another address or interval stays due.
    mutating func finish(_ source: Source, next: Date) {
        underWay.remove(source.name)
        let present = sources.first { $0.name == source.name }
        if present?.url == source.url, present?.interval == source.interval { due[source.name] = next }
    }

    /// How many polls are under way.
    var busy: Int { underWay.count }

    /// How many sources are watched.
    var watched: Int { sources.count }

    /// When the next source that is not being polled falls due; nil when there is none.
    var nextDue: Date? {
        sources.filter { !underWay.contains($0.name) }.compactMap { due[$0.name] }.min()
    }
}
