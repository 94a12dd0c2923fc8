import Foundation
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct StoreWritingTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(at: folder.path("archive.sqlite"), newSeed: 1)
    }

    @Test("an article comes back with its places and their reasons")
    func roundTrip() async throws {
        let root = Samples.new(Samples.article(1))
        let copy = Samples.new(Samples.article(2, published: nil), family: 1, of: 1, event: 1)
        try await store.commit(Samples.poll([root, copy]))

        let record = try #require(try await store.article(ArticleID(rawValue: 2)))
        #expect(record == ArticleRecord(article: copy.article, family: copy.family, event: copy.event))
        #expect(try await store.suspects([ArticleID(rawValue: 2)]).first?.fingerprint == copy.fingerprint.value)
        #expect(try await store.family(FamilyID(rawValue: 1)).map(\.article.id.rawValue) == [1, 2])
        #expect(try await store.article(ArticleID(rawValue: 3)) == nil)
    }

    @Test("hostile text comes back as it was, and finds its article again", arguments: Self.hostileTexts)
    func hostileText(text: String) async throws {
        var article = Samples.article(1, identity: "id" + text, title: text)
        article.source = "s" + text
        article.summary = text
        article.text = text
        article.html = text
        article.link = text
        article.authors = [text, ""]
        article.categories = [text]
        var new = Samples.new(article)
        new.event.why = text
        var source = Samples.source
        source.name = article.source
        var poll = Samples.poll([new], source: source, result: .failed, fault: text)
        poll.outcome.detail = text
        poll.state.validators = FeedValidators(etag: text, lastModified: text)
        poll.state.charset = text
        poll.state.identity = IdentityChange(rule: .words, reason: text, since: Samples.time())
        try await store.commit(poll)

        let record = try #require(try await store.article(article.id))
        #expect(record.article == article)
        #expect(Array(record.article.title.utf8) == Array(text.utf8))
        #expect(record.event.why == text)
        #expect(try await store.known(identities: [article.identity], in: article.source).count == 1)
        let words = WordsKey(title: text, text: text, published: article.published)
        let link = try #require(LinkKey(text))
        #expect(try await store.namesakes(links: [link], words: [], in: article.source).map(\.id) == [article.id])
        #expect(try await store.namesakes(links: [], words: [words], in: article.source).map(\.id) == [article.id])
        #expect(try await store.sourceStates() == [poll.state])
        #expect(try await store.history(of: article.source) == [poll.outcome])
    }

    static let hostileTexts = [
        "'; DROP TABLE article; --", "\"quoted\" `ticks` \\ %s ?1 :a @b $c", "a\0b\0", "\u{1A}0\u{1A}\u{1A}1\0",
        "\u{202E}مقلوب\u{202C}\u{2066}x\u{2069}", "👨‍👩‍👧‍👦🏳️‍🌈🇸🇾", "\u{FEFF}\u{200F}\r\n\t\u{7F}", "قَالَ الرَّئِيسُ ـــ ١٢٪",
        "e\u{301}\u{323}", "[\"json\"]", "\u{10FFFF}\u{FFFE}", String(repeating: "طويل ", count: 20_000),
    ]

    @Test("identities that Swift holds equal are one item")
    func canonicalEquivalence() async throws {
        try await store.commit(Samples.poll([Samples.new(Samples.article(1, identity: "caf\u{E9}"))]))
        let known = try await store.known(identities: ["cafe\u{301}"], in: Samples.source.name)
        #expect(known["caf\u{E9}"]?.id == ArticleID(rawValue: 1))
    }

    @Test("a cancelled commit leaves nothing")
    func cancellation() async throws {
        await #expect(throws: StoreError.cancelled) {
            try await withThrowingTaskGroup(of: Void.self) { [store] group in
                group.cancelAll()
                group.addTask { try await store.commit(Samples.poll([Samples.new(Samples.article(1))])) }
                try await group.waitForAll()
            }
        }
        #expect(try await store.counters().article.rawValue == 0)
    }

    @Test("readers see the archive before or after a commit, never between")
    func isolation() async throws {
        let polls = 30
        let size: Int64 = 5
        let partial = try await withThrowingTaskGroup(of: Int.self) { [store] group in
            group.addTask {
                for poll in 0..<Int64(polls) {
                    let numbers = (poll * size + 1)...(poll * size + size)
                    let new = numbers.map { Samples.new(Samples.article($0), family: poll + 1, event: poll + 1) }
                    try await store.commit(Samples.poll(new))
                }
                return 0
            }
            for _ in 0..<2 {
                group.addTask {
                    var partial = 0
                    var seen = 0
                    while seen < polls {
                        let events = try await store.events(on: Samples.day, in: .gmt)
                        partial += events.filter { $0.articles != Int(size) }.count
                        seen = events.count
                    }
                    return partial
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(partial == 0)
        #expect(try await store.counters().article.rawValue == Int64(polls) * size)
    }
}
