import Foundation
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct StoreReadingTests {
    private let store: Store

    init() throws { store = try Store.inMemory() }

    @Test("known items are found by source and identity, in any number")
    func known() async throws {
        let articles = (1...1_200).map { Samples.article(Int64($0)) }
        try await store.commit(Samples.poll(articles.map { Samples.new($0, family: 1, event: 1) }))
        let asked = (1...1_300).map { "item-\($0)" }

        let known = try await store.known(identities: asked + asked, in: Samples.source.name)
        #expect(known.count == 1_200)
        let last = articles[1_199]
        #expect(
            known["item-1200"]
                == KnownArticle(
                    id: last.id, family: FamilyID(rawValue: 1), identity: last.identity, version: 1, link: last.link,
                    title: last.title, summary: last.summary, text: last.text, published: last.published,
                    firstSeen: last.firstSeen))
        #expect(try await store.known(identities: asked, in: Samples.otherSource.name).isEmpty)
        #expect(try await store.known(identities: [], in: Samples.source.name).isEmpty)
    }

    @Test("articles are found by link and by words, in any number, and within their source")
    func namesakes() async throws {
        let articles = (1...1_200).map { Samples.article(Int64($0), title: "خبر \($0 / 2)") }
        try await store.commit(Samples.poll(articles.map { Samples.new($0, family: 1, event: 1) }))
        let links = Set((0...1_300).compactMap { LinkKey("http://nahr.example:80/\($0)") })
        let words = WordsKey(title: "خبر 7", text: "", published: Samples.time())

        let found = try await store.namesakes(links: links, words: [words], in: Samples.source.name)
        #expect(found.map(\.id) == articles.map(\.id))
        let byWords = try await store.namesakes(links: [], words: [words], in: Samples.source.name)
        #expect(byWords.map(\.id.rawValue) == [14, 15])
        #expect(try await store.namesakes(links: links, words: [words], in: Samples.otherSource.name).isEmpty)
    }

    @Test("of many articles under one link the newest are enough, whatever else is asked for")
    func manyNamesakes() async throws {
        let articles = (1...40).map { number in
            var article = Samples.article(Int64(number), title: "الدقيقة \(number)")
            article.link = "https://nahr.example/live"
            return article
        }
        try await store.commit(Samples.poll(articles.map { Samples.new($0) }))
        let link = try #require(LinkKey("https://nahr.example/live"))
        let words = WordsKey(title: "الدقيقة 3", text: "", published: Samples.time())
        let found = try await store.namesakes(links: [link], words: [words], in: Samples.source.name)
        #expect(found.map(\.id.rawValue) == [3] + Array(33...40))
    }

    @Test("an edited article is found by its new link and its new words")
    func editedNamesake() async throws {
        try await store.commit(Samples.poll([Samples.new(Samples.article(1, title: "قبل"))]))
        var edited = Samples.article(1, title: "بعد", version: 2)
        edited.link = "https://nahr.example/new"
        let old = Samples.article(1, title: "قبل")
        try await store.commit(
            Samples.poll(edits: [ArticleEdit(article: edited, fingerprint: Samples.fingerprint(0))], replaced: [old]))
        for (address, count) in [("https://nahr.example/1", 0), ("https://nahr.example/new", 1)] {
            let link = try #require(LinkKey(address))
            #expect(try await store.namesakes(links: [link], words: [], in: Samples.source.name).count == count)
        }
        for (title, count) in [("قبل", 0), ("بعد", 1)] {
            let words = WordsKey(title: title, text: "", published: Samples.time())
            #expect(try await store.namesakes(links: [], words: [words], in: Samples.source.name).count == count)
        }
    }

    @Test("a window gives the articles first seen since an instant, whenever published, in the order of arrival")
    func window() async throws {
        let hours = [5.0, -1, 3, 0, 9]
        let new = hours.enumerated().map { index, hour in
            var article = Samples.article(Int64(index + 1), published: Samples.time(hours: -hour))
            article.firstSeen = Samples.time(hours: hour)
            return Samples.new(article)
        }
        try await store.commit(Samples.poll(new))

        let window = try await store.arrivals(since: Samples.time())
        #expect(window.map(\.article.rawValue) == [1, 3, 4, 5])
        #expect(window.map(\.sketch) == [1, 3, 4, 5].map { Samples.fingerprint($0).sketch })
        #expect(window.map(\.firstSeen) == [5.0, 3, 0, 9].map(Samples.time))
        #expect(window.map(\.original) == [nil, nil, nil, nil])
        let words = try await store.recall { try $0.words(of: ArticleID(rawValue: 3)) }
        #expect(words?.text == new[2].article.text)
    }

    @Test("the events of a day are those of its articles, as they stood at its end")
    func eventsOfADay() async throws {
        let hours: [(Double, Int64)] = [(-20, 1), (1, 1), (30, 1), (2, 2), (40, 3)]
        let new = hours.enumerated().map { index, place in
            Samples.new(Samples.article(Int64(index + 1), published: Samples.time(hours: place.0)), event: place.1)
        }
        try await store.commit(Samples.poll(new))
        #expect(
            try await store.events(on: Samples.day, in: .gmt) == [
                Event(
                    id: EventID(rawValue: 1), opened: Samples.time(hours: -20), latest: Samples.time(hours: 1),
                    articles: 2),
                Event(
                    id: EventID(rawValue: 2), opened: Samples.time(hours: 2), latest: Samples.time(hours: 2),
                    articles: 1),
            ])
        #expect(try await store.event(EventID(rawValue: 1))?.event.articles == 3)
    }

    @Test("a source's state is its newest, its history begins with the last outcome")
    func sourceHistory() async throws {
        for hour in 1...3 { try await store.commit(Samples.poll(at: Samples.time(hours: Double(hour)))) }
        try await store.commit(Samples.poll(source: Samples.otherSource, result: .failed, fault: "dns"))
        let states = try await store.sourceStates()
        #expect(states.map(\.source) == [Samples.source.name, Samples.otherSource.name].sorted())
        #expect(
            states.first { $0.source == Samples.source.name }?.lastAttempt == Samples.time(hours: 3))
        let history = try await store.history(of: Samples.source.name, limit: 2)
        #expect(history.map(\.at) == [Samples.time(hours: 3), Samples.time(hours: 2)])
        #expect(try await store.history(of: "لا أحد").isEmpty)
    }

    @Test("suspects come with their families and the roots of these, by number")
    func suspects() async throws {
        let root = Samples.new(Samples.article(1))
        let copy = Samples.new(Samples.article(2, published: Samples.time(hours: 5)), family: 1, of: 1)
        try await store.commit(Samples.poll([root, copy, Samples.new(Samples.article(3))]))
        let suspects = try await store.suspects([2, 1, 9].map { ArticleID(rawValue: $0) })
        #expect(suspects.map(\.article.rawValue) == [1, 2])
        #expect(suspects.map(\.root.rawValue) == [1, 1])
        #expect(suspects.map(\.family.rawValue) == [1, 1])
        #expect(suspects.last?.time == Samples.time(hours: 5))
        #expect(suspects.last?.rootTime == root.article.time)
        #expect(suspects.last?.fingerprint == copy.fingerprint.value)
        #expect(try await store.suspects([]).isEmpty)
    }

    @Test("a kinship is told of both articles, and fingerprints of a newer scheme take the place of stored ones")
    func kinshipAndRenewal() async throws {
        var second = Samples.new(Samples.article(2))
        let kinship = Kinship(
            article: ArticleID(rawValue: 2), other: ArticleID(rawValue: 1), relation: .template, shared: Samples.shared)
        second.kinship = kinship
        try await store.commit(Samples.poll([Samples.new(Samples.article(1)), second]))
        for number in [Int64(1), 2] { #expect(try await store.kinships(of: ArticleID(rawValue: number)) == [kinship]) }
        try await store.renew(MemoryRenewal(fingerprints: [ArticleID(rawValue: 1): Samples.fingerprint(99)]))
        #expect(try await store.suspects([ArticleID(rawValue: 1)]).first?.fingerprint == [1, 2, 99])
        #expect(try await store.arrivals(since: Samples.time()).first?.sketch == [7, 99])
    }
}
