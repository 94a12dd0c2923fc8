import EventGrouping
import Foundation
import News
import Storage
import Testing

@testable import Daemon

@Suite(.timeLimit(.minutes(2))) struct ReadingRebuildTests {
    private static let title = "المبعوث السويدي كلاوس ليندستروم يصل إلى بغداد وليندستروم يلتقي رئيس الحكومة"

    private func filled() async throws -> SearchArchive {
        let archive = try await SearchArchive()
        try await archive.add("1", Self.title, hours: -24 * 400)
        return archive
    }

    private func rebuild(_ archive: SearchArchive) -> ReadingRebuild {
        ReadingRebuild(store: archive.workplace.store, time: archive.workplace.time)
    }

    /// The keys that an account of a visit would look under.
    private func sought() -> [Int64] {
        var grouper = EventGrouper()
        grouper.restore(
            Story(article: 1, source: "س", title: Self.title, text: "", time: SearchArchive.now), event: 1)
        return grouper.threadKeys(of: 1).sought.map(\.number)
    }

    /// Makes what was read that of another scheme.
    private func age(_ archive: SearchArchive) async throws {
        let store = archive.workplace.store
        try await store.beginReading(scheme: StoryReading.scheme + 1)
        _ = try await store.extendReading(scheme: StoryReading.scheme + 1, limit: 99) { $0.map { _ in .none } }
    }

    @Test("an archive made by polls needs no reading")
    func whole() async throws {
        let archive = try await filled()
        #expect(try await !rebuild(archive).isNeeded())
        #expect(try await archive.workplace.store.stops(under: sought(), of: []).map(\.event.rawValue) == [1])
    }

    @Test("keys of another scheme are made anew from the articles, and an old visit then meets a new one")
    func stale() async throws {
        let archive = try await filled()
        try await age(archive)
        let store = archive.workplace.store
        #expect(try await store.stops(under: sought(), of: []).isEmpty)
        #expect(try await rebuild(archive).isNeeded())
        try await rebuild(archive).run()
        #expect(try await !rebuild(archive).isNeeded())
        try await archive.add("2", "المبعوث السويدي كلاوس لندستروم في زيارة إلى بغداد ولندستروم يبحث ملف السدود")
        #expect(try await store.thread(ThreadID(rawValue: 1)).map(\.event.id.rawValue) == [1, 2])
    }

    @Test("db reindex reads the texts anew as well")
    func reindex() async throws {
        let archive = try await filled()
        try await age(archive)
        var shares: [Double] = []
        _ = try await archive.workplace.reindexArchive { shares.append($0) }
        #expect(try await !rebuild(archive).isNeeded())
        #expect(shares == shares.sorted() && shares.last == 1)
        #expect(try await archive.workplace.store.stops(under: sought(), of: []).count == 1)
    }

    @Test("a copy is read as nothing, since its root tells all")
    func copies() {
        let article = { (number: Int64, isCopy: Bool) in
            UnreadArticle(
                id: ArticleID(rawValue: number), source: "س", time: SearchArchive.now, title: Self.title, text: "",
                isCopy: isCopy)
        }
        let readings = StoryReading.readings(of: [article(1, false), article(2, true)])
        #expect(!readings[0].keys.isEmpty && readings[1] == .none)
    }
}
