internal import Foundation
internal import GRDB
package import News

extension Store {
    /// The events that one may be linked to: the newest under each of the keys, up to `limit` for one key, and those of the
    /// numbers given.
    ///
    /// Found by key, so that the cost does not grow with the archive.
    package func stops(
        under keys: [Int64], of events: [EventID], limit: Int = 32
    ) async throws(StoreError) -> [StoredStop] {
        guard !keys.isEmpty || !events.isEmpty else { return [] }
        return try await read { try ThreadKeyTable.stops(under: keys, of: events, limit: limit, in: $0) }
    }

    /// The stops of a thread by the time they opened; none when there is no such thread.
    ///
    /// A thread that was found to be one with an older has that one's stops.
    package func thread(_ id: ThreadID) async throws(StoreError) -> [ThreadStop] {
        try await read { try ThreadLinkTable.stops(of: ThreadTable.kept(of: id, in: $0), in: $0) }
    }

    /// The thread an event is a stop of; nil when it is a stop of none.
    package func thread(of event: EventID) async throws(StoreError) -> ThreadID? {
        try await read { try ThreadLinkTable.thread(of: event, in: $0) }
    }

    /// What ties an event to others of its thread, as decided when its articles came.
    package func ties(of event: EventID) async throws(StoreError) -> [EventTie] {
        try await read { try ThreadTieTable.ties(of: event, in: $0) }
    }

    /// All that is known of an event's thread and of what its articles recall; nil when that is nothing.
    package func coveredThread(of event: EventID) async throws(StoreError) -> CoveredThread? {
        try await read { try ThreadReader(end: .max, db: $0).thread(of: event) }
    }

    /// What the articles of an event say of its day.
    package func days(of event: EventID) async throws(StoreError) -> [TextDays] {
        try await read { try ReadingTables.days(of: event, before: .max, in: $0) }
    }

    // MARK: Reading anew

    /// How far the reading of the texts has come.
    package func readingState() async throws(StoreError) -> ReadingState {
        try await read { try ReadingTables.state(in: $0) }
    }

    /// Begins to read all texts anew, by that scheme; what was read before stays until its article is reached.
    package func beginReading(scheme: Int) async throws(StoreError) {
        try await write { try ReadingWriter.begin(scheme: scheme, in: $0) }
    }

    /// Reads the next articles, up to `limit` in one transaction, and says how far the reading has come.
    ///
    /// `read` reads all of them, by the scheme given; nothing is changed when the archive is read by another.
    package func extendReading(
        scheme: Int, limit: Int, read: @Sendable ([UnreadArticle]) -> [StoredReading]
    ) async throws(StoreError) -> ReadingState {
        try await write { try ReadingWriter.extend(scheme: scheme, limit: limit, read: read, in: $0) }
    }
}
