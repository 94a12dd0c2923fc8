package import Foundation
internal import GRDB
package import News

/// What the memory of the last days is read back from, all as of one moment; of use only within `Store.recall`.
///
/// Rows are handed over one by one, since a window holds very many.
package struct MemoryReader {
    let db: Database

    /// The highest numbers ever given.
    package func counters() throws -> Counters { try ArchiveTable.counters(in: db) }

    /// What was counted of words before the day of arrivals that began last.
    package func counts() throws -> DayCounts? { try WordCountTable.newest(in: db) }

    /// The articles that grouping holds, in the order in which they were taken in.
    package func forEachHeld(_ body: (StoredHeldArticle) throws -> Void) throws {
        try HeldArticleTable.forEach(in: db, body)
    }

    /// The articles first seen at or after an instant, in the order in which they were taken in.
    package func forEachArrival(since: Date, _ body: (StoredArrival) throws -> Void) throws {
        try FingerprintTable.forEachArrival(since: since, in: db, body)
    }

    /// The lines that sources repeat, by source.
    package func repeatedLines() throws -> [String: [UInt8]] { try RepeatedLinesTable.all(in: db) }

    /// The newest wording of an article.
    package func words(of article: ArticleID) throws -> ArticleWords? {
        try ArticleTable.words(
            after: ArticleID(rawValue: article.rawValue - 1), upTo: article, limit: 1, in: db
        ).first
    }

    /// What the owner settled about events, of pairs with an article first seen at or after an instant.
    package func settlements(since: Date) throws -> [Settlement] {
        try SettlementTable.grouping(since: since, in: db)
    }
}

/// An article that grouping holds, with its present place.
package struct StoredHeldArticle: Sendable, Hashable {
    package var held: HeldArticle
    package var source: String
    package var firstSeen: Date
    /// The time it is filed under by its newest wording.
    package var time: Date
    package var event: EventID
    /// The article it copies by its family, which may be another than that it went with.
    package var original: ArticleID?
}

/// An article of the last days as far as copies are found by it.
package struct StoredArrival: Sendable, Hashable {
    package var article: ArticleID
    package var source: String
    package var firstSeen: Date
    /// Nil when it was made by a scheme before the archive kept any.
    package var sketch: [UInt8]?
    /// The article it copies.
    package var original: ArticleID?
}

extension Store {
    /// Builds something from what the archive keeps for the memory of the last days, as of one moment.
    package func recall<Memory: Sendable>(
        _ build: @Sendable (MemoryReader) throws -> Memory
    ) async throws(StoreError) -> Memory {
        try await read { try build(MemoryReader(db: $0)) }
    }

    /// Goes back to a day, counted from 1970, after a clock that was ahead: what is held is what came in the days before it,
    /// to be made anew from the texts.
    package func rewindMemory(to day: Int, days: Int) async throws(StoreError) {
        try await write { db in
            try HeldArticleTable.rewind(to: day, days: days, in: db)
            try WordCountTable.rewind(to: day, in: db)
            var counters = try ArchiveTable.counters(in: db)
            counters.revision += 1
            try ArchiveTable.save(counters, in: db)
        }
    }

    /// Puts what was made anew in the place of what was kept; of articles, only where they are still kept.
    package func renew(_ renewal: MemoryRenewal) async throws(StoreError) {
        try await write { db in
            for (article, fingerprint) in renewal.fingerprints.sorted(by: { $0.key < $1.key }) {
                try FingerprintTable.save(fingerprint, of: article, in: db)
            }
            for held in renewal.held { try HeldArticleTable.update(held, in: db) }
            if let counts = renewal.counts { try WordCountTable.save(counts, in: db) }
            for (source, lines) in renewal.repeatedLines.sorted(by: { $0.key < $1.key }) {
                try RepeatedLinesTable.save(lines, of: source, in: db)
            }
        }
    }
}
