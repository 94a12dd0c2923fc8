package import Foundation
internal import GRDB
package import News

/// What an item is recognised by when its article is gone.
package struct ItemKeys: Sendable, Hashable {
    package var identity: String
    package var link: LinkKey?
    package var words: WordsKey

    package init(identity: String, link: LinkKey?, words: WordsKey) {
        self.identity = identity
        self.link = link
        self.words = words
    }
}

extension Store {
    /// Takes the texts out of the next articles that came before an instant, and says how many articles it went through; 0
    /// when there is none left.
    ///
    /// Headline, link, dates, family, event and thread stay. `terms` makes search terms by the scheme given.
    package func shorten(
        before limit: Date, atMost count: Int, scheme: Int, terms: @escaping @Sendable ([ArticleWords]) -> [SearchText]
    ) async throws(StoreError) -> Int {
        try await write { db in
            let writer = TextShortener(limit: StoredTime.milliseconds(limit), index: (scheme, terms), db: db)
            return try writer.shorten(atMost: count)
        }
    }

    /// Removes the next events of which every article came before an instant, and says how many articles went with them; 0
    /// when there is none left.
    ///
    /// Numbers of articles, events and threads are never given again. What an item is recognised by stays.
    package func forget(
        before limit: Date, atMost count: Int, scheme: Int, at now: Date,
        terms: @escaping @Sendable ([ArticleWords]) -> [SearchText]
    ) async throws(StoreError) -> Int {
        try await write { db in
            let remover = ArticleRemover(
                limit: StoredTime.milliseconds(limit), now: StoredTime.milliseconds(now), index: (scheme, terms), db: db
            )
            return try remover.remove(atMost: count)
        }
    }

    /// Lets go of what is kept of removed articles that their feeds show no more.
    package func tidyForgotten() async throws(StoreError) {
        try await write { try ForgottenTable.tidy(in: $0) }
    }

    /// Those of the items of a source whose articles were removed, each with the identity it was removed under.
    package func forgotten(among items: [ItemKeys], in source: String) async throws(StoreError) -> [String: String] {
        try await read { try ForgottenTable.find(items, of: source, in: $0) }
    }

    /// On how many of the last 30 days there were polls, by a clock that may be wrong.
    package func activeDays(until now: Date) async throws(StoreError) -> Int {
        try await read { try FetchDayTable.activeDays(until: now, in: $0) }
    }
}
