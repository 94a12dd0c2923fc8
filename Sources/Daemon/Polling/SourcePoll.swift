import Foundation
import News
import Storage

/// One poll of one source, from the request to the archive: the left half of the flow, reading first, then taking in.
struct SourcePoll: Sendable {
    let reading: SourceReading
    let pipeline: Pipeline
    let schedule: PollSchedule
    let manners: HostManners

    /// Takes what was read into the archive, in the order of the calls.
    func takeIn(_ reading: Reading) async throws(StoreError) -> FetchOutcome {
        let now = self.reading.time.now()
        await manners.note(reading)
        return try await pipeline.takeIn(reading, now: now) { failures in
            schedule.next(of: reading.source, failures: failures, retryAfter: reading.retryAfter, now: now)
        }
    }
}
