import Foundation
import News

/// Reads many sources side by side and hands the results over in the order of the sources.
///
/// The order of taking in, and with it every number the archive gives, then depends on what the servers answer and
/// not on how fast. At most `parallel` readings are under way.
struct PollPass: Sendable {
    let parallel: Int

    /// Reads the sources; `takeIn` is given one reading at a time, or several that brought nothing.
    func run(
        _ sources: [Source], read: @escaping @Sendable (Source) async -> Reading?,
        takeIn: ([Reading]) async throws -> Void
    ) async throws {
        let line = ReadingLine(count: sources.count, parallel: parallel)
        try await withThrowingDiscardingTaskGroup { group in
            for _ in 0..<min(parallel, sources.count) {
                group.addTask {
                    while let place = await line.place() { await line.put(await read(sources[place]), at: place) }
                }
            }
            do {
                while case let readings = await line.next(), !readings.isEmpty { try await takeIn(readings) }
            } catch {
                await line.close()
                throw error
            }
        }
    }
}
