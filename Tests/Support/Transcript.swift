import Foundation

/// Lines that come from another process, kept in order, and a way to wait for one of them.
///
/// Safe to send: `state` is touched only with `lock` held.
package final class Transcript: @unchecked Sendable {
    private struct Waiter {
        let text: String
        let count: Int
        let continuation: CheckedContinuation<Bool, Never>
    }

    private struct State {
        var lines: [String] = []
        var hasEnded = false
        var waiters: [Int: Waiter] = [:]
        var waiterCount = 0

        func holds(_ text: String, _ count: Int) -> Bool { lines.count { $0.contains(text) } >= count }
    }

    private let lock = NSLock()
    private var state = State()

    package init() {}

    /// All lines so far.
    package var lines: [String] { lock.withLock { state.lines } }

    /// All lines so far, as one text.
    package var text: String { lines.map { "\($0)\n" }.joined() }

    /// Adds a line and wakes those who waited for it.
    package func append(_ line: String) {
        let woken = lock.withLock {
            state.lines.append(line)
            let content = state.waiters.filter { state.holds($0.value.text, $0.value.count) }
            for number in content.keys { state.waiters[number] = nil }
            return content.values.map(\.continuation)
        }
        for continuation in woken { continuation.resume(returning: true) }
    }

    /// Says that no more lines come.
    package func end() {
        let woken = lock.withLock {
            state.hasEnded = true
            defer { state.waiters = [:] }
            return state.waiters.values.map(\.continuation)
        }
        for continuation in woken { continuation.resume(returning: false) }
    }

    /// Waits for so many lines with `text` in them, those that have come already included.
    ///
    /// - Returns: whether they came; false when the lines ended or the task was cancelled before.
    package func holds(_ text: String, times count: Int = 1) async -> Bool {
        let number = lock.withLock {
            state.waiterCount += 1
            return state.waiterCount
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let answer: Bool? = lock.withLock {
                    if state.holds(text, count) { return true }
                    if state.hasEnded || Task.isCancelled { return false }
                    state.waiters[number] = Waiter(text: text, count: count, continuation: continuation)
                    return nil
                }
                if let answer { continuation.resume(returning: answer) }
            }
        } onCancel: {
            lock.withLock { state.waiters.removeValue(forKey: number) }?.continuation.resume(returning: false)
        }
    }

    /// Waits for the last line; returns early when the task is cancelled.
    package func isComplete() async { _ = await holds("", times: .max) }
}
