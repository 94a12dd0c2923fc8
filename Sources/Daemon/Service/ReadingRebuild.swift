import News
import Storage

/// Reads the archive's texts anew for what they tell of threads and days, a part at a time, beside whoever writes it.
struct ReadingRebuild: Sendable {
    /// Articles in one transaction: a fraction of a second.
    private static let batch = 100
    /// Between two of them, so that other processes, which ask again every tenth of a second, get their turn.
    private static let pause: Duration = .milliseconds(120)

    let store: Store
    let time: Time

    /// Whether some texts were read by another scheme than this program's, or by none.
    func isNeeded() async throws(StoreError) -> Bool {
        !(try await store.readingState().isWhole(by: StoryReading.scheme))
    }

    /// Reads the texts, from where an interrupted reading stopped if there was one; else from the first article.
    ///
    /// `progress` is told the share done, 0 to 1, after each part.
    func run(progress: (Double) -> Void = { _ in }) async throws {
        var state = try await store.readingState()
        if state.scheme != StoryReading.scheme || state.done == state.goal {
            try await store.beginReading(scheme: StoryReading.scheme)
            state = try await store.readingState()
        }
        while state.scheme == StoryReading.scheme, state.done < state.goal {
            state = try await store.extendReading(
                scheme: StoryReading.scheme, limit: Self.batch, read: StoryReading.readings)
            progress(state.goal.rawValue == 0 ? 1 : Double(state.done.rawValue) / Double(state.goal.rawValue))
            if state.done < state.goal { try await time.sleep(Self.pause) }
        }
    }
}
