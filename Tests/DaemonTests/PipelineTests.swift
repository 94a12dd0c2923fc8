import Charsets
import Charsets
import Feeds
import Fetching
import Foundation
import News
import Storage
import Testing

@testable import Daemon

@Suite struct PipelineTests {
    private let now = Date(timeIntervalSince1970: 1_789_480_800)  // 2026-09-15T14:00:00Z
    private let source = Source(name: "صحيفة المرفأ", url: "https://marfa.example/rss", group: "all")

    private func item(_ id: String, _ title: String, text: String? = nil, hours: Double = -1) -> FeedItem {
        var item = FeedItem()
        item.id = id
        item.title = title
        item.link = "https://marfa.example/\(id)"
        item.published = now.addingTimeInterval(hours * 3600)
        item.text = text ?? "\(title). \(PipelineTests.body(of: id))"
        return item
    }

    /// A text of its own for each item, so that no two are copies.
    private static func body(of id: String) -> String {
        (0..<40).map { "كلمة\(id)\($0)" }.joined(separator: " ")
    }

    private func reading(_ items: [FeedItem], of source: Source? = nil) -> Reading {
        var feed = Feed(
            format: .rss20, charset: CharsetVerdict(used: "utf-8", declared: "utf-8", evidence: .declaration))
        feed.items = items
        let reply = FetchReplySample.reply
        return Reading(
            source: source ?? self.source, started: now, result: .success(.feed(feed, reply)), milliseconds: 5)
    }

    private func takeIn(_ pipeline: Pipeline, _ reading: Reading) async throws -> FetchOutcome {
        try await pipeline.takeIn(reading, now: now) { _ in PollPlan(at: now.addingTimeInterval(900)) }
    }

    @Test("a feed read twice in any order stores each item once")
    func nothingTwice() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        let items = (1...20).map { item("\($0)", "خبر رقم \($0)", hours: -Double($0)) }
        #expect(try await takeIn(pipeline, reading(items)).new == 20)
        #expect(try await takeIn(pipeline, reading(items.reversed())).new == 0)
        #expect(try await takeIn(pipeline, reading(Array(items.shuffled().prefix(7)))).edited == 0)
        #expect(try await store.articleCount(of: source.name) == 20)
    }

    @Test("an edited item becomes a new version of the same article and keeps its family and event")
    func edit() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        _ = try await takeIn(pipeline, reading([item("1", "افتتاح الجسر")]))
        let before = try #require(try await store.article(ArticleID(rawValue: 1)))
        let outcome = try await takeIn(pipeline, reading([item("1", "تأجيل افتتاح الجسر")]))
        #expect(outcome.new == 0)
        #expect(outcome.edited == 1)
        let after = try #require(try await store.article(ArticleID(rawValue: 1)))
        #expect(after.article.version == 2)
        #expect(after.article.title == "تأجيل افتتاح الجسر")
        #expect(after.family == before.family)
        #expect(after.event == before.event)
        #expect(
            try await store.versions(of: ArticleID(rawValue: 1)).map(\.title) == ["افتتاح الجسر", "تأجيل افتتاح الجسر"])
    }

    @Test("an older text that comes in later takes the place of the root of its copies")
    func olderTextBecomesRoot() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        let text = Self.body(of: "wire") + " في المرفأ صباح اليوم"
        let copier = Source(name: "الناقل", url: "https://naqil.example/rss", group: "all")
        _ = try await takeIn(pipeline, reading([item("c", "توقيع الاتفاق", text: text, hours: -1)], of: copier))
        _ = try await takeIn(pipeline, reading([item("o", "توقيع الاتفاق", text: text, hours: -3)]))
        let family = try await store.family(FamilyID(rawValue: 1))
        #expect(family.map(\.family.relation) == [.root, .identical])
        #expect(family.map(\.article.source) == [source.name, copier.name])
        #expect(family.last?.family.of == family.first?.article.id)
    }

    @Test("a date in the future is not believed")
    func future() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        _ = try await takeIn(
            pipeline,
            reading([item("1", "غدًا", hours: 30), item("2", "بعد دقائق", hours: 0.1), item("3", "أمس", hours: -20)]))
        let known = try await store.known(identities: ["id:1", "id:2", "id:3"], in: source.name)
        #expect(known["id:1"]?.published == nil)
        #expect(known["id:2"]?.published == now.addingTimeInterval(360))
        #expect(known["id:3"]?.published == now.addingTimeInterval(-72_000))
    }

    @Test("an item without words is left out, the others stay")
    func emptyItem() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        #expect(try await takeIn(pipeline, reading([FeedItem(), item("2", "خبر")])).new == 1)
    }

    @Test("a failure counts, keeps the validators and leaves the articles alone; a success ends the count")
    func failure() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        _ = try await takeIn(pipeline, reading([item("1", "خبر")]))
        let failed = Reading(
            source: source, started: now, result: .failure(SourceFault(.status(503, retryAfter: "120"))),
            milliseconds: 1)
        #expect(failed.retryAfter == 120)
        for _ in 1...2 { #expect(try await takeIn(pipeline, failed).result == .failed) }
        var state = try #require(try await store.sourceState(of: source.name))
        #expect(state.failures == 2)
        #expect(state.validators.etag == FetchReplySample.reply.etag)
        let unchanged = Reading(
            source: source, started: now, result: .success(.unchanged(FetchReplySample.unchanged)), milliseconds: 1)
        #expect(try await takeIn(pipeline, unchanged).result == .unchanged)
        state = try #require(try await store.sourceState(of: source.name))
        #expect(state.failures == 0)
        #expect(state.validators.etag == FetchReplySample.reply.etag)
        #expect(try await store.articleCount(of: source.name) == 1)
    }

    @Test("polls that brought nothing leave the same behind together as one by one")
    func together() async throws {
        let sources = (1...3).map { Source(name: "صحيفة \($0)", url: "https://s\($0).example/rss", group: "all") }
        let unchanged = sources.map {
            Reading(source: $0, started: now, result: .success(.unchanged(FetchReplySample.unchanged)), milliseconds: 1)
        }
        let plan = PollPlan(at: now.addingTimeInterval(900))
        let (one, other) = (try Store.inMemory(), try Store.inMemory())
        for (store, isTogether) in [(one, false), (other, true)] {
            let pipeline = try await Pipeline(store: store, now: now)
            // The last one has never been polled before.
            for source in sources.dropLast() {
                _ = try await takeIn(pipeline, reading([item("1", "خبر \(source.name)")], of: source))
            }
            if isTogether {
                let outcomes = try await pipeline.takeIn(unchanged: unchanged, now: now) { _, _ in plan }
                #expect(outcomes.map(\.source) == sources.map(\.name))
            } else {
                for reading in unchanged { #expect(try await takeIn(pipeline, reading).result == .unchanged) }
            }
        }
        #expect(try await one.sourceStates() == other.sourceStates())
        for source in sources { #expect(try await one.history(of: source.name) == other.history(of: source.name)) }
        #expect(try await one.months(until: now) == other.months(until: now))
        #expect(try await one.counters() == other.counters())
    }

    @Test("of polls that are taken in together none is kept when one cannot be")
    func allOrNone() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        let nameless = Source(name: "", url: "https://other.example/rss", group: "all")
        let readings = [source, nameless].map {
            Reading(source: $0, started: now, result: .success(.unchanged(FetchReplySample.unchanged)), milliseconds: 1)
        }
        await #expect(throws: StoreError.self) {
            try await pipeline.takeIn(unchanged: readings, now: now) { _, _ in PollPlan(at: now) }
        }
        #expect(try await store.sourceStates() == [])
        #expect(try await store.history(of: source.name) == [])
    }

    @Test("a pipeline built anew from the archive decides as the one that never stopped")
    func restored() async throws {
        let stories = (1...30).map { number in
            item(
                "\(number)", "زيارة الوزير \(number % 7)", text: Self.body(of: "\(number % 10)"), hours: -Double(number)
            )
        }
        let undisturbed = try Store.inMemory()
        let pipeline = try await Pipeline(store: undisturbed, now: now)
        for story in stories { _ = try await takeIn(pipeline, reading([story])) }
        let restarted = try Store.inMemory()
        for story in stories {
            _ = try await takeIn(try await Pipeline(store: restarted, now: now), reading([story]))
        }
        for number in 1...30 {
            let id = ArticleID(rawValue: Int64(number))
            let (one, other) = (try await undisturbed.article(id), try await restarted.article(id))
            #expect(one?.family == other?.family)
            #expect(one?.event.event == other?.event.event)
        }
    }

    @Test("two writers on one archive take turns without losing or doubling anything")
    func twoWriters() async throws {
        let store = try Store.inMemory()
        let writers = [try await Pipeline(store: store, now: now), try await Pipeline(store: store, now: now)]
        for number in 0..<10 {
            let items = (0...number).map { item("\($0)", "خبر رقم \($0)") }
            #expect(try await takeIn(writers[number % 2], reading(items)).new == 1)
        }
        #expect(try await store.articleCount(of: source.name) == 10)
    }

    @Test("readings taken in side by side are stored one after the other, none lost")
    func sideBySide() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        try await withThrowingTaskGroup { group in
            for number in 0..<40 {
                let other = Source(name: "مصدر \(number)", url: "https://s\(number).example", group: "all")
                let reading = reading((0..<5).map { item("\(number)-\($0)", "خبر \(number) \($0)") }, of: other)
                group.addTask { _ = try await pipeline.takeIn(reading, now: now) { _ in PollPlan(at: now) } }
            }
            try await group.waitForAll()
        }
        #expect(try await store.counters().article.rawValue == 200)
        #expect(try await store.integrityCheck().isEmpty)
    }

    // MARK: Rhythm

    @Test("a poll teaches the source's rhythm, and the archive keeps why the next one comes when it does")
    func rhythm() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        _ = try await takeIn(pipeline, reading((1...20).map { item("\($0)", "خبر \($0)", hours: -Double($0)) }))
        let state = try #require(try await store.sourceState(of: source.name))
        let rhythm = try #require(state.rhythm)
        #expect((0.8...1.2).contains(WeekRates(rhythm).week / 168))
        #expect(rhythm.capacity == 20 && rhythm.newest.count == 16)
        #expect(state.nextPollWhy == "[]")
    }

    @Test("a feed without any of the items that came last is told as a possible loss")
    func loss() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        for (poll, items) in [["1", "2"], ["2", "3"], ["7", "8"], ["8"]].enumerated() {
            let later = now.addingTimeInterval(Double(poll) * 3600)
            let outcome = try await pipeline.takeIn(
                reading(items.map { item($0, "خبر \($0)", hours: -1) }), now: later
            ) { _ in PollPlan(at: later) }
            #expect(outcome.isGap == (poll == 2))
        }
        #expect(try await store.sourceState(of: source.name)?.rhythm?.losses == 1)
    }

    @Test("a failure of our own network is held against nobody")
    func offline() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        let failed = Reading(
            source: source, started: now,
            result: .failure(SourceFault(.unreachable(.dns, host: "marfa.example", detail: ""))), milliseconds: 1)
        #expect(failed.sign == .unreachable)
        let outcome = try await pipeline.takeIn(failed, now: now, isOffline: true) { _ in PollPlan(at: now) }
        #expect(outcome.fault == FetchOutcome.offline)
        #expect(try await store.sourceState(of: source.name)?.failures == 0)
    }
}
