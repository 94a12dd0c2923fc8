package import Foundation
internal import GRDB

/// What is asked of a running archive again and again, so that each of it is found by an index.
package struct StoreObservation: Sendable, Hashable {
    /// Events with an article since the instant asked for.
    package var openEvents: Int
    /// When the newest issue of the last days was written; nil before the first.
    package var lastIssue: Date?
}

extension Store {
    /// How the archive stands; events that had their last article before `since` are not open any more.
    package func observation(openSince since: Date) async throws(StoreError) -> StoreObservation {
        try await read { db in
            StoreObservation(
                openEvents: try EventTable.open(since: since, in: db),
                lastIssue: try DigestIssueTable.lastIssue(in: db))
        }
    }
}
