package import Foundation

/// Tells an outage of our own network from one of theirs: a pure policy.
///
/// When no host can be reached any more, one after the other, and none has answered in between, it is us. From then on
/// failures to connect are nobody's, one source at a time is asked now and then, and the first answer of any host ends it.
package struct OutageWatch: Sendable {
    /// What a poll shows of the network.
    package enum Sign: Sendable, Hashable {
        /// A server answered, with whatever.
        case answered
        /// None could be reached.
        case unreachable
        /// Neither, such as a file.
        case nothing
    }

    package enum Change: Sendable, Hashable {
        case none
        /// The network went down: these sources failed for it before that was known.
        case began(blamed: [String], since: Date)
        case ended(since: Date)
    }

    /// Hosts that are watched.
    package var hosts = 0
    /// Since when the network has been down; nil while it is up.
    package private(set) var since: Date?
    /// When the next source is asked while it is down.
    package private(set) var nextProbe = Date.distantPast

    private var failing: [String: Set<String>] = [:]
    private var firstFailure: Date?
    private var probes = 0

    package init() {}

    package var isDown: Bool { since != nil }

    /// Takes in how a poll of a source on a host ended.
    package mutating func note(_ sign: Sign, host: String, source: String, at now: Date) -> Change {
        switch sign {
        case .nothing: return .none
        case .answered:
            let began = since
            failing = [:]
            firstFailure = nil
            since = nil
            probes = 0
            return began.map { .ended(since: $0) } ?? .none
        case .unreachable:
            guard !isDown else {
                // What was under way when the network went down is no probe.
                guard now >= nextProbe else { return .none }
                probes += 1
                nextProbe = now.addingTimeInterval(Self.pause(after: probes))
                return .none
            }
            firstFailure = firstFailure ?? now
            failing[host, default: []].insert(source)
            guard let needed, failing.count >= needed else { return .none }
            let start = firstFailure ?? now
            since = start
            nextProbe = now.addingTimeInterval(Self.pause(after: 0))
            return .began(blamed: failing.values.flatMap(\.self).sorted(), since: start)
        }
    }

    /// Follows a clock that was set back.
    package mutating func shift(by seconds: Double) {
        nextProbe += seconds
        since = since.map { $0 + seconds }
        firstFailure = firstFailure.map { $0 + seconds }
    }

    /// Hosts that have to fail in a row; nil when there are too few to tell anything.
    ///
    /// A quarter of all, since in a long list some are always down and may come one after the other.
    private var needed: Int? { hosts < 3 ? nil : min(max(hosts / 4, 3), 8) }

    /// Seconds between two probes: half a minute, and longer while the outage lasts.
    private static func pause(after probes: Int) -> Double { min(30 * exp2(Double(probes / 4)), 300) }
}

extension OutageWatch.Sign {
    /// What a fault's short word says of the network; nil is for none.
    init(fault: String?) {
        switch fault {
        case "dns", "connect", "timeout": self = .unreachable
        // None of these got as far as a server.
        case "file", "refused", "cancelled", "secret", "private-address": self = .nothing
        default: self = .answered
        }
    }
}
