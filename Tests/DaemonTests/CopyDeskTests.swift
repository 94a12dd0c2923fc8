import Charsets
import Feeds
import Foundation
import News
import Storage
import Testing

@testable import Daemon

/// Families as the pipeline makes them, article after article.
@Suite struct CopyDeskTests {
    private let now = Date(timeIntervalSince1970: 1_789_480_800)  // 2026-09-15T14:00:00Z

    private static let letters = Array("بتجحخدرزسشصضطعفقكلمن")

    /// Words of its own for each seed, in a fixed order.
    private static func words(_ seed: Int, _ count: Int) -> String {
        (0..<count).map { place in
            let number = seed * 1_000 + place
            return String([number, number / 20, number / 400, number / 8_000].map { letters[$0 % 20] })
        }.joined(separator: " ")
    }

    @discardableResult
    private func takeIn(
        _ pipeline: Pipeline, _ source: String, _ title: String, _ text: String, hours: Double = -1
    ) async throws -> NewArticle {
        let published = now.addingTimeInterval(hours * 3_600)
        let draft = ArticleDraft(
            source: source, names: ItemNames(id: nil, link: nil, title: title, text: text, published: published),
            link: nil, title: title, summary: "", text: text, html: "", authors: [], categories: [],
            published: published)
        let ingest = try await pipeline.takeIn(draft, as: "id:\(source) \(title) \(hours)", now: now)
        return try #require(ingest.new.first)
    }

    @Test("the text that another one credits is the root, although its own clock says it came later")
    func creditedRoot() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        let text = Self.words(1, 60)
        let copier = try await takeIn(
            pipeline, "صحيفة الساحل", "افتتاح الجسر", text + "\nالمصدر: وكالة النهر", hours: -3)
        #expect(copier.credits.map(\.name) == ["وكالة النهر"])
        let agency = try await takeIn(pipeline, "وكالة النهر", "افتتاح الجسر", text, hours: -2)
        #expect(agency.family.relation == .root)
        #expect(agency.family.family == copier.family.family)
        let family = try await store.family(copier.family.family)
        #expect(family.first { $0.article.source == "صحيفة الساحل" }?.family.of == agency.article.id)
    }

    @Test("an older text that credits the root does not take its place")
    func creditingCopy() async throws {
        let pipeline = try await Pipeline(store: try Store.inMemory(), now: now)
        let text = Self.words(1, 60)
        let agency = try await takeIn(pipeline, "وكالة النهر", "افتتاح الجسر", text, hours: -2)
        let copier = try await takeIn(
            pipeline, "صحيفة الساحل", "افتتاح الجسر", text + "\nالمصدر: وكالة النهر", hours: -3)
        #expect(copier.family.of == agency.article.id)
        #expect(copier.family.shared?.share == 1)
    }

    @Test("an article keeps what it shares with the one it copies: each way, and the longest run")
    func sharesAreKept() async throws {
        let pipeline = try await Pipeline(store: try Store.inMemory(), now: now)
        try await takeIn(pipeline, "أول", "افتتاح الجسر", Self.words(2, 200))
        let part = try await takeIn(pipeline, "ثان", "افتتاح الجسر", Self.words(2, 80), hours: 0)
        let shared = try #require(part.family.shared)
        #expect(part.family.relation == .excerpt)
        #expect(shared.share == 1 && (0.35...0.45).contains(shared.otherShare) && shared.run == 82)
    }

    @Test("a form filled in twice makes no family, and the likeness is kept")
    func template() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        let form = { (country: String, name: String) in
            "بعث الرئيس برقية تهنئة إلى \(name) رئيس \(country) بمناسبة ذكرى استقلال بلاده، \(Self.words(3, 8))"
        }
        let first = try await takeIn(pipeline, "أول", "الرئيس يهنئ رئيس النيجر", form("النيجر", "محمد بازوم"))
        let second = try await takeIn(pipeline, "أول", "الرئيس يهنئ رئيس فنلندا", form("فنلندا", "سولي نينيستو"))
        #expect(second.family.relation == .root)
        #expect(second.family.family != first.family.family)
        #expect(second.kinship?.relation == .template)
        #expect(try await store.kinships(of: first.article.id).map(\.article) == [second.article.id])
    }

    @Test("articles of one poll are compared with each other before the archive has them")
    func pendingArticles() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        var feed = Feed(format: .rss20, charset: CharsetVerdict(used: "utf-8", evidence: .validUTF8))
        feed.items = (0..<4).map { number in
            var item = FeedItem()
            item.id = "\(number)"
            item.title = ["أولى", "ثانية", "ثالثة", "رابعة"][number] + " من الميناء"
            item.text = Self.words(4, 90)
            item.published = now.addingTimeInterval(Double(-number) * 3_600)
            return item
        }
        let reading = Reading(
            source: Source(name: "صحيفة", url: "https://n.example/rss", group: "all"), started: now,
            result: .success(.feed(feed, FetchReplySample.reply)), milliseconds: 5)
        _ = try await pipeline.takeIn(reading, now: now) { _ in PollPlan(at: now) }
        let family = try await store.family(FamilyID(rawValue: 1))
        #expect(family.count == 4)
        #expect(family.filter { $0.family.relation == .root }.map(\.article.title) == ["رابعة من الميناء"])
    }

    @Test("a promotion that a source repeats joins nothing, once it has been seen often enough")
    func repeatedLines() async throws {
        let pipeline = try await Pipeline(store: try Store.inMemory(), now: now)
        let promotion = "حمّل تطبيق الصحيفة الآن من المتجر لتصلك الأخبار أولًا بأول وبلا إعلانات طوال شهر كامل"
        for number in 0..<6 {
            try await takeIn(
                pipeline, "أول", "خبر \(number)", Self.words(10 + number, 40) + "\n" + promotion,
                hours: Double(number - 9))
        }
        let last = try await takeIn(pipeline, "أول", "خبر أخير", Self.words(30, 12) + "\n" + promotion, hours: 0)
        #expect(last.family.relation == .root)
        #expect(last.kinship == nil)
    }

    @Test("fingerprints of an older scheme are made anew when the window is read back")
    func oldScheme() async throws {
        let store = try Store.inMemory()
        let first = try await takeIn(
            try await Pipeline(store: store, now: now), "أول", "افتتاح الجسر", Self.words(2, 60))
        try await store.renew(
            MemoryRenewal(fingerprints: [first.article.id: StoredFingerprint(value: [1, 2, 3], sketch: [1])]))
        let restarted = try await Pipeline(store: store, now: now)
        #expect(try await store.suspects([first.article.id]).first?.fingerprint == first.fingerprint.value)
        let copy = try await takeIn(restarted, "ثان", "افتتاح الجسر", Self.words(2, 60), hours: 0)
        #expect(copy.family.of == first.article.id)
    }
}
