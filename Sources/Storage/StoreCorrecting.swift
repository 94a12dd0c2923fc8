package import Foundation
internal import GRDB
package import News

extension Store {
    /// Makes a correction of the owner, in one transaction, and settles it for all that is decided later.
    ///
    /// A later correction that says the opposite takes an earlier one back, as far as the two contradict each other.
    ///
    /// - Throws: `CorrectionRefusal` when it cannot be made, `StoreError` when the archive fails; then nothing is changed.
    package func correct(_ request: CorrectionRequest, at time: Date) async throws -> CorrectionReceipt {
        try checkWritable()
        do {
            return try await database.write { try CorrectionWriter.write(request, at: time, in: $0) }
        } catch let refusal as CorrectionRefusal {
            throw refusal
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// What the owner settled about the threads of events, the oldest correction first; of all events, or of those that
    /// `touching` names.
    package func threadCorrections(
        touching events: Set<EventID>? = nil
    ) async throws(StoreError) -> [ThreadCorrection] {
        try await read { try SettlementTable.threads(touching: events, in: $0) }
    }

    /// The event that a number stands for now: itself, or what took its articles at last; nil when there is none.
    package func current(_ event: EventID) async throws(StoreError) -> EventID? {
        try await read { try EventTable.current(event, in: $0) }
    }

    /// What became of an event after its articles were placed, the oldest change first; under its own number only.
    package func changes(of event: EventID) async throws(StoreError) -> [RecordedChange] {
        try await read { try EventChangeTable.changes(of: event, in: $0) }
    }

    /// The changes that took an article from one event to another, the oldest first.
    package func moves(of article: ArticleID) async throws(StoreError) -> [RecordedChange] {
        try await read { try EventChangeTable.moves(of: article, in: $0) }
    }
}
