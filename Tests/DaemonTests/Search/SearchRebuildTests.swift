import Foundation
import Logging
import News
import Storage
import TestSupport
import Testing

@testable import Daemon

@Suite(.timeLimit(.minutes(1))) struct SearchRebuildTests {
    private func rebuild(_ archive: SearchArchive) -> SearchRebuild {
        SearchRebuild(store: archive.workplace.store, time: archive.workplace.time)
    }

    private func filled() async throws -> SearchArchive {
        let archive = try await SearchArchive()
        for number in 1...12 { try await archive.add("\(number)", "جسر رقم \(number)", text: "في مدينة كبيرة") }
        return archive
    }

    /// Makes the index one of another version.
    private func age(_ archive: SearchArchive) async throws {
        try await archive.workplace.store.beginSearchIndex(scheme: SearchIndexer.scheme + 1)
    }

    @Test("an index of another version is told, with the way out, and building it mends it")
    func stale() async throws {
        let archive = try await filled()
        try await age(archive)
        let error = await #expect(throws: SearchIndexError.self) { try await archive.find("جسر") }
        #expect(error?.description.contains("marsad db reindex") == true)
        #expect(ExitStatus.code(of: SearchIndexError.stale) == ExitStatus.unavailable)
        #expect(try await rebuild(archive).isNeeded())

        var shares: [Double] = []
        let answer = try await archive.workplace.reindexArchive { shares.append($0) }
        #expect(answer.hasSuffix("12 articles can be searched"))
        #expect(shares.last == 1)
        #expect(try await archive.find("جسر").count == 12)
        #expect(try await !rebuild(archive).isNeeded())
    }

    @Test("while the index is built, a search gives what there is and says that there is more")
    func incomplete() async throws {
        let archive = try await filled()
        let store = archive.workplace.store
        try await store.beginSearchIndex(scheme: SearchIndexer.scheme)
        _ = try await store.extendSearchIndex(scheme: SearchIndexer.scheme, limit: 5, terms: SearchIndexer.texts)
        try await archive.add("13", "جسر جديد")
        let report = try await archive.workplace.search(SearchRequest(words: "جسر"))
        #expect(report.total == 6 && !report.isComplete)
        #expect(report.text.contains("does not hold all articles yet"))

        // Goes on, as after a kill: the articles done are not done again.
        try await rebuild(archive).run()
        #expect(try await archive.find("جسر").count == 13)
        #expect(try await archive.workplace.search(SearchRequest(words: "جسر")).isComplete)
        try await archive.add("3", "نهر")
        #expect(try await archive.find("جسر").count == 12)
    }

    @Test("two that build at the same time leave one whole index")
    func together() async throws {
        let archive = try await filled()
        try await age(archive)
        let second = try SearchArchive.workplace(in: archive.folder)
        let other = SearchRebuild(store: second.store, time: second.time)
        async let one: Void = rebuild(archive).run()
        async let two: Void = other.run()
        _ = try await (one, two)
        #expect(try await archive.find("جسر").count == 12)
        try await archive.add("3", "نهر")
        #expect(try await archive.find("جسر").count == 11)
    }

    @Test("the daemon builds a missing index at its start and looks again later")
    func keeper() async throws {
        let archive = try await filled()
        try await age(archive)
        let clock = ManualClock(SearchArchive.now)
        let keeper = IndexKeeper(
            store: archive.workplace.store, time: clock.time,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let running = Task { try await keeper.run() }
        await clock.somebodySleeps()
        #expect(try await archive.find("جسر").count == 12)
        try await age(archive)
        clock.advance(by: 60)
        await clock.somebodySleeps()
        #expect(try await archive.find("جسر").count == 12)
        running.cancel()
        _ = await running.result
    }
}
