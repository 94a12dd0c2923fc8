package import Foundation
internal import GRDB
internal import News

extension Store {
    /// Stores what one poll changed: all of it, or nothing when anything in it cannot be stored.
    ///
    /// Articles, and families, events and threads not yet stored, must be numbered above `counters()`. An event's times
    /// and count follow from its members. When this returns, the change survives a power cut.
    package func commit(_ ingest: Ingest) async throws(StoreError) {
        try await commit([ingest])
    }

    /// Stores what several polls changed, one after the other: all of it, or nothing.
    package func commit(_ ingests: [Ingest]) async throws(StoreError) {
        try await write { db in
            for ingest in ingests { try IngestWriter.write(ingest, in: db) }
        }
    }

    /// Takes back the failures of sources that failed since an instant for our own network.
    package func forgive(_ sources: [String], since: Date) async throws(StoreError) {
        try await write { db in
            try FetchLogTable.forgive(sources, since: since, in: db)
            try SourceStateTable.forgive(sources, in: db)
        }
    }

    /// Keeps an issue with what it said; its day has none of that number.
    package func record(_ issue: DigestIssueRecord, model: Data) async throws(StoreError) {
        try await write { try DigestIssueTable.insert(issue, model: model, in: $0) }
    }
}
