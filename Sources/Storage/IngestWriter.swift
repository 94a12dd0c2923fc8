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

    private init(_ ingest: Ingest, in db: Database) throws {
        self.ingest = ingest
        self.db = db
        counters = try ArchiveTable.counters(in: db)
        isFirst = counters.article.rawValue == 0
    }

    static func write(_ ingest: Ingest, in db: Database) throws {
        try check(ingest)
        var writer = try IngestWriter(ingest, in: db)
        // Before the edits, which know the articles by their new identities.
        for renaming in ingest.renamings { try ArticleTable.rename(renaming, in: ingest.outcome.source, db: db) }
        for new in ingest.new { try writer.insert(new) }
        for edit in ingest.edits { try writer.replace(with: edit) }
        for demotion in ingest.demotions { try FamilyMemberTable.update(demotion, in: db) }
        for event in writer.touchedEvents.sorted() { try EventTable.recount(event, in: db) }
        try ReadingWriter.take(ingest.new, scheme: ingest.readingScheme, isFirst: writer.isFirst, in: db)
        for link in ingest.threads { try writer.link(link) }
        for tie in ingest.ties { try ThreadTieTable.insert(tie, in: db) }
        // After the links, which name the threads as they were found.
        for merge in ingest.threadMerges { try ThreadTable.merge(merge, in: db) }
        try SearchIndexWriter.take(ingest.search, isFirst: writer.isFirst, in: db)
        try SourceStateTable.save(ingest.state, in: db)
        try FetchLogTable.insert(ingest.outcome, in: db)
        try FetchLogTable.thin(ingest.outcome.source, now: ingest.outcome.at, in: db)
        try ArchiveTable.save(writer.counters, in: db)
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
        if new.event.event > counters.event {
            counters.event = new.event.event
            try EventTable.insert(new.event.event, at: article.time, in: db)
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

    private mutating func link(_ link: ThreadLink) throws {
        if link.thread > counters.thread {
            counters.thread = link.thread
            try ThreadTable.insert(link.thread, in: db)
        }
        try ThreadLinkTable.save(link, in: db)
        try ThreadTable.open(link.thread, with: link.event, in: db)
    }
}
