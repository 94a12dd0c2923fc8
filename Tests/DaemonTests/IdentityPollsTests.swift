import Charsets
import Feeds
import Foundation
import News
import Storage
import Testing

@testable import Daemon

/// What successive documents of one source make of its articles.
@Suite struct IdentityPollsTests {
    private static let now = Date(timeIntervalSince1970: 1_789_480_800)  // 2026-09-15T14:00:00Z
    private let source = Source(name: "صحيفة المرفأ", url: "https://marfa.example/rss", group: "all")
    private let store: Store
    private let pipeline: Pipeline

    init() async throws {
        store = try Store.inMemory()
        pipeline = try await Pipeline(store: store, now: Self.now)
    }

    // MARK: Feeds whose names are bad

    @Test("identifiers that change at every fetch store nothing twice, and links tell the items apart from then on")
    func changingIdentifiers() async throws {
        for poll in 1...4 {
            let items = (poll...poll + 9).map { Self.item("\(poll)-\($0)", link: "news/\($0)", "خبر رقم \($0)") }
            let outcome = try await takeIn(items)
            #expect(outcome.new == (poll == 1 ? 10 : 1))
            #expect(outcome.edited == 0)
            #expect((outcome.detail != nil) == (poll == 2), "told once")
        }
        #expect(try await rule() == .link)
        #expect(try await reason() == "9 of 9 items known before came under another id")
        #expect(try await count() == 13)
        #expect(
            try await store.article(ArticleID(rawValue: 1))?.article.identity == "link:https://marfa.example/news/10")
        #expect(try await store.integrityCheck().isEmpty)
    }

    @Test("identifiers that are all the same lose nothing, from the first fetch on")
    func equalIdentifiers() async throws {
        for poll in 1...3 {
            let items = (poll...poll + 19).map { Self.item("0", link: "news/\($0)", "خبر رقم \($0)") }
            #expect(try await takeIn(items).new == (poll == 1 ? 20 : 1))
        }
        #expect(try await rule() == .link)
        #expect(try await reason() == "19 of 20 items share their id with another item")
        #expect(try await count() == 22)
    }

    @Test("identifiers that number the places of the feed never make one item an edit of another")
    func positionalIdentifiers() async throws {
        for poll in 1...3 {
            let items = (poll...poll + 9).map { number in
                Self.item("\(number - poll)", link: "news/\(number)", "خبر رقم \(number)", hours: Double(number) - 50)
            }
            let outcome = try await takeIn(items)
            #expect(outcome.new == (poll == 1 ? 10 : 1))
            #expect(outcome.edited == 0)
        }
        #expect(try await rule() == .link)
        #expect(try await reason() == "10 of 10 ids known before came with another item")
        #expect(try await count() == 12)
    }

    @Test("equal identifiers and links with session numbers leave the words, in which a new text is an edit")
    func sessionLinks() async throws {
        for poll in 1...3 {
            let items = (1...10).map { number in
                Self.item(
                    "0", link: "news/\(number)?session=\(poll)", "خبر رقم \(number)",
                    text: number == 4 && poll == 3 ? "نص مصحح" : nil)
            }
            let outcome = try await takeIn(items)
            #expect(outcome.new == (poll == 1 ? 10 : 0))
            #expect(outcome.edited == (poll == 3 ? 1 : 0))
        }
        #expect(try await rule() == .words)
        #expect(
            try await reason()
                == "10 of 10 items known before came under another link; before that, "
                + "9 of 10 items share their id with another item")
        #expect(try await count() == 10)
    }

    @Test(
        "links with session numbers are found out where there are no identifiers, with dates or without",
        arguments: [true, false])
    func sessionLinksAlone(isDated: Bool) async throws {
        for poll in 1...3 {
            let items = (1...10).map { number in
                var item = Self.item(nil, link: "news/\(number)?session=\(poll)", "خبر رقم \(number)")
                if !isDated { item.published = nil }
                return item
            }
            #expect(try await takeIn(items).new == (poll == 1 ? 10 : 0))
        }
        #expect(try await rule() == .words)
        #expect(try await reason() == "10 of 10 items known before came under another link")
    }

    @Test("a site that gives all its items new identifiers and links at once doubles none of them")
    func newSystem() async throws {
        _ = try await takeIn((1...10).map { Self.item("old-\($0)", link: "old/\($0)", "خبر رقم \($0)") })
        #expect(try await takeIn((1...10).map { Self.item("n\($0)", link: "new/\($0)", "خبر رقم \($0)") }).new == 0)
        #expect(try await rule() == .words)
    }

    @Test("a weaker rule stays, also through documents that look good, and through a restart")
    func ruleStays() async throws {
        let items = (1...10).map { Self.item("0", link: "news/\($0)", "خبر رقم \($0)") }
        _ = try await takeIn(items)
        let since = try await state()?.identity?.since
        let good = (1...10).map { Self.item("good-\($0)", link: "news/\($0)", "خبر رقم \($0)") }
        let restarted = try await Pipeline(store: store, now: Self.now)
        let later = Self.now.addingTimeInterval(900)
        let outcome = try await restarted.takeIn(reading(good), now: later) { _ in PollPlan(at: later) }
        #expect(outcome.new == 0)
        #expect(outcome.detail == nil)
        #expect(try await rule() == .link)
        #expect(try await state()?.identity?.since == since)
    }

    @Test("an owner who trusts the identifiers of a source again doubles nothing")
    func ownerGoesBack() async throws {
        _ = try await takeIn((1...10).map { Self.item("0", link: "news/\($0)", "خبر رقم \($0)") })
        var state = try #require(try await state())
        state.identity = nil
        let outcome = FetchOutcome(source: source.name, at: Self.now, result: .unchanged)
        try await store.commit(Ingest(state: state, outcome: outcome))
        for _ in 1...2 {
            #expect(try await takeIn((1...10).map { Self.item("\($0)", link: "news/\($0)", "خبر رقم \($0)") }).new == 0)
        }
        #expect(try await rule() == nil)
        #expect(try await store.known(identities: ["id:1"], in: source.name).count == 1)
    }

    @Test("articles that an older marsad stored more than once are each found again once")
    func doubledBefore() async throws {
        for copy in 1...3 {
            for number in 1...5 {
                // One at a time, so that no poll shows enough to judge by, and with no title or time in common.
                _ = try await takeIn([
                    Self.item(
                        "\(copy)-\(number)", link: "news/\(number)", "خبر \(copy) \(number)", hours: Double(-copy))
                ])
            }
        }
        #expect(try await count() == 15)
        let items = (1...5).map { Self.item("x\($0)", link: "news/\($0)", "خبر 2 \($0)", hours: -2) }
        let outcome = try await takeIn(items)
        #expect(outcome.new == 0 && outcome.edited == 0)
        #expect(try await takeIn(items).new == 0)
    }

    // MARK: Feeds whose names are good

    @Test(
        "a single item that is published anew under another identifier is the same article, edited when its text is new"
    )
    func republished() async throws {
        let items = (1...30).map { Self.item("\($0)", "خبر رقم \($0)") }
        _ = try await takeIn(items)
        var again = items
        again[6] = Self.item("700", link: "7", "خبر رقم 7", text: "نص آخر", hours: -0.5)
        let outcome = try await takeIn(again)
        #expect(outcome.new == 0 && outcome.edited == 1)
        #expect(try await takeIn(again) == Self.quiet(outcome))
        #expect(try await rule() == nil)
        let known = try await store.known(identities: ["id:700", "id:7"], in: source.name)
        #expect(known.keys.sorted() == ["id:700"])
        #expect(known["id:700"]?.version == 2)
    }

    @Test("an item with a new identifier is none that is still in the feed, nor one of several under its link")
    func sharedLink() async throws {
        let columns = (1...3).map { Self.item("\($0)", link: "column", "العمود اليومي", hours: Double($0) - 4) }
        #expect(try await takeIn([columns[0]]).new == 1)
        #expect(try await takeIn([columns[1], columns[0]]).new == 1)
        #expect(try await takeIn([columns[2]]).new == 1)
        #expect(try await takeIn(columns).new == 0)
        var again = columns[1]
        again.id = "9"
        #expect(try await takeIn([again]).new == 0, "link, title and time together tell which of them it is")
    }

    @Test("columns that come with a new identifier while the last ones are still in the feed do not make it a bad feed")
    func columnsBesideTheLast() async throws {
        let others = (1...10).map { Self.item("\($0)", "خبر رقم \($0)") }
        let columns = (1...3).map { day in
            ["رأي", "قهوة الصباح", "كاريكاتير"].map { title in
                Self.item("\(title) \(day)", link: title, title, hours: Double(day * 24 - 100))
            }
        }
        _ = try await takeIn(others + columns[0])
        #expect(try await takeIn(others + columns[1] + columns[0]).new == 3)
        #expect(try await takeIn(others + columns[2] + columns[1]).new == 3)
        #expect(try await rule() == nil)
    }

    @Test("an entry of a live report is not the one stored before it that has its time")
    func liveReportAtOneTime() async throws {
        let entries = ["البداية", "خبر عاجل", "تصريح", "بيان"].enumerated().map { number, title in
            Self.item("live-\(number)", link: "live", title, hours: number < 2 ? -3 : -2)
        }
        _ = try await takeIn([entries[0]])
        #expect(try await takeIn(Array(entries.dropFirst())).new == 3)
    }

    @Test("a daily column on one page, with a new identifier, title and date each day, is an article each day")
    func dailyColumn() async throws {
        for day in 1...5 {
            let column = Self.item("c\(day)", link: "column", "زاوية اليوم \(day)", hours: Double(day * 24 - 200))
            #expect(try await takeIn([column]).new == 1)
        }
        #expect(try await rule() == nil)
    }

    @Test("a live report whose entries share its page is an article for each entry", arguments: [true, false])
    func liveReport(hasIdentifiers: Bool) async throws {
        for poll in 1...6 {
            let entries = (poll...poll + 4).map { number in
                Self.item(
                    hasIdentifiers ? "live-\(number)" : nil, link: "live", "الدقيقة \(number)",
                    hours: Double(number) - 40)
            }
            let others = (1...20).map { Self.item("\($0)", "خبر رقم \($0)") }
            let outcome = try await takeIn(entries + others)
            #expect(outcome.new == (poll == 1 ? 25 : 1))
            #expect(outcome.edited == 0)
        }
        #expect(try await count() == 30)
    }

    @Test(
        "a link is one link however it is written, with an identifier or without",
        arguments: [
            "https://marfa.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1", "https://marfa.example/\u{627}\u{654}خبار/1",
            "http://MARFA.example:80/%d8%a7%d9%94%D8%AE%D8%A8%D8%A7%D8%B1/1#top",
        ])
    func spelling(link: String) async throws {
        var items = [Self.item(nil, "خبر بلا معرّف"), Self.item("https://marfa.example/أخبار/1", "خبر بمعرّف هو رابطه")]
        for place in items.indices { items[place].link = "https://marfa.example/أخبار/1" }
        for item in items {
            let fresh = try await Pipeline(store: try Store.inMemory(), now: Self.now)
            var other = item
            other.link = link
            if item.id != nil { other.id = link }
            let outcomes = [try await takeIn([item], by: fresh), try await takeIn([other], by: fresh)]
            #expect(outcomes.map(\.new) == [1, 0])
            #expect(outcomes.map(\.edited) == [0, 0])
        }
    }

    @Test("a site that moves from http to https, with links for identifiers, stores nothing twice and keeps its rule")
    func secureSite() async throws {
        for scheme in ["http", "https"] {
            let items = (1...20).map { number in
                var item = Self.item("\(scheme)://marfa.example/?p=\(number)", "خبر رقم \(number)")
                item.link = "\(scheme)://marfa.example/أخبار/\(number)"
                return item
            }
            #expect(try await takeIn(items).new == (scheme == "http" ? 20 : 0))
        }
        #expect(try await rule() == nil)
        #expect(try await count() == 20)
    }

    @Test("a feed that begins to give identifiers keeps its articles and its rule")
    func newIdentifiers() async throws {
        _ = try await takeIn((1...10).map { Self.item(nil, link: "news/\($0)", "خبر رقم \($0)") })
        #expect(try await takeIn((1...10).map { Self.item("\($0)", link: "news/\($0)", "خبر رقم \($0)") }).new == 0)
        #expect(try await rule() == nil)
        #expect(try await store.known(identities: ["id:1"], in: source.name).count == 1)
    }

    @Test("two outlets that give the same identifiers, links and words never share an article")
    func twoSources() async throws {
        let items = (1...5).map { Self.item("\($0)", "خبر رقم \($0)") }
        _ = try await takeIn(items)
        let other = Source(name: "ناقل المرفأ", url: "https://naqil.example/rss", group: "all")
        let renumbered = (1...5).map { Self.item("n\($0)", link: "\($0)", "خبر رقم \($0)") }
        #expect(try await takeIn(renumbered, of: other).new == 5)
        #expect(try await store.sourceState(of: other.name)?.identity == nil)
    }

    @Test("the same documents give the same articles, whatever order their items come in", arguments: 0..<6)
    func deterministic(turn: Int) async throws {
        let documents = (1...3).map { poll in
            (1...8).map { Self.item("\(poll)-\($0)", link: "news/\($0)", "خبر رقم \($0)", hours: Double(-$0)) }
        }
        for document in documents {
            _ = try await takeIn(Array(document.dropFirst(turn) + document.prefix(turn)))
        }
        let titles = try await titles()
        #expect(titles == (1...8).reversed().map { "خبر رقم \($0)" })
    }

    @Test(
        "however a feed names its items, each is stored once, and each new text of it is an edit",
        arguments: InventedOutlet.Naming.allCases, 0..<6 as Range<UInt64>)
    func nothingLostNothingTwice(naming: InventedOutlet.Naming, seed: UInt64) async throws {
        var outlet = InventedOutlet(naming, seed: seed, start: Self.now.addingTimeInterval(-500 * 600))
        var edits = 0
        for poll in 1...8 { edits += try await takeIn(outlet.feed(at: poll)).edited }
        let reason = try await reason() ?? "by id"
        #expect(try await count() == outlet.shown.count, "\(reason)")
        #expect(edits == outlet.wordings.count - outlet.shown.count, "\(reason)")
    }

    // MARK: Helpers

    private static func item(
        _ id: String?, link: String? = nil, _ title: String, text: String? = nil, hours: Double = -1
    ) -> FeedItem {
        var item = FeedItem()
        item.id = id
        item.link = (link ?? id).map { "https://marfa.example/\($0)" }
        item.title = title
        item.published = now.addingTimeInterval(hours * 3_600)
        item.text = text ?? "تفاصيل \(title) كما رواها مراسلنا."
        return item
    }

    private func reading(_ items: [FeedItem], of source: Source? = nil) -> Reading {
        var feed = Feed(
            format: .rss20, charset: CharsetVerdict(used: "utf-8", declared: "utf-8", evidence: .declaration))
        feed.items = items
        return Reading(
            source: source ?? self.source, started: Self.now, result: .success(.feed(feed, FetchReplySample.reply)),
            milliseconds: 5)
    }

    private func takeIn(
        _ items: [FeedItem], of source: Source? = nil, by pipeline: Pipeline? = nil
    ) async throws -> FetchOutcome {
        let now = Self.now
        return try await (pipeline ?? self.pipeline).takeIn(reading(items, of: source), now: now) { _ in
            PollPlan(at: now)
        }
    }

    /// The same poll, had it brought nothing.
    private static func quiet(_ outcome: FetchOutcome) -> FetchOutcome {
        var outcome = outcome
        (outcome.new, outcome.edited) = (0, 0)
        return outcome
    }

    private func state() async throws -> SourceState? { try await store.sourceState(of: source.name) }

    private func rule() async throws -> IdentityRule? { try await state()?.identity?.rule }

    private func reason() async throws -> String? { try await state()?.identity?.reason }

    private func count() async throws -> Int { try await store.articleCount(of: source.name) }

    private func titles() async throws -> [String] {
        var titles: [String] = []
        for number in 1...max(1, try await store.counters().article.rawValue) {
            if let record = try await store.article(ArticleID(rawValue: number)) { titles.append(record.article.title) }
        }
        return titles
    }
}
