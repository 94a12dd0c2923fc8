internal import Foundation
internal import GRDB
internal import News

/// Writes what one poll changed; runs inside one transaction.
struct IngestWriter {
    private let ingest: Ingest
    private let db: Database
    /// The numbers given before this poll and, as the writing goes on, by it.
    private var counters: Counters
    /// Whether no poll before this one brought an article.
    private let isFirst: Bool
    private var touchedEvents: Set<EventID> = []

    private init(_ ingest: Ingest, _ counters: Counters, in db: Database) {
        self.ingest = ingest
        self.db = db
        self.counters = counters
        isFirst = counters.article.rawValue == 0
    }

    static func write(_ ingest: Ingest, in db: Database) throws {
        try check(ingest)
        let counters = try ArchiveTable.counters(in: db)
        var writer = IngestWriter(ingest, counters, in: db)
        guard ingest.basis.map({ $0 == writer.counters.correction }) ?? true,
            ingest.memory.basis.map({ $0 == writer.counters.revision }) ?? true
        else { throw StoreError.overtaken }
        // Before the edits, which know the articles by their new identities.
        for renaming in ingest.renamings { try ArticleTable.rename(renaming, in: ingest.outcome.source, db: db) }
        try writer.openEvents()
        for new in ingest.new { try writer.insert(new) }
        for edit in ingest.edits { try writer.replace(with: edit) }
        for demotion in ingest.demotions { try FamilyMemberTable.update(demotion, in: db) }
        for event in writer.touchedEvents.sorted() { try EventTable.recount(event, in: db) }
        for change in ingest.changes { try writer.apply(change) }
        try ReadingWriter.take(ingest.new, scheme: ingest.readingScheme, isFirst: writer.isFirst, in: db)
        for link in ingest.threads { try writer.link(link) }
        for tie in ingest.ties { try ThreadTieTable.insert(tie, in: db) }
        // After the links, which name the threads as they were found.
        for merge in ingest.threadMerges { try ThreadTable.merge(merge, in: db) }
        try writer.remember()
        try SearchIndexWriter.take(ingest.search, isFirst: writer.isFirst, in: db)
        try ForgottenTable.show(ingest.forgotten, of: ingest.outcome.source, at: ingest.outcome.at, in: db)
        try SourceStateTable.save(ingest.state, in: db)
        try FetchLogTable.insert(ingest.outcome, in: db)
        try FetchDayTable.add(ingest.outcome, in: db)
        try FetchLogTable.thin(ingest.outcome.source, now: ingest.outcome.at, in: db)
        if writer.counters != counters { try ArchiveTable.save(writer.counters, in: db) }
    }

    /// Keeps what grouping is to find again; what it holds of an article goes in after the article itself.
    private mutating func remember() throws {
        if ingest.changesMemory { counters.revision += 1 }
        try HeldArticleTable.delete(ingest.memory.forgotten, in: db)
        for held in ingest.memory.held { try HeldArticleTable.insert(held, in: db) }
        if let counts = ingest.memory.counts { try WordCountTable.save(counts, in: db) }
        if let lines = ingest.memory.repeatedLines {
            try RepeatedLinesTable.save(lines, of: ingest.outcome.source, in: db)
        }
    }

    /// Refuses values that speak of different sources or articles.
    private static func check(_ ingest: Ingest) throws {
        let source = ingest.outcome.source
        let sources = [ingest.state.source] + ingest.new.map(\.article.source) + ingest.edits.map(\.article.source)
        guard sources.allSatisfy({ $0 == source }) else {
            throw StoreError.refused(reason: "one poll speaks of several sources")
        }
        for new in ingest.new where new.family.article != new.article.id || new.event.article != new.article.id {
            throw StoreError.refused(reason: "\(new.article.id) comes with the places of another article")
        }
        let articles = ingest.new.map(\.article.id) + ingest.edits.map(\.article.id)
        guard articles.sorted() == ingest.search.rows.map(\.article).sorted() else {
            throw StoreError.refused(reason: "the articles of a poll are not those it has search terms for")
        }
    }

    /// Gives the new events their rows before any article needs one: a split may open one between two articles.
    private mutating func openEvents() throws {
        let split = Set(ingest.changes.filter { $0.kind == .split }.compactMap(\.into))
        guard split.allSatisfy({ $0 > counters.event }) else {
            throw StoreError.refused(reason: "articles were split off to an event that is not new")
        }
        // Its times follow from its members, once these are there.
        for event in split { try EventTable.insert(event, at: ingest.outcome.at, in: db) }
        for new in ingest.new where new.event.event > counters.event {
            counters.event = new.event.event
            if !split.contains(counters.event) {
                try EventTable.insert(counters.event, at: new.article.time, in: db)
            }
        }
        counters.event = max(counters.event, split.max() ?? counters.event)
    }

    private mutating func insert(_ new: NewArticle) throws {
        let article = new.article
        guard article.id > counters.article else {
            throw StoreError.refused(reason: "the number \(article.id) may have been given before")
        }
        counters.article = article.id
        try ArticleTable.insert(article, in: db)
        try FingerprintTable.save(new.fingerprint, of: article.id, in: db)
        if new.family.family > counters.family {
            counters.family = new.family.family
            try FamilyTable.insert(new.family.family, in: db)
        }
        try FamilyMemberTable.insert(new.family, in: db)
        if let kinship = new.kinship { try KinshipTable.insert(kinship, in: db) }
        try CreditTable.save(new.credits, of: article.id, in: db)
        guard try EventTable.current(new.event.event, in: db) == new.event.event else {
            throw StoreError.refused(reason: "\(new.event.event) is no event, or was merged into another")
        }
        try EventMemberTable.insert(new.event, in: db)
        touchedEvents.insert(new.event.event)
    }

    private mutating func replace(with edit: ArticleEdit) throws {
        try ArticleVersionTable.keepPresentWording(of: edit.article.id, in: db)
        try ArticleTable.update(edit.article, seen: ingest.outcome.at, in: db)
        try FingerprintTable.save(edit.fingerprint, of: edit.article.id, in: db)
        try CreditTable.save(edit.credits, of: edit.article.id, in: db)
        if let event = try EventMemberTable.event(of: edit.article.id, in: db) { touchedEvents.insert(event) }
    }

    private func apply(_ change: EventChange) throws {
        let writer = EventChangeWriter(time: ingest.outcome.at, correction: nil, db: db)
        switch (change.kind, change.into) {
        case (.merged, let into?): try writer.merge(change, into: into)
        case (.split, let into?): try writer.split(change, into: into)
        default: throw StoreError.refused(reason: "\(change.from) was changed in a way that no article changes it")
        }
    }

    /// The event may have been merged away by a later article of the same poll, and its thread with it.
    private mutating func link(_ link: ThreadLink) throws {
        if link.thread > counters.thread {
            counters.thread = link.thread
            try ThreadTable.insert(link.thread, in: db)
        }
        var link = link
        link.event = try EventTable.current(link.event, in: db) ?? link.event
        link.thread = try ThreadTable.kept(of: link.thread, in: db)
        try ThreadLinkTable.save(link, in: db)
        try ThreadTable.open(link.thread, with: link.event, in: db)
    }
}
