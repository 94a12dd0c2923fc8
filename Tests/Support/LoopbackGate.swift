import Foundation

/// Holds a server's answer back until a test lets it go.
///
/// Safe to send: `isOpen` is touched only with `condition` held.
package final class LoopbackGate: @unchecked Sendable {
    private let condition = NSCondition()
    private var isOpen = false

    package init() {}

    /// Lets everybody through, now and later.
    package func open() {
        condition.withLock {
            isOpen = true
            condition.broadcast()
        }
    }

    /// Blocks the server's thread until the gate is open.
    func pass() {
        condition.withLock {
            while !isOpen { condition.wait() }
        }
    }
}
