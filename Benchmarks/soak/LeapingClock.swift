import Daemon
import Foundation
import Synchronization

/// A clock that stands still while there is work and leaps to the next moment for which somebody waits.
///
/// It leaps `stride` at least, and wakes together all who wait for a moment on the way: they wait that much longer at most, as on a
/// machine that is busy. Without that most leaps would only let a service look round and wait another ten seconds.
final class LeapingClock: Sendable {
    /// Seconds; the poller takes two minutes without a look for a machine that slept.
    private static let stride = 60.0

    private struct Sleeper {
        var end: Date
        var continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: Date
        var sleepers: [Int: Sleeper] = [:]
        var lastNumber = 0
    }

    private let state: Mutex<State>
    private let page: SharedPage

    init(now: Date, page: SharedPage) {
        state = Mutex(State(now: now))
        self.page = page
        page.tell(now)
    }

    /// What the daemon takes for the time.
    var time: Time {
        Time(now: { self.now }, sleep: { try await self.sleep($0) })
    }

    var now: Date { state.withLock { $0.now } }

    var hasSleepers: Bool { state.withLock { !$0.sleepers.isEmpty } }

    private func sleep(_ duration: Duration) async throws {
        let number = state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let isCancelled = state.withLock { state in
                    // Under the lock, since a cancellation that comes later finds the sleeper.
                    guard !Task.isCancelled else { return true }
                    let end = state.now.addingTimeInterval(max(0, duration / .seconds(1)))
                    state.sleepers[number] = Sleeper(end: end, continuation: continuation)
                    return false
                }
                if isCancelled { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            let sleeper = state.withLock { $0.sleepers.removeValue(forKey: number) }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }

    /// Goes to the next moment for which somebody waits, `limit` at the latest, and wakes who waited for it.
    func leap(limit: Date) {
        let due: [Sleeper] = state.withLock { state in
            guard let first = state.sleepers.values.map(\.end).min() else { return [] }
            state.now = min(max(first, state.now.addingTimeInterval(Self.stride)), limit)
            page.tell(state.now)
            let due = state.sleepers.filter { $0.value.end <= state.now }
            for number in due.keys { state.sleepers[number] = nil }
            return due.sorted { ($0.value.end, $0.key) < ($1.value.end, $1.key) }.map(\.value)
        }
        for sleeper in due { sleeper.continuation.resume() }
    }
}
