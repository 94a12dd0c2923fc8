/// Tells whether each part of the daemon makes progress, so that the watchdog is fed by work and not by a timer.
///
/// Beats are counted and not timed: a wall clock that jumps neither kills the daemon nor keeps a frozen one alive.
actor Pulse {
    /// The parts that must make progress.
    enum Part: String, Sendable, CaseIterable {
        /// Goes round at least every ten seconds.
        case poller
        /// Goes round at least every ten seconds, but for the time that a digest or its hook takes.
        case digests
        /// The one writer: has to end what it began, and may rest otherwise.
        case ingest
    }

    private struct Vitals {
        var beats = 0
        /// Pieces of work begun and not ended.
        var underWay = 0
        var beatsAtLastLook = -1
        /// Looks in a row that found no progress.
        var stillLooks = 0
    }

    private var vitals = Dictionary(uniqueKeysWithValues: Part.allCases.map { ($0, Vitals()) })
    /// Parts that wait for another program, which has a time limit of its own.
    private var waiting: Set<Part> = []

    /// A part has gone round once more.
    func beat(_ part: Part) { vitals[part]?.beats += 1 }

    /// Runs a piece of work, which has to end.
    func work<Value: Sendable>(_ part: Part, _ body: @Sendable () async throws -> Value) async rethrows -> Value {
        vitals[part]?.underWay += 1
        defer {
            vitals[part]?.underWay -= 1
            beat(part)
        }
        return try await body()
    }

    /// Runs what waits for another program, while nothing is expected of the part.
    func wait<Value: Sendable>(_ part: Part, _ body: @Sendable () async throws -> Value) async rethrows -> Value {
        waiting.insert(part)
        defer {
            waiting.remove(part)
            beat(part)
        }
        return try await body()
    }

    /// The parts without progress since the last `looks` looks, this one among them.
    func look(patience looks: Int) -> [Part] {
        Part.allCases.filter { part in
            guard var vital = vitals[part] else { return false }
            let mayRest = waiting.contains(part) || part == .ingest && vital.underWay == 0
            vital.stillLooks = vital.beats == vital.beatsAtLastLook && !mayRest ? vital.stillLooks + 1 : 0
            vital.beatsAtLastLook = vital.beats
            vitals[part] = vital
            return vital.stillLooks >= looks
        }
    }
}
