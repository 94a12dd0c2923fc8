import ArabicText
import Charsets
import Feeds
import Foundation
import News
import Storage
import TestSupport
import Testing

@testable import Daemon

/// An archive that does not keep everything for ever.
@Suite(.timeLimit(.minutes(1))) struct RetentionTests {
    private static let source = Source(name: "صحيفة المرفأ", url: "https://marfa.example/rss", group: "all")
    private static let other = Source(name: "وكالة الميناء", url: "https://mina.example/rss", group: "all")
    private let store: Store
    private let pipeline: Pipeline
    private let start = Date(timeIntervalSince1970: 1_789_480_800)

    init() async throws {
        store = try Store.inMemory()
        pipeline = try await Pipeline(store: store, now: start)
    }

    private func at(_ days: Double) -> Date { start.addingTimeInterval(days * 86_400) }

    private static func item(_ number: Int, title: String? = nil, on day: Date) -> FeedItem {
        var item = FeedItem()
        item.id = "\(number)"
        item.link = "https://marfa.example/\(number)"
        item.title = title ?? "\(words(number, 5)) \(number)"
        item.text = "\(words(number + 1_000, 40)) \(number + 50_000)"
        item.published = day
        return item
    }

    private static func words(_ seed: Int, _ count: Int) -> String {
        let all = "محطة نهر قرية سوق ميناء جسر مدرسة حصاد قمح زيتون مطر طريق قطار مسرح كتاب معرض فريق ملعب"
            .split(separator: " ")
        var generator = SeededGenerator(seed: UInt64(seed))
        return (0..<count).compactMap { _ in all.randomElement(using: &generator) }.joined(separator: " ")
    }

    @discardableResult
    private func poll(_ items: [FeedItem], of source: Source = source, on day: Double) async throws -> FetchOutcome {
        var feed = Feed(format: .rss20, charset: CharsetVerdict(used: "utf-8", evidence: .validUTF8))
        feed.items = items
        let reading = Reading(
            source: source, started: at(day), result: .success(.feed(feed, FetchReplySample.reply)), milliseconds: 1)
        return try await pipeline.takeIn(reading, now: at(day)) { _ in PollPlan(at: at(day + 1)) }
    }

    /// Polls that bring nothing, so that the clock is believed.
    private func liveOn(until day: Int) async throws {
        for day in (day - 20)...day { try await poll([], of: Self.other, on: Double(day) - 0.1) }
    }

    private func pass(
        _ day: Double, texts: Int? = nil, articles: Int? = nil
    ) async throws -> (articles: Int, texts: Int) {
        let now = at(day)
        let keep = RetentionConfiguration(texts: texts.map { $0 * 86_400 }, articles: articles.map { $0 * 86_400 })
        return try await RetentionPass(store: store, time: Time(now: { now }, sleep: { _ in }), keep: keep).run()
    }

    private func found(_ words: String) async throws -> Int {
        var book = SearchTermBook()
        let terms = book.terms(in: words).split(separator: " ")
            .map { SearchExpression.phrase([String($0)], isOpen: false) }
        return try await store.search(for: .all(terms), in: SearchScope(limit: 10)).total
    }

    @Test("by default everything is kept")
    func everything() async throws {
        try await poll([Self.item(1, on: at(0))], on: 0)
        try await liveOn(until: 4_000)
        #expect(try await pass(4_000) == (0, 0))
        #expect(try await store.facts().articles == 1)
    }

    @Test("texts go, headlines stay and are found, and the item that still stands in its feed is no edit")
    func texts() async throws {
        let items = (1...250).map { Self.item($0, on: at(0)) }
        try await poll(items, on: 0.1)
        // The last of a document is taken in first.
        var edited = items[249]
        edited.text += " وأضاف البيان تفاصيل"
        try await poll([edited], on: 0.2)
        let title = items[243].title
        let text = "50244"
        #expect(try await found(text) == 1)
        try await liveOn(until: 100)

        #expect(try await pass(100, texts: 90) == (0, 250))
        #expect(try await pass(100, texts: 90) == (0, 0))
        let record = try #require(try await store.article(ArticleID(rawValue: 7)))
        #expect([record.article.text, record.article.html, record.article.summary] == ["", "", ""])
        #expect(record.article.title == title)
        #expect(record.article.link == items[243].link)
        #expect(try await store.versions(of: ArticleID(rawValue: 1)).map(\.text) == ["", ""])
        #expect(try await found(text) == 0)
        #expect(try await found(title) == 1)
        #expect(try await store.integrityCheck().isEmpty)

        let again = try await poll(items, on: 100.1)
        #expect(again.new == 0)
        #expect(again.edited == 0)
        var renamed = items[243]
        renamed.title = "عنوان آخر للخبر السابع"
        #expect(try await poll([renamed], on: 100.2).edited == 1)
        #expect(try await found("عنوان آخر للخبر السابع") == 1)
    }

    @Test("what came lately keeps its text, and later what is new then loses its own")
    func step() async throws {
        try await poll([Self.item(1, on: at(0))], on: 0.1)
        try await poll([Self.item(2, on: at(30))], on: 30.1)
        try await liveOn(until: 100)
        #expect(try await pass(100, texts: 90) == (0, 1))
        try await liveOn(until: 130)
        #expect(try await pass(130, texts: 90) == (0, 1))
    }

    @Test("articles go with all that hangs on them, and their numbers are never given again")
    func articles() async throws {
        try await poll((1...120).map { Self.item($0, on: at(0)) }, on: 0.1)
        var copy = Self.item(7, on: at(0))
        copy.link = "https://mina.example/7"
        try await poll([copy], of: Self.other, on: 0.2)
        try await poll([Self.item(900, on: at(95))], on: 95)
        try await liveOn(until: 100)
        let before = try await store.counters()

        #expect(try await pass(100, articles: 90) == (121, 0))
        #expect(try await store.facts().articles == 1)
        #expect(try await store.integrityCheck().isEmpty)
        #expect(try await found("7") == 0)
        #expect(try await store.event(EventID(rawValue: 1))?.members.isEmpty == true)
        #expect(try await store.family(FamilyID(rawValue: 1)).isEmpty)
        try await poll([Self.item(901, on: at(100))], on: 100.1)
        let newest = try #require(try await store.article(ArticleID(rawValue: before.article.rawValue + 1)))
        #expect(newest.family.family > before.family)
    }

    @Test("an item that still stands in its feed when its article is gone does not come back, whatever it is called")
    func standing() async throws {
        let items = (1...20).map { Self.item($0, on: at(0)) }
        try await poll(items, on: 0.1)
        try await liveOn(until: 100)
        #expect(try await pass(100, articles: 90).articles == 20)
        #expect(try await poll(items, on: 100.1).new == 0)
        let renamed = items.map { item in
            var item = item
            item.id = "other-\(item.id ?? "")"
            return item
        }
        #expect(try await poll(renamed, on: 100.2).new == 0)
        // The same identifier for other news is news.
        var reused = Self.item(1, title: "خبر لا صلة له بما مضى", on: at(100))
        reused.link = "https://marfa.example/new"
        #expect(try await poll([reused] + items.dropFirst(), on: 100.3).new == 1)
    }

    @Test("what a feed shows no more is let go of, and what it shows for years is not")
    func tombstones() async throws {
        let items = (1...3).map { Self.item($0, on: at(0)) }
        try await poll(items, on: 0.1)
        try await liveOn(until: 100)
        _ = try await pass(100, articles: 90)
        for (number, day) in [(50, 150.0), (51, 200), (52, 250)] {
            try await poll([Self.item(number, on: at(day)), items[0]], on: day)
        }
        try await liveOn(until: 251)
        _ = try await pass(251, articles: 90)
        let all = items.map { item in
            ItemKeys(
                identity: "id:\(item.id ?? "")", link: item.link.flatMap(LinkKey.init),
                words: WordsKey(title: item.title, text: item.text, published: item.published))
        }
        let kept = try await store.forgotten(among: all, in: Self.source.name)
        #expect(kept.keys.sorted() == ["id:1"])
    }

    @Test("an event of which one article is young stays whole, and so does what grouping holds")
    func wholeEvents() async throws {
        let first = Self.item(1, on: at(0))
        try await poll([first], on: 0.1)
        // It comes late and is a copy of what is old.
        var late = first
        late.id = "late"
        late.link = "https://mina.example/late"
        late.published = at(0.1)
        try await poll([late], of: Self.other, on: 9)
        try await liveOn(until: 97)
        let removed = try await pass(97, articles: 90).articles
        #expect(try await store.facts().articles + removed == 2)
        #expect([0, 1].contains(removed))
        #expect(try await store.integrityCheck().isEmpty)
    }

    @Test("a clock that jumped ahead for less than two weeks costs nothing")
    func wrongClock() async throws {
        try await poll([Self.item(1, on: at(0))], on: 0.1)
        for day in 4_000..<4_013 { try await poll([], of: Self.other, on: Double(day)) }
        #expect(try await pass(4_013, texts: 90, articles: 90) == (0, 0))
        try await poll([], of: Self.other, on: 4_013)
        #expect(try await pass(4_013.5, texts: 90, articles: 90).articles == 1)
    }
}
