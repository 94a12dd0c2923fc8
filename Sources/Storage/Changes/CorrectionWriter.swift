internal import Foundation
internal import GRDB
internal import News

/// Carries out one correction of the owner and settles it for all time; runs inside one transaction.
struct CorrectionWriter {
    private let request: CorrectionRequest
    private let time: Date
    private let db: Database
    private var counters: Counters
    private var changes: [EventChange] = []

    private init(_ request: CorrectionRequest, at time: Date, in db: Database) throws {
        self.request = request
        self.time = time
        self.db = db
        counters = try ArchiveTable.counters(in: db)
        counters.correction = CorrectionID(rawValue: counters.correction.rawValue + 1)
    }

    static func write(_ request: CorrectionRequest, at time: Date, in db: Database) throws -> CorrectionReceipt {
        var writer = try CorrectionWriter(request, at: time, in: db)
        let number = writer.counters.correction
        try CorrectionTable.insert(number, kind: request.kind, at: time, in: db)
        let plan = try writer.carryOut()
        for undone in plan.undone { try SettlementTable.undo(undone, by: number, in: db) }
        for settlement in plan.added { try SettlementTable.insert(settlement, of: number, in: db) }
        try ArchiveTable.save(writer.counters, in: db)
        return CorrectionReceipt(
            number: number, kind: request.kind, at: time, changes: writer.changes,
            undone: try CorrectionTable.undone(by: number, in: db))
    }

    private mutating func carryOut() throws -> SettlementPlan {
        switch request {
        case .merge(let one, let other): try merge(one, other)
        case .split(let event, let articles): try split(event, taking: articles)
        case .link(let one, let other): try link(one, other)
        case .unlink(let event): try unlink(event)
        }
    }

    private var writer: EventChangeWriter {
        EventChangeWriter(time: time, correction: counters.correction, db: db)
    }

    // MARK: Events

    private mutating func merge(_ one: EventID, _ other: EventID) throws -> SettlementPlan {
        let (staying, leaving) = try pair(one, other)
        let sides = SettlementPlan.Sides(one: try articles(of: [staying]), other: try articles(of: [leaving]))
        let plan = SettlementPlan.joining(
            sides, by: (try face(of: staying), try face(of: leaving)), bond: .event,
            live: try SettlementTable.live(.event, in: db))
        changes.append(try writer.merge(EventChange(.merged, from: leaving, into: staying), into: staying))
        return plan
    }

    private mutating func split(_ asked: EventID, taking named: [ArticleID]) throws -> SettlementPlan {
        let event = try current(asked)
        let members = try EventPart.members(of: event, in: db)
        let leaving = try EventPart(named, of: members) { article in
            guard let isOf = try EventMemberTable.event(of: article, in: db) else {
                throw CorrectionRefusal.unknownArticle(article)
            }
            throw CorrectionRefusal.notOfEvent(article, event, isOf: isOf)
        }
        guard !leaving.articles.isEmpty else { throw CorrectionRefusal.noneWouldLeave(event) }
        let staying = EventPart(members.filter { !leaving.articles.contains($0.article) })
        guard let face = leaving.face, let other = staying.face else { throw CorrectionRefusal.allWouldLeave(event) }
        counters.event = EventID(rawValue: counters.event.rawValue + 1)
        let live = try SettlementTable.live(.event, in: db)
        var plan = SettlementPlan.parting(
            .init(one: leaving.articles, other: staying.articles),
            by: leaving.articles.map { ($0, other) } + staying.articles.map { (face, $0) }, bond: .event, live: live)
        plan.hold(leaving.articles, bond: .event, live: live)
        let change = EventChange(.split, from: event, into: counters.event, articles: Array(leaving.articles))
        try EventTable.insert(counters.event, at: time, in: db)
        try writer.split(change, into: counters.event)
        changes.append(change)
        return plan
    }

    // MARK: Threads

    private mutating func link(_ one: EventID, _ other: EventID) throws -> SettlementPlan {
        let (first, second) = try pair(one, other)
        let threads = try [first, second].map { try ThreadLinkTable.thread(of: $0, in: db) }
        let (stops, others) = (try stops(with: first), try stops(with: second))
        let live = try SettlementTable.live(.thread, in: db)
        let plan = SettlementPlan.joining(
            .init(one: try articles(of: stops), other: try articles(of: others)),
            by: (try face(of: first), try face(of: second)), bond: .thread, live: live)
        let thread = try threads.compactMap(\.self).min() ?? newThread()
        for (stop, known) in stops.map({ ($0, threads[0]) }) + others.map({ ($0, threads[1]) }) where known != thread {
            let change = EventChange(.linked, from: stop, into: stop == first ? second : first, thread: thread)
            try writer.link(change, to: thread)
            changes.append(change)
        }
        try ThreadLinkTable.recountGaps(of: thread, in: db)
        try tie(first, second, in: thread)
        return plan
    }

    /// Ties two events by the articles that stand for them, as grouping would, so that a digest tells of it.
    private func tie(_ first: EventID, _ second: EventID, in thread: ThreadID) throws {
        let events = try [first, second].map { try EventTable.event($0, in: db)?.opened ?? time }
        let days = Int((abs(events[0].timeIntervalSince(events[1])) / 86_400).rounded(.down))
        let faces = (try face(of: first), try face(of: second))
        try ThreadTieTable.insert(
            ThreadTie(
                article: max(faces.0, faces.1), other: min(faces.0, faces.1), thread: thread, gapDays: days,
                why: #"{"reason":"settled"}"#), in: db)
    }

    private mutating func unlink(_ asked: EventID) throws -> SettlementPlan {
        let event = try current(asked)
        guard let thread = try ThreadLinkTable.thread(of: event, in: db) else {
            throw CorrectionRefusal.noThread(event)
        }
        let others = try stops(with: event).filter { $0 != event }
        let face = try face(of: event)
        let plan = SettlementPlan.parting(
            .init(one: try articles(of: [event]), other: try articles(of: others)),
            by: try others.map { (face, try self.face(of: $0)) }, bond: .thread,
            live: try SettlementTable.live(.thread, in: db))
        try ThreadTieTable.delete(
            between: try articles(of: [event]), and: try articles(of: others), in: db)
        // One event alone makes no thread.
        for event in [event] + (others.count == 1 ? others : []) {
            let change = EventChange(.unlinked, from: event, thread: thread)
            try writer.unlink(change)
            changes.append(change)
        }
        try ThreadLinkTable.recountGaps(of: thread, in: db)
        return plan
    }

    /// The stops of the event's thread; itself when it has none.
    private func stops(with event: EventID) throws -> [EventID] {
        guard let thread = try ThreadLinkTable.thread(of: event, in: db) else { return [event] }
        return try ThreadLinkTable.stops(of: thread, in: db).map(\.event.id)
    }

    private mutating func newThread() throws -> ThreadID {
        counters.thread = ThreadID(rawValue: counters.thread.rawValue + 1)
        try ThreadTable.insert(counters.thread, in: db)
        return counters.thread
    }

    // MARK: Events and their articles

    private func current(_ event: EventID) throws -> EventID {
        guard let current = try EventTable.current(event, in: db) else { throw CorrectionRefusal.unknownEvent(event) }
        return current
    }

    /// The two events, the lower number first.
    private func pair(_ one: EventID, _ other: EventID) throws -> (EventID, EventID) {
        let (first, second) = (try current(one), try current(other))
        guard first != second else { throw CorrectionRefusal.sameEvent(one, other, now: first) }
        return (min(first, second), max(first, second))
    }

    private func articles(of events: [EventID]) throws -> Set<ArticleID> {
        Set(try events.flatMap { try EventMemberTable.articles(of: $0, in: db) })
    }

    /// The article that stands for an event.
    private func face(of event: EventID) throws -> ArticleID {
        guard let face = EventPart(try EventPart.members(of: event, in: db)).face else {
            throw StoreError.refused(reason: "\(event) has no articles")
        }
        return face
    }
}
