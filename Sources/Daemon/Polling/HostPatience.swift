import Foundation

/// Whom a server means that asks to be left alone: the one it said so to, or all that ask the same host: a pure policy.
///
/// After the first such answer one other source of the host is let through. If that is answered, the server means single
/// addresses; if it is turned away as well, it means the host, and all wait. What was learned is kept for weeks.
struct HostPatience: Sendable {
    /// Whom a host was found to mean.
    enum Scope: String, Sendable, Hashable {
        case address
        case host
    }

    private struct Verdict {
        var scope: Scope
        var since: Date
    }

    /// A time in which a host wants to be left alone by somebody.
    private struct Spell {
        var until: Date
        var refused: Set<String>
        /// The source that is let through to find out, and since when.
        var probe: (source: String, since: Date)?
    }

    /// Seconds for which a verdict is kept.
    private static let memory: TimeInterval = 30 * 86_400
    /// Seconds that a spell lasts at most.
    private static let longest: TimeInterval = 6 * 3600
    /// Seconds of a spell whose length the server did not tell.
    private static let usual: TimeInterval = 600
    /// Seconds after which a source let through is given up on.
    private static let probeTime: TimeInterval = 300
    /// Hosts remembered at most.
    private static let capacity = 10_000

    private var spells: [String: Spell] = [:]
    private var verdicts: [String: Verdict] = [:]

    /// Until when a source has to wait; nil when it may ask, which it is then taken to do.
    mutating func wait(of source: String, at host: String, now: Date) -> Date? {
        guard var spell = spells[host] else { return nil }
        // One that lies further ahead than any was begun by a clock that was wrong.
        guard spell.until > now, spell.until.timeIntervalSince(now) <= Self.longest else {
            spells[host] = nil
            return nil
        }
        // Its own wait is in the schedule.
        if spell.refused.contains(source) { return nil }
        switch scope(of: host, now: now) {
        case .address: return nil
        case .host: return spell.until
        case nil: break
        }
        if let probe = spell.probe, probe.source != source, now.timeIntervalSince(probe.since) < Self.probeTime {
            return min(spell.until, now.addingTimeInterval(Self.probeTime))
        }
        spell.probe = (source, now)
        spells[host] = spell
        return nil
    }

    /// A source was turned away; `seconds` are those that the server asked for, if it told.
    mutating func refused(_ source: String, at host: String, seconds: TimeInterval?, now: Date) {
        forget(now: now)
        let until = now.addingTimeInterval(min(max(seconds ?? Self.usual, 1), Self.longest))
        guard var spell = spells[host], spell.until > now else {
            if spells.count < Self.capacity { spells[host] = Spell(until: until, refused: [source]) }
            return
        }
        spell.until = max(spell.until, until)
        spell.probe = nil
        // The second one that is turned away shows that it is not about the first.
        if spell.refused.insert(source).inserted { verdicts[host] = Verdict(scope: .host, since: now) }
        spells[host] = spell
    }

    /// A source got an answer.
    mutating func answered(_ source: String, at host: String, now: Date) {
        guard let spell = spells[host], spell.until > now else { return }
        guard !spell.refused.contains(source) else {
            // The server changed its mind, or its time is over.
            spells[host] = nil
            return
        }
        if verdicts[host]?.scope != .host { verdicts[host] = Verdict(scope: .address, since: now) }
        spells[host]?.probe = nil
    }

    /// Whom a host means; nil if that is not known.
    func scope(of host: String, now: Date) -> Scope? {
        guard let verdict = verdicts[host], now.timeIntervalSince(verdict.since) < Self.memory else { return nil }
        return verdict.scope
    }

    private mutating func forget(now: Date) {
        guard spells.count + verdicts.count > Self.capacity else { return }
        spells = spells.filter { $0.value.until > now }
        verdicts = verdicts.filter { now.timeIntervalSince($0.value.since) < Self.memory }
    }
}
