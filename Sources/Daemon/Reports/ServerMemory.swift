import Foundation
import News

/// What is remembered of a source's server, for people: nothing where there is nothing to tell.
struct ServerMemory {
    private let memory: FetchMemory
    private let adopted: AdoptedAddress?
    /// When the memory was last learned from, which is the moment that it tells of.
    private let asOf: Date

    init(of source: Source, state: SourceState?) {
        memory = state?.fetching ?? FetchMemory()
        adopted = Relocation().adopted(of: source, memory)
        asOf = state?.lastAttempt ?? .distantPast
    }

    /// A line each, beginning with a word for the left column of a report.
    var lines: [String] {
        var lines: [(head: String, text: String)] = []
        if let adopted {
            let text = "\(adopted.address) in place of \(adopted.configured) since \(Rfc3339.text(adopted.since))"
            lines.append(("asked at", text))
        }
        if let move = memory.move {
            let items = move.carries ? "with items known before" : "with none of its items so far"
            let count = "\(move.count) times since \(Rfc3339.text(move.since))"
            lines.append(("moving", "redirected for good to \(move.address), \(count), \(items)"))
        }
        if let absence { lines.append(("absent", absence)) }
        if let distrustedUntil {
            lines.append(("distrust", "\"not modified\" was wrong and is not asked for until \(distrustedUntil)"))
        }
        return lines.map { $0.head.padding(toLength: 14, withPad: " ", startingAt: 0) + $0.text }
    }

    /// The same in a few words, for a line that tells of more.
    var words: [String] {
        var words: [String] = []
        if let adopted { words.append("asked at \(adopted.address)") }
        if let move = memory.move { words.append("redirected for good to \(move.address), \(move.count) times") }
        if let absence { words.append(absence) }
        if let distrustedUntil { words.append("\"not modified\" distrusted until \(distrustedUntil)") }
        return words
    }

    private var absence: String? {
        guard let absence = memory.absence else { return nil }
        let status = absence.isGone ? "gone (410)" : "not found (404)"
        let count = "\(status) \(absence.count) times since \(Rfc3339.text(absence.since))"
        return AbsenceRule().isRetired(absence, now: asOf) ? "\(count), looked for once a day to once a week" : count
    }

    private var distrustedUntil: String? {
        memory.distrustedUntil.flatMap { $0 > asOf ? Rfc3339.text($0) : nil }
    }
}
