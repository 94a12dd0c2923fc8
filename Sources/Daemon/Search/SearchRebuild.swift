import News
import Storage

/// Builds the full-text index anew, a part at a time, beside whoever writes the archive.
struct SearchRebuild: Sendable {
    /// Articles in one transaction: a fraction of a second.
    private static let batch = 250
    /// Between two of them, so that other processes, which ask again every tenth of a second, get their turn.
    private static let pause: Duration = .milliseconds(120)

    let store: Store
    let time: Time

    /// Whether the index lacks articles, or has other terms than this program's.
    func isNeeded() async throws(StoreError) -> Bool {
        !(try await store.searchState().isWhole(by: SearchIndexer.scheme))
    }

    /// Builds the index, from where an interrupted building stopped if there was one; else from the first article.
    ///
    /// `progress` is told the share done, 0 to 1, after each part.
    func run(progress: (Double) -> Void = { _ in }) async throws {
        var state = try await store.searchState()
        if state.scheme != SearchIndexer.scheme || state.done == state.goal {
            try await store.beginSearchIndex(scheme: SearchIndexer.scheme)
            state = try await store.searchState()
        }
        while state.scheme == SearchIndexer.scheme, state.done < state.goal {
            state = try await store.extendSearchIndex(
                scheme: SearchIndexer.scheme, limit: Self.batch, terms: SearchIndexer.texts)
            progress(state.goal.rawValue == 0 ? 1 : Double(state.done.rawValue) / Double(state.goal.rawValue))
            if state.done < state.goal { try await time.sleep(Self.pause) }
        }
        guard state.isWhole(by: SearchIndexer.scheme) else { throw SearchIndexError.stale }
    }
}

extension Workplace {
    /// Builds what follows from the articles anew, and answers with one line.
    ///
    /// `progress` is told the share done, 0 to 1.
    package func reindexArchive(progress: (Double) -> Void) async throws -> String {
        try await SearchRebuild(store: store, time: time).run { progress($0 / 2) }
        try await ReadingRebuild(store: store, time: time).run { progress(0.5 + $0 / 2) }
        return "\(configuration.storage.path): \(try await store.facts().articles) articles can be searched"
    }
}
