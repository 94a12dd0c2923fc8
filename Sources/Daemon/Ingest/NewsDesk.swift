import EventGrouping
import Foundation
import News
import Storage

/// Decides of each article, in the order of arrival, which family and which event it belongs to.
///
/// Holds in memory what arrived in the last days; all of it can be read back from the archive.
struct NewsDesk: Sendable {
    /// Days of arrivals that are held in memory, that of now not counted.
    static let windowDays = 14

    /// Where an article was put.
    struct Placement: Sendable {
        var new: NewArticle
        /// The former root of its family, when this article turned out to be the older text.
        var demoted: FamilyMembership?
        /// What became of events because of it.
        var changes: [EventChange]
        /// What may link its event to the other stops of a thread.
        var thread: ThreadDesk.Question
    }

    /// The highest numbers given.
    private(set) var counters: Counters
    private var copies: CopyDesk
    private var grouper = EventGrouper()
    private var threads = ThreadDesk()
    /// What is held, in the order of arrival.
    private var arrivals: [Arrival] = []

    private struct Arrival: Sendable {
        var day: Int
        var article: ArticleID
    }

    init(seed: UInt64, counters: Counters) {
        copies = CopyDesk(seed: seed)
        self.counters = counters
    }

    // MARK: Deciding

    /// Reads a draft's text, which names the stored articles that are needed to place it.
    func read(_ draft: ArticleDraft) -> CopyDesk.Text {
        copies.text(title: draft.title, text: draft.text, source: draft.source)
    }

    /// Gives an article its number, its family and its event, and takes it in.
    mutating func place(
        _ draft: ArticleDraft, as identity: String, _ text: CopyDesk.Text, beside suspects: [StoredSuspect], now: Date
    ) -> Placement {
        counters.article = ArticleID(rawValue: counters.article.rawValue + 1)
        let article = draft.article(counters.article, identity: identity, firstSeen: now, version: 1)
        let verdict = copies.verdict(on: article, text, beside: suspects)
        let family = verdict.family ?? newFamily(of: article.id)
        var opened = counters.event
        let decision = grouper.place(story(article, text.story, copyOf: family.of ?? verdict.demoted?.article)) {
            opened = EventID(rawValue: opened.rawValue + 1)
            return opened.rawValue
        }
        counters.event = opened
        copies.hold(article, text, family: family, demoted: verdict.demoted?.article)
        arrivals.append(Arrival(day: CopyDesk.day(of: now), article: article.id))
        let event = EventMembership(
            article: article.id, event: EventID(rawValue: decision.event), why: Self.json(of: decision))
        let keys = grouper.threadKeys(of: article.id.rawValue)
        let changes = EventChange.changes(of: decision, placing: article.id)
        threads.note(changes)
        return Placement(
            new: NewArticle(
                article: article, fingerprint: text.stored, family: family, event: event, kinship: verdict.kinship,
                credits: text.credits,
                reading: StoryReading.reading(of: article.id.rawValue, in: grouper, keys: keys)),
            demoted: verdict.demoted, changes: changes,
            thread: ThreadDesk.Question(
                article: article.id, event: event.event, time: article.time, keys: keys,
                relatives: decision.relatives))
    }

    /// A family of its own.
    private mutating func newFamily(of article: ArticleID) -> FamilyMembership {
        counters.family = FamilyID(rawValue: counters.family.rawValue + 1)
        return FamilyMembership(article: article, family: counters.family, relation: .root)
    }

    /// Links the event of a placed article; `stops` is what the archive answers to its question.
    mutating func link(_ question: ThreadDesk.Question, beside stops: [StoredStop]) -> ThreadDesk.Change {
        threads.link(question, beside: stops, newest: &counters.thread)
    }

    /// Takes in another wording of an article, which keeps its family and event.
    mutating func revise(_ article: Article) -> ArticleEdit {
        let text = copies.text(title: article.title, text: article.text, source: article.source)
        copies.revise(article, text)
        return ArticleEdit(article: article, fingerprint: text.stored, credits: text.credits)
    }

    // MARK: Holding

    /// Lets go of what was kept until the archive had it.
    mutating func settled() {
        copies.settled()
        threads.settled()
    }

    /// Lets go of what arrived on a day more than `windowDays` before that of now.
    mutating func forget(now: Date) {
        let first = CopyDesk.day(of: now) - Self.windowDays
        let old = arrivals.prefix { $0.day < first }
        guard !old.isEmpty else { return }
        copies.expire(before: first)
        grouper.forget(Set(old.map(\.article.rawValue)))
        arrivals.removeFirst(old.count)
    }

    /// Reads the last days back from the archive, in the order in which they arrived; fingerprints of an older scheme are
    /// made anew.
    static func restored(from store: Store, now: Date) async throws(StoreError) -> NewsDesk {
        var desk = NewsDesk(seed: store.seed, counters: try await store.counters())
        let since = Date(timeIntervalSince1970: Double(CopyDesk.day(of: now) - windowDays) * 86_400)
        desk.grouper.constrain(try await store.settlements(since: since).compactMap(GroupingConstraint.init))
        var renewed: [ArticleID: StoredFingerprint] = [:]
        for article in try await store.window(since: since) { renewed[article.id] = desk.restore(article) }
        if !renewed.isEmpty { try await store.replace(renewed) }
        return desk
    }

    private mutating func restore(_ held: WindowArticle) -> StoredFingerprint? {
        arrivals.append(Arrival(day: CopyDesk.day(of: held.firstSeen), article: held.id))
        let story = Story(
            article: held.id.rawValue, source: held.source, title: held.title, text: copies.story(of: held),
            time: held.time, copyOf: held.family.of?.rawValue)
        grouper.restore(story, event: held.event.rawValue)
        return copies.restore(held)
    }

    private func story(_ article: Article, _ text: String, copyOf: ArticleID?) -> Story {
        Story(
            article: article.id.rawValue, source: article.source, title: article.title, text: text,
            time: article.time, copyOf: copyOf?.rawValue)
    }

    static func json(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            // Only a number that is not finite could not be written, and no score is one.
            preconditionFailure("a decision could not be encoded: \(error)")
        }
    }
}
