import Charsets
import EventGrouping
import Feeds
import Foundation
import News
import Storage
import Testing

@testable import Daemon

/// The owner's corrections while articles come in.
@Suite struct CorrectionTests {
    private let now = Date(timeIntervalSince1970: 1_789_480_800)  // 2026-09-15T14:00:00Z

    private func draft(_ number: Int, _ title: String, text: String? = nil, hours: Double = -1) -> ArticleDraft {
        let published = now.addingTimeInterval(hours * 3600)
        let text = text ?? Self.body(of: number)
        return ArticleDraft(
            source: "صحيفة المرفأ \(number)",
            names: ItemNames(link: nil, title: title, text: text, published: published), link: nil, title: title,
            summary: "", text: text, html: "", authors: [], categories: [], published: published)
    }

    /// A feed of one item.
    private func reading(_ number: Int) -> Reading {
        var item = FeedItem()
        item.id = "\(number)"
        item.title = "خبر \(Self.word(number))"
        item.text = Self.body(of: number)
        item.published = now
        var feed = Feed(
            format: .rss20, charset: CharsetVerdict(used: "utf-8", declared: "utf-8", evidence: .declaration))
        feed.items = [item]
        return Reading(
            source: Source(name: "صحيفة السهل", url: "https://sahl.example/rss", group: "all"), started: now,
            result: .success(.feed(feed, FetchReplySample.reply)), milliseconds: 5)
    }

    /// Words of its own for each number, so that no two texts are alike.
    private static func body(of number: Int) -> String {
        (0..<40).map { "\(word(number))ق\(word($0))" }.joined(separator: " ")
    }

    /// A number as letters, since all numbers are alike to the grouper.
    private static func word(_ number: Int) -> String {
        let letters = Array("بتثجحخدذرز")
        return String("\(number)".compactMap(\.wholeNumberValue).map { letters[$0] })
    }

    /// Takes an article in and says where it was put.
    @discardableResult
    private func takeIn(_ draft: ArticleDraft, by pipeline: Pipeline) async throws -> EventID {
        let ingest = try await pipeline.takeIn(draft, as: draft.source, now: now)
        return try #require(ingest.new.first?.event.event)
    }

    private func articles(_ event: Int64, in store: Store) async throws -> [Int64] {
        try await store.event(EventID(rawValue: event))?.members.map(\.article.id.rawValue).sorted() ?? []
    }

    @Test("a copy that comes in after a correction goes where what it copies is now")
    func isNoticed() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        for number in 1...3 { try await takeIn(draft(number, "خبر \(number)"), by: pipeline) }
        _ = try await store.correct(.merge(EventID(rawValue: 2), EventID(rawValue: 1)), at: now)
        #expect(try await takeIn(draft(4, "خبر 2", text: Self.body(of: 2)), by: pipeline).rawValue == 1)

        _ = try await store.correct(.split(EventID(rawValue: 1), [ArticleID(rawValue: 2)]), at: now)
        #expect(try await articles(4, in: store) == [2, 4], "the copy leaves with its root")
        #expect(try await takeIn(draft(5, "خبر 2", text: Self.body(of: 2)), by: pipeline).rawValue == 4)
        #expect(try await takeIn(draft(6, "خبر 6"), by: pipeline).rawValue == 5, "its number was not given before")
    }

    @Test("a pipeline built anew after corrections decides as the one that was open while they were made")
    func restored() async throws {
        let drafts = (1...30).map { number in
            draft(
                number, "زيارة الوزير \(number % 7)", text: Self.body(of: number % 10) + " رقم\(number % 4)",
                hours: -Double(number))
        }
        let corrections: [Int: CorrectionRequest] = [
            6: .merge(EventID(rawValue: 1), EventID(rawValue: 3)),
            12: .split(EventID(rawValue: 1), [ArticleID(rawValue: 3)]),
            18: .link(EventID(rawValue: 2), EventID(rawValue: 4)), 20: .unlink(EventID(rawValue: 4)),
            24: .merge(EventID(rawValue: 2), EventID(rawValue: 4)),
        ]
        let undisturbed = try Store.inMemory()
        let restarted = try Store.inMemory()
        let pipeline = try await Pipeline(store: undisturbed, now: now)
        for (index, draft) in drafts.enumerated() {
            if let correction = corrections[index] {
                let receipt = try await undisturbed.correct(correction, at: now)
                #expect(try await restarted.correct(correction, at: now) == receipt)
            }
            try await takeIn(draft, by: pipeline)
            try await takeIn(draft, by: try await Pipeline(store: restarted, now: now))
        }
        for number in 1...Int64(drafts.count) {
            let id = ArticleID(rawValue: number)
            let (one, other) = (try await undisturbed.article(id), try await restarted.article(id))
            #expect(one?.family == other?.family)
            #expect(one?.event.event == other?.event.event)
        }
        #expect(try await undisturbed.counters() == restarted.counters())
        #expect(try await restarted.integrityCheck().isEmpty)
    }

    @Test("a correction in the midst of a poll loses nothing: the poll is decided again")
    func race() async throws {
        let store = try Store.inMemory()
        let pipeline = try await Pipeline(store: store, now: now)
        for number in 1...6 { try await takeIn(draft(number, "خبر \(Self.word(number))"), by: pipeline) }
        async let first = store.correct(.merge(EventID(rawValue: 1), EventID(rawValue: 2)), at: now)
        async let second = store.correct(.merge(EventID(rawValue: 3), EventID(rawValue: 4)), at: now)
        for number in 7...40 {
            _ = try await pipeline.takeIn(reading(number), now: now) { _ in PollPlan(at: now.addingTimeInterval(900)) }
        }
        _ = try await (first, second)
        #expect(try await store.counters().article.rawValue == 40)
        #expect(try await store.counters().event.rawValue == 40)
        #expect(try await articles(1, in: store) == [1, 2])
        #expect(try await articles(3, in: store) == [3, 4])
    }

    @Test("what was settled about events reaches the grouper, what was settled about threads does not")
    func constraints() {
        let (one, other) = (ArticleID(rawValue: 9), ArticleID(rawValue: 4))
        let all = Settlement.Kind.allCases.map { GroupingConstraint(Settlement($0, one, other)) }
        #expect(all == [GroupingConstraint(.together, 4, 9), GroupingConstraint(.apart, 4, 9), nil, nil])
    }

    /// The new article is 9 and was put into event 5.
    static let decided: [([GroupingChange], [EventChange])] = [
        ([], []),
        ([merged(5, 2, [3, 9])], [EventChange(.merged, from: 5, into: 2, articles: [a(3), a(9)])]),
        ([merged(7, 5, [3, 9])], [EventChange(.merged, from: 7, into: 5, articles: [a(3)])]),
        ([split(5, 8, [3, 9])], [EventChange(.split, from: 5, into: 8, articles: [a(3), a(9)])]),
        ([split(7, 5, [3, 9])], [EventChange(.split, from: 7, into: 5, articles: [a(3)])]),
        ([split(7, 5, [9])], []),
        (
            [split(5, 8, [9, 4]), merged(8, 2, [9, 4])],
            [
                EventChange(.split, from: 5, into: 8, articles: [a(4), a(9)]),
                EventChange(.merged, from: 8, into: 2, articles: [a(4), a(9)]),
            ]
        ),
    ]

    @Test("what the grouper changed is told the archive, the new article only where it was before", arguments: decided)
    func changes(decided: [GroupingChange], told: [EventChange]) throws {
        let decision = GroupingDecision(event: 5, rule: .wording, score: 0.5, threshold: 0.3, changes: decided)
        let changes = EventChange.changes(of: decision, placing: ArticleID(rawValue: 9))
        let bare = changes.map { EventChange($0.kind, from: $0.from, into: $0.into, articles: $0.articles) }
        #expect(bare == told)
        for change in changes {
            let why = try JSONDecoder().decode(GroupingChange.self, from: Data(try #require(change.why).utf8))
            #expect(decided.contains(why), "the scores are kept with it")
        }
    }

    private static func a(_ number: Int64) -> ArticleID { ArticleID(rawValue: number) }

    private static func merged(_ from: Int64, _ into: Int64, _ articles: [Int64]) -> GroupingChange {
        GroupingChange(kind: .merged, from: from, into: into, articles: articles, score: 0.5, threshold: 0.4)
    }

    private static func split(_ from: Int64, _ into: Int64, _ articles: [Int64]) -> GroupingChange {
        GroupingChange(kind: .split, from: from, into: into, articles: articles, score: 0.1, threshold: 0.4)
    }
}

extension EventChange {
    fileprivate init(_ kind: Kind, from: Int64, into: Int64, articles: [ArticleID]) {
        self.init(kind, from: EventID(rawValue: from), into: EventID(rawValue: into), articles: articles)
    }
}
