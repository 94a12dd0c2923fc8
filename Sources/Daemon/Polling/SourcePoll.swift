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
    ///
    /// What failed while `isOffline` is held against nobody.
    func takeIn(_ reading: Reading, isOffline: Bool = false) async throws(StoreError) -> FetchOutcome {
        let now = self.reading.time.now()
        await manners.note(reading)
        let asks = PollSchedule.Asks(retryAfter: reading.retryAfter, isOurOutage: isOffline)
        return try await pipeline.takeIn(reading, now: now, isOffline: isOffline) { state in
            schedule.plan(for: reading.source, state: state, asks: asks, now: now)
        }
    }

    /// Takes in polls that brought nothing, in the order given and in one transaction.
    func takeIn(unchanged readings: [Reading]) async throws(StoreError) -> [FetchOutcome] {
        let now = self.reading.time.now()
        for reading in readings { await manners.note(reading) }
        return try await pipeline.takeIn(unchanged: readings, now: now) { reading, state in
            schedule.plan(for: reading.source, state: state, asks: PollSchedule.Asks(), now: now)
        }
    }
}

extension Reading {
    /// What it shows of the network.
    var sign: OutageWatch.Sign {
        switch result {
        case .success: source.host.isEmpty ? .nothing : .answered
        case .failure(let fault): OutageWatch.Sign(fault: fault.label)
        }
    }
}
