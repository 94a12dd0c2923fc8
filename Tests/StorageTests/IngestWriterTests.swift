import Foundation
import News
import TestSupport
import Testing

@testable import Storage

@Suite struct IngestWriterTests {
    private let folder: TemporaryFolder
    private let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Store.open(at: folder.path("archive.sqlite"), newSeed: 1)
    }

    @Test("a poll of which the last part cannot be stored leaves nothing", arguments: Flaw.allCases)
    func atomicity(flaw: Flaw) async throws {
        try await store.commit(Samples.poll([Samples.new(Samples.article(1)), Samples.new(Samples.article(2))]))
        let before = try await picture()

        let error = await #expect(throws: StoreError.self) { try await store.commit(flaw.poll) }
        #expect(error?.label == "refused")
        #expect(try await picture() == before)
        try await store.commit(Samples.poll([Samples.new(Samples.article(3))], at: Samples.time(hours: 2)))
    }

    @Test("an article with another identity is found by that one alone, and can be edited in the same poll")
    func renaming() async throws {
        try await store.commit(Samples.poll([Samples.new(Samples.article(1)), Samples.new(Samples.article(2))]))
        let edited = Samples.article(2, identity: "r2", title: "ثان", version: 2)
        var poll = Samples.poll(
            edits: [ArticleEdit(article: edited, fingerprint: Samples.fingerprint(0))], at: Samples.time(hours: 2))
        poll.renamings = (1...2).map { Renaming(article: ArticleID(rawValue: $0), from: "item-\($0)", to: "r\($0)") }
        try await store.commit(poll)
        let known = try await store.known(identities: ["item-1", "item-2", "r1", "r2"], in: Samples.source.name)
        #expect(known.mapValues(\.id.rawValue) == ["r1": 1, "r2": 2])
        #expect(known.allSatisfy { $0.key == $0.value.identity })
        #expect(try await store.article(edited.id)?.article == edited)
    }

    enum Flaw: String, CaseIterable, Sendable {
        case sameIdentity, usedNumber, unknownFamily, unknownEvent, unknownCopied, foreignPlace, otherSource
        case skippedVersion, unknownEdit, unknownThread, unlinkedEvent, negativeCount, negativeFailures
        case noSearchTerms, foreignSearchTerms, twiceInIndex
        case takenIdentity, wrongIdentity, unknownRenaming
        case unknownTied, unknownThreadTied, threadIntoNewer

        var poll: Ingest {
            var poll = Samples.poll([Samples.new(Samples.article(5))], at: Samples.time(hours: 2))
            switch self {
            case .sameIdentity: poll.new.append(Samples.new(Samples.article(6, identity: "item-1")))
            case .usedNumber: poll.new.append(Samples.new(Samples.article(3), family: 9, event: 9))
            case .unknownFamily: poll.new.append(Samples.new(Samples.article(6), family: 3))
            case .unknownEvent: poll.new.append(Samples.new(Samples.article(6), event: 3))
            case .unknownCopied: poll.new.append(Samples.new(Samples.article(6), of: 4))
            case .foreignPlace: poll.new[0].event.article = ArticleID(rawValue: 1)
            case .otherSource: poll.new[0].article.source = Samples.otherSource.name
            case .skippedVersion:
                poll.edits = [ArticleEdit(article: Samples.article(1, version: 3), fingerprint: Samples.fingerprint(0))]
            case .unknownEdit:
                poll.edits = [ArticleEdit(article: Samples.article(4, version: 2), fingerprint: Samples.fingerprint(0))]
            case .unknownThread: poll.threads = [Self.link(event: 5, thread: 0)]
            case .unlinkedEvent: poll.threads = [Self.link(event: 4, thread: 1)]
            case .unknownTied: poll.ties = [Self.tie(to: 4, thread: 1)]
            case .unknownThreadTied: poll.ties = [Self.tie(to: 1, thread: 1)]
            case .threadIntoNewer:
                poll.threads = [Self.link(event: 5, thread: 1), Self.link(event: 2, thread: 2)]
                poll.threadMerges = [
                    ThreadMerge(thread: ThreadID(rawValue: 1), kept: ThreadID(rawValue: 2), article: Self.first)
                ]
            case .negativeCount: poll.outcome.bytes = -1
            case .negativeFailures: poll.state.failures = -1
            case .takenIdentity: poll.renamings = [Renaming(article: Self.first, from: "item-1", to: "item-2")]
            case .wrongIdentity: poll.renamings = [Renaming(article: Self.first, from: "item-9", to: "item-8")]
            case .noSearchTerms: poll.search.rows = []
            case .foreignSearchTerms: poll.search.rows[0].article = Self.fourth
            case .twiceInIndex:
                poll.edits = [ArticleEdit(article: Samples.article(1, version: 2), fingerprint: Samples.fingerprint(0))]
                poll.search = Samples.search(new: poll.new, edits: poll.edits)
                poll.search.rows[1].replaced = nil
            case .unknownRenaming: poll.renamings = [Renaming(article: Self.fourth, from: "item-4", to: "item-8")]
            }
            guard !isAboutSearch else { return poll }
            poll.search = Samples.search(new: poll.new, edits: poll.edits)
            return poll
        }

        /// Whether the flaw is in the search terms, which otherwise fit the articles.
        private var isAboutSearch: Bool { [.noSearchTerms, .foreignSearchTerms, .twiceInIndex].contains(self) }

        private static let first = ArticleID(rawValue: 1)
        private static let fourth = ArticleID(rawValue: 4)

        private static func tie(to other: Int64, thread: Int64) -> ThreadTie {
            ThreadTie(
                article: ArticleID(rawValue: 5), other: ArticleID(rawValue: other), thread: ThreadID(rawValue: thread),
                gapDays: 0, why: "{}")
        }

        private static func link(event: Int64, thread: Int64) -> ThreadLink {
            ThreadLink(event: EventID(rawValue: event), thread: ThreadID(rawValue: thread))
        }
    }

    /// Everything a commit could have changed.
    private func picture() async throws -> [String] {
        let counters = try await store.counters()
        let window = try await store.arrivals(since: .distantPast)
        let held = try await store.held()
        let states = try await store.sourceStates()
        let history = try await store.history(of: Samples.source.name)
        let versions = try await store.versions(of: ArticleID(rawValue: 1))
        let found = try await store.search(for: .phrase(["فقرة"], isOpen: true), in: SearchScope(limit: 9))
        return ["\(counters)", "\(window)", "\(held)", "\(states)", "\(history)", "\(versions)", "\(found)"]
    }

    @Test("numbers once given are not taken again, whatever is stored now")
    func numbersAreNotReused() async throws {
        let poll = Samples.poll(
            [Samples.new(Samples.article(40), family: 30, event: 20)],
            threads: [ThreadLink(event: EventID(rawValue: 20), thread: ThreadID(rawValue: 10))])
        try await store.commit(poll)
        let counters = try await store.counters()
        #expect(counters.article.rawValue == 40 && counters.family.rawValue == 30)
        #expect(counters.event.rawValue == 20 && counters.thread.rawValue == 10)
        for number: Int64 in [39, 40] {
            await #expect(throws: StoreError.self) {
                try await store.commit(Samples.poll([Samples.new(Samples.article(number), family: 41, event: 41)]))
            }
        }
        #expect(try await store.counters() == counters)
    }

    @Test("an edit keeps the wording before it and moves the fingerprint on")
    func edits() async throws {
        try await store.commit(Samples.poll([Samples.new(Samples.article(1, title: "أول"))]))
        let second = Samples.article(1, title: "ثان", published: Samples.time(hours: 3), version: 2)
        let third = Samples.article(1, title: "ثالث", published: nil, version: 3)
        var last = Samples.article(1, title: "أول")
        for (article, hours) in [(second, 4.0), (third, 6.0)] {
            let edit = ArticleEdit(article: article, fingerprint: Samples.fingerprint(UInt8(article.version)))
            try await store.commit(Samples.poll(edits: [edit], replaced: [last], at: Samples.time(hours: hours)))
            last = article
        }

        let versions = try await store.versions(of: ArticleID(rawValue: 1))
        #expect(versions.map(\.version) == [1, 2, 3])
        #expect(versions.map(\.title) == ["أول", "ثان", "ثالث"])
        #expect(versions.map(\.seen) == [Samples.time(hours: 1), Samples.time(hours: 4), Samples.time(hours: 6)])
        #expect(try await store.article(ArticleID(rawValue: 1))?.article == third)
        #expect(try await store.suspects([ArticleID(rawValue: 1)]).first?.fingerprint == [1, 2, 3])
        let event = try #require(try await store.event(EventID(rawValue: 1))?.event)
        #expect(event.opened == third.firstSeen && event.latest == third.firstSeen)
    }

    @Test("an event's times and count follow from its members")
    func eventFigures() async throws {
        try await store.commit(Samples.poll([Samples.new(Samples.article(1, published: Samples.time(hours: 5)))]))
        let later = Samples.new(Samples.article(2, published: Samples.time(hours: 9)), event: 1)
        let earlier = Samples.new(Samples.article(3, published: Samples.time(hours: 2)), event: 1)
        try await store.commit(Samples.poll([later, earlier]))

        let record = try #require(try await store.event(EventID(rawValue: 1)))
        #expect(
            record.event
                == Event(
                    id: EventID(rawValue: 1), opened: Samples.time(hours: 2), latest: Samples.time(hours: 9),
                    articles: 3))
        #expect(record.members.map(\.article.id.rawValue) == [3, 1, 2])
        #expect(try await store.event(EventID(rawValue: 2)) == nil)
    }

    @Test("threads list their stops by time, with the gaps")
    func threads() async throws {
        let thread = ThreadID(rawValue: 1)
        let second = Samples.new(Samples.article(1, published: Samples.time(hours: 48)))
        let first = Samples.new(Samples.article(2, published: Samples.time()))
        try await store.commit(
            Samples.poll(
                [second, first],
                threads: [
                    ThreadLink(event: EventID(rawValue: 1), thread: thread, gapDays: 2),
                    ThreadLink(event: EventID(rawValue: 2), thread: thread),
                ]))
        let stops = try await store.thread(thread)
        #expect(stops.map(\.event.id.rawValue) == [2, 1])
        #expect(stops.map(\.gapDays) == [nil, 2])
        #expect(stops.allSatisfy { $0.event.thread == thread })
        #expect(try await store.thread(ThreadID(rawValue: 2)).isEmpty)
    }
}
