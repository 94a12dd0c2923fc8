import Foundation
import News

/// Keeps what servers asked for, for all sources of a host.
actor HostManners {
    private var patience = HostPatience()

    /// Until when a source has to wait for the sake of another of its host; nil when it may ask.
    func wait(of source: Source, now: Date) -> Date? {
        source.host.isEmpty ? nil : patience.wait(of: source.name, at: source.host, now: now)
    }

    /// Learns from a poll.
    func note(_ reading: Reading) {
        let host = FeedHost.name(in: reading.asked ?? reading.source.url)
        guard !host.isEmpty else { return }
        let now = reading.started
        switch reading.result {
        case .success:
            patience.answered(reading.source.name, at: host, now: now)
        case .failure(let fault) where fault.status == 429 || (fault.status == 503 && reading.retryAfter != nil):
            patience.refused(reading.source.name, at: host, seconds: reading.retryAfter, now: now)
        case .failure:
            break
        }
    }
}
