import Fetching
import Foundation
import News

/// When a feed that says it moved for good is believed: a pure policy.
///
/// A redirect is always followed. Its target becomes the address to ask only after it was met several times over days and
/// has brought items known before, since parked domains and captive portals redirect for good as well.
struct Relocation: Sendable {
    /// Seconds for which a new place has to stay the same.
    var probation: TimeInterval = 7 * 86_400
    /// Answers that it has to have given.
    var sightings = 3
    /// Failures in a row after which an adopted address and the configured one are asked in turn.
    var patience = 3

    /// Where a source is asked.
    func address(of source: Source, state: SourceState?) -> String {
        guard let state, let adopted = adopted(of: source, state.fetching) else { return source.url }
        let isInDoubt = state.failures >= patience && state.failures % 2 == 1
        return isInDoubt ? source.url : adopted.address
    }

    /// What stands for the configured address; nil once another was configured.
    func adopted(of source: Source, _ memory: FetchMemory) -> AdoptedAddress? {
        memory.adopted.flatMap { $0.configured == source.url ? $0 : nil }
    }

    /// Learns from a good answer; `carries` tells whether it brought items known before the first sighting.
    ///
    /// Returns a line for the operator when there is something to tell.
    func answered(
        _ source: Source, asked: String, by reply: FetchReply, carries: Bool, memory: inout FetchMemory, now: Date
    ) -> String? {
        memory.adopted = adopted(of: source, memory)
        let here = FeedAddress.key(of: asked)
        let target = FeedAddress.key(of: reply.finalURL)
        guard reply.isMovedForGood, target != here else {
            memory.move = nil
            guard memory.adopted != nil, here == FeedAddress.key(of: source.url) else { return nil }
            memory.adopted = nil
            return "its configured address answers again, and is asked from now on"
        }
        guard target != memory.adopted.map({ FeedAddress.key(of: $0.address) }) else { return nil }
        if Self.isUpgrade(from: asked, to: reply.finalURL) {
            return adopt(reply.finalURL, for: source, "it answers in the same place with encryption", &memory, now)
        }
        return sighted(reply.finalURL, source, carries: carries, memory: &memory, now: now)
    }

    /// Learns that there is nothing any more where a source was asked.
    func missed(_ source: Source, memory: inout FetchMemory, now: Date) -> String? {
        guard let move = memory.move, move.carries, move.count > 1 else { return nil }
        return adopt(move.address, for: source, "its old address is gone, and the new one had its items", &memory, now)
    }

    private func sighted(
        _ target: String, _ source: Source, carries: Bool, memory: inout FetchMemory, now: Date
    ) -> String? {
        guard var move = memory.move, move.address == target else {
            memory.move = MoveSighting(address: target, since: now, carries: carries)
            return "it says it has moved for good to \(target); followed, and believed if that lasts"
        }
        let before = move.since.addingTimeInterval(probation) <= now && move.count >= sightings
        move.count += 1
        move.carries = move.carries || carries
        memory.move = move
        guard now.timeIntervalSince(move.since) >= probation, move.count >= sightings else { return nil }
        if move.carries {
            let reason = "\(move.count) redirects over \(Int(now.timeIntervalSince(move.since) / 86_400)) days"
            return adopt(target, for: source, "\(reason) led there, to the same items", &memory, now)
        }
        // Told once, when the time has come.
        return before ? nil : "it redirects to \(target) for good, which has none of its items: check its address"
    }

    private func adopt(
        _ target: String, for source: Source, _ reason: String, _ memory: inout FetchMemory, _ now: Date
    ) -> String {
        memory.move = nil
        memory.adopted =
            FeedAddress.key(of: target) == FeedAddress.key(of: source.url)
            ? nil : AdoptedAddress(configured: source.url, address: target, since: now)
        return "it is asked at \(target) from now on: \(reason); write that address into the configuration"
    }

    /// Whether nothing differs but that one place is encrypted.
    static func isUpgrade(from old: String, to new: String) -> Bool {
        guard var parts = URLComponents(string: FeedAddress.key(of: old)), parts.scheme == "http" else { return false }
        parts.scheme = "https"
        return parts.string == FeedAddress.key(of: new)
    }
}
