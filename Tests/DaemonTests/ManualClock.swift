import Foundation
import Synchronization

@testable import Daemon

/// A clock that stands still until a test moves it; whoever sleeps on it wakes when its time has come.
final class ManualClock: Sendable {
    private struct Sleeper {
        var wakeAt: Date
        var continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: Date
        var sleepers: [Int: Sleeper] = [:]
        var nextID = 0
        var cancelled: Set<Int> = []
        var waitingForSleepers: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    init(_ now: Date) { state = Mutex(State(now: now)) }

    /// The clock as the daemon takes it.
    var time: Time { Time(now: { self.state.withLock { $0.now } }, sleep: { try await self.sleep($0) }) }

    /// Moves the clock forward and wakes those whose time has come.
    func advance(by seconds: TimeInterval) {
        let woken = state.withLock { state in
            state.now += seconds
            let due = state.sleepers.filter { $0.value.wakeAt <= state.now }
            for id in due.keys { state.sleepers[id] = nil }
            return due.values.map(\.continuation)
        }
        for continuation in woken { continuation.resume() }
    }

    /// Shows another time from now on, as when it is set; nobody sleeps longer or shorter for that.
    func jump(by seconds: TimeInterval) {
        state.withLock { state in
            state.now += seconds
            for id in state.sleepers.keys { state.sleepers[id]?.wakeAt += seconds }
        }
    }

    /// Waits until somebody sleeps on the clock.
    func somebodySleeps() async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.sleepers.isEmpty { state.waitingForSleepers.append(continuation) }
                return !state.sleepers.isEmpty
            }
            if isThere { continuation.resume() }
        }
    }

    private func sleep(_ duration: Duration) async throws {
        let seconds = Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        let id = state.withLock { state in
            state.nextID += 1
            return state.nextID
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let (isCancelled, waiting) = state.withLock { state in
                    guard state.cancelled.remove(id) == nil else { return (true, [CheckedContinuation<Void, Never>]()) }
                    state.sleepers[id] = Sleeper(
                        wakeAt: state.now.addingTimeInterval(seconds), continuation: continuation)
                    defer { state.waitingForSleepers = [] }
                    return (false, state.waitingForSleepers)
                }
                if isCancelled { continuation.resume(throwing: CancellationError()) }
                for waiter in waiting { waiter.resume() }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                if state.sleepers[id] == nil { state.cancelled.insert(id) }
                return state.sleepers.removeValue(forKey: id)
            }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }
}
