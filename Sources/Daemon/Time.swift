package import Foundation

/// The clock as a value, so that nothing below the edge of the program asks the machine what time it is.
///
/// The only place in the project that reads the clock or lets a task wait.
package struct Time: Sendable {
    /// The present instant.
    package var now: @Sendable () -> Date
    /// Waits; throws `CancellationError` when the task is cancelled meanwhile.
    package var sleep: @Sendable (Duration) async throws -> Void

    package init(now: @escaping @Sendable () -> Date, sleep: @escaping @Sendable (Duration) async throws -> Void) {
        self.now = now
        self.sleep = sleep
    }

    /// The machine's clock.
    package static let live = Time(now: { Date() }, sleep: { try await Task.sleep(for: $0) })

    /// A number nobody can foresee, for the hash seed of a new archive.
    package static func unforeseeableSeed() -> UInt64 {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }
}
