import Foundation
import News

/// Reads many sources side by side and hands the results over in the order of the sources.
///
/// The order of taking in, and with it every number the archive gives, then depends on what the servers answer and
/// not on how fast. At most `parallel` readings are under way or wait for their turn.
struct PollPass: Sendable {
    let parallel: Int

    func run(
        _ sources: [Source], read: @escaping @Sendable (Source) async -> Reading?,
        takeIn: (Reading) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Reading?).self) { group in
            var waiting: [Int: Reading?] = [:]
            var next = 0
            for (index, source) in sources.enumerated() {
                if index >= parallel, let (place, reading) = try await group.next() { waiting[place] = reading }
                while let reading = waiting.removeValue(forKey: next) {
                    if let reading { try await takeIn(reading) }
                    next += 1
                }
                group.addTask { (index, await read(source)) }
            }
            while let (place, reading) = try await group.next() {
                waiting[place] = reading
                while let reading = waiting.removeValue(forKey: next) {
                    if let reading { try await takeIn(reading) }
                    next += 1
                }
            }
        }
    }
}
