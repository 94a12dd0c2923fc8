internal import GRDB
internal import News

/// Reads threads as they stood at an instant: only what is filed before it counts, as article and as what ties articles.
struct ThreadReader {
    /// In the archive's milliseconds.
    var end: Int64
    let db: Database

    /// Stops of one thread that are followed at most; what lies beyond is left out.
    private static let mostStops = 400

    /// What is known of an event's thread and of what its articles recall; nil when that is nothing.
    func thread(of event: EventID) throws -> CoveredThread? {
        let (others, thread) = try others(of: event.rawValue)
        let stops = try others.compactMap(stop).sorted { ($0.opened, $0.event) < ($1.opened, $1.event) }
        let recollections = try ([event] + stops.map(\.event)).flatMap {
            try ReadingTables.recollections(of: $0, before: end, in: db)
        }
        guard !stops.isEmpty || !recollections.isEmpty else { return nil }
        return CoveredThread(
            event: event, thread: stops.isEmpty ? nil : thread.map(ThreadID.init(rawValue:)), stops: stops,
            recollections: recollections)
    }

    /// All events that ties lead to, in order, and the oldest number among the threads those ties made.
    private func others(of event: Int64) throws -> ([Int64], Int64?) {
        var seen: Set<Int64> = [event]
        var open = [event]
        var oldest: Int64?
        while let next = open.popLast(), seen.count <= Self.mostStops {
            for found in try ThreadTieTable.neighbours(of: next, before: end, in: db) {
                oldest = min(oldest ?? found.thread, found.thread)
                if seen.insert(found.event).inserted { open.append(found.event) }
            }
        }
        return (seen.subtracting([event]).sorted(), oldest)
    }

    private func stop(_ event: Int64) throws -> CoveredStop? {
        let sql = """
            SELECT source, title, link, time, max(time) OVER () AS latest
            FROM eventMember JOIN article ON article.id = eventMember.article
            WHERE eventMember.event = ? AND time < ? ORDER BY time, article.id LIMIT 1
            """
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [event, end]).map { row in
            CoveredStop(
                event: EventID(rawValue: event), opened: row.time("time"), latest: row.time("latest"),
                source: row.text("source"), title: row.text("title"), link: row.optionalText("link"))
        }
    }
}
