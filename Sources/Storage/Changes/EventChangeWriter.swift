internal import Foundation
internal import GRDB
internal import News

/// Carries out what became of an event and records it; runs inside a transaction.
struct EventChangeWriter {
    /// When it was decided.
    var time: Date
    /// Nil when grouping decided it.
    var correction: CorrectionID?
    var db: Database

    /// Lets one event take all articles of another; the change as it is recorded, with the articles that went.
    @discardableResult
    func merge(_ change: EventChange, into other: EventID) throws -> EventChange {
        let event = change.from
        guard event != other, try isLive(event), try isLive(other) else {
            throw StoreError.refused(reason: "\(event) cannot be merged into \(other): they are not two events")
        }
        // All of them: grouping knows only those that arrived in the last days.
        let articles = try EventMemberTable.articles(of: event, in: db)
        guard Set(articles).isSuperset(of: change.articles) else {
            throw StoreError.refused(reason: "articles that are not of \(event) would go with it")
        }
        try move(articles, from: event, into: other)
        try EventTable.merge(event, into: other, in: db)
        try carryThread(of: event, to: other, by: articles.first)
        var recorded = change
        recorded.articles = articles
        try record(recorded)
        return recorded
    }

    /// Lets articles of an event go to another, which is new.
    func split(_ change: EventChange, into other: EventID) throws {
        let staying = Set(try EventMemberTable.articles(of: change.from, in: db)).subtracting(change.articles)
        guard !staying.isEmpty, !change.articles.isEmpty else {
            throw StoreError.refused(reason: "\(change.from) is not split when all of its articles go, or none")
        }
        try move(change.articles, from: change.from, into: other)
        if let thread = try ThreadLinkTable.thread(of: change.from, in: db) {
            // Both tell of what the thread is about, whichever holds the articles that tied the event to it.
            try ThreadLinkTable.save(ThreadLink(event: other, thread: thread), in: db)
            try ThreadLinkTable.recountGaps(of: thread, in: db)
        }
        try record(change)
    }

    /// Makes an event a stop of a thread.
    func link(_ change: EventChange, to thread: ThreadID) throws {
        try ThreadLinkTable.save(ThreadLink(event: change.from, thread: thread), in: db)
        try record(change)
    }

    /// Takes an event from its thread.
    func unlink(_ change: EventChange) throws {
        try ThreadLinkTable.delete(change.from, in: db)
        try record(change)
    }

    private func record(_ change: EventChange) throws {
        try EventChangeTable.insert(change, at: time, by: correction, in: db)
    }

    private func isLive(_ event: EventID) throws -> Bool { try EventTable.current(event, in: db) == event }

    private func move(_ articles: [ArticleID], from event: EventID, into other: EventID) throws {
        for article in articles { try EventMemberTable.move(article, from: event, into: other, in: db) }
        for event in [event, other] { try EventTable.recount(event, in: db) }
    }

    /// The event that stays keeps its thread, or takes the other's.
    ///
    /// Two threads are one from now on, and the older keeps its number. What the owner unlinked stays unlinked.
    private func carryThread(of event: EventID, to other: EventID, by article: ArticleID?) throws {
        let left = try ThreadLinkTable.thread(of: event, in: db)
        try ThreadLinkTable.delete(event, in: db)
        var kept = try ThreadLinkTable.thread(of: other, in: db)
        if let left, left != kept, try !SettlementTable.isUnlinked(other, from: left, in: db) {
            if let thread = kept, let article {
                let merge = ThreadMerge(thread: max(left, thread), kept: min(left, thread), article: article)
                try ThreadTable.merge(merge, in: db)
                kept = merge.kept
            } else {
                try ThreadLinkTable.save(ThreadLink(event: other, thread: left), in: db)
            }
        }
        for thread in Set([left, kept].compactMap(\.self)) { try ThreadLinkTable.recountGaps(of: thread, in: db) }
    }
}
