import EventGrouping
import Foundation
import NearDuplicates
import News
import Storage

/// Decides of each article, in the order of arrival, which family and which event it belongs to.
///
/// Holds in memory what arrived in the last days; all of it can be read back from the archive.
struct NewsDesk: Sendable {
    /// Days of arrivals that are held in memory, and days of publication between copies of one text.
    static let windowDays = 14

    /// Where an article was put.
    struct Placement: Sendable {
        var new: NewArticle
        /// The former root of its family, when this article turned out to be the older text.
        var demoted: FamilyMembership?
        /// What its event may share with the other stops of a thread.
        var threadKeys: [EventKey]
        /// The links by which its event, and an earlier one that had no thread yet, became stops of one thread.
        var threads: [Storage.ThreadLink]
    }

    private let seed: UInt64
    /// The highest numbers given.
    private(set) var counters: Counters
    private var copies = NearDuplicateIndex(windowDays: windowDays)
    private var grouper = EventGrouper()
    private var linker = ThreadLinker()
    private var roots: [FamilyID: Root] = [:]
    /// What is held, in the order of arrival.
    private var arrivals: [Arrival] = []

    private struct Root: Sendable {
        var article: ArticleID
        var time: Date
    }

    private struct Arrival: Sendable {
        var at: Date
        var article: ArticleID
        var family: FamilyID
    }

    init(seed: UInt64, counters: Counters) {
        self.seed = seed
        self.counters = counters
    }

    // MARK: Deciding

    /// Gives an article its number, its family and its event, and takes it in.
    mutating func place(_ draft: ArticleDraft, as identity: String, now: Date) -> Placement {
        counters.article = ArticleID(rawValue: counters.article.rawValue + 1)
        let article = draft.article(counters.article, identity: identity, firstSeen: now, version: 1)
        let fingerprint = Fingerprint(title: article.title, text: article.text, seed: seed)
        let match = copies.bestMatch(for: fingerprint, source: article.source, day: Self.day(of: article.time))
        var (family, demoted) = membership(of: article, match: match)
        if match == nil {
            counters.family = FamilyID(rawValue: counters.family.rawValue + 1)
            family.family = counters.family
        }
        var opened = counters.event
        let decision = grouper.place(story(article, copyOf: match.map { ArticleID(rawValue: $0.article) })) {
            opened = EventID(rawValue: opened.rawValue + 1)
            return opened.rawValue
        }
        counters.event = opened
        hold(article, fingerprint: fingerprint, family: family)
        let event = EventMembership(
            article: article.id, event: EventID(rawValue: decision.event), why: Self.json(of: decision))
        demoted?.family = family.family
        let keys = grouper.threadKeys(of: article.id.rawValue)
        return Placement(
            new: NewArticle(article: article, fingerprint: fingerprint.blob, family: family, event: event),
            demoted: demoted, threadKeys: keys.map { EventKey(event: event.event, key: Self.json(of: $0)) },
            threads: link(event.event, keys: keys, time: article.time))
    }

    /// Links an event to the earlier one that shares its people, city and act, if there is one.
    private mutating func link(_ event: EventID, keys: [ThreadKey], time: Date) -> [Storage.ThreadLink] {
        guard !keys.isEmpty else { return [] }
        var newest = counters.thread.rawValue
        let found = linker.thread(for: event.rawValue, keys: keys, time: time) {
            newest += 1
            return newest
        }
        counters.thread = ThreadID(rawValue: newest)
        guard let found else { return [] }
        let thread = ThreadID(rawValue: found.thread)
        let first = Storage.ThreadLink(event: EventID(rawValue: found.linkedTo), thread: thread)
        let link = Storage.ThreadLink(event: event, thread: thread, gapDays: Int(found.days))
        return found.opensThread ? [first, link] : [link]
    }

    /// Takes in another wording of an article, which keeps its family and event; returns its new fingerprint.
    mutating func revise(_ article: Article, family: FamilyID) -> [UInt8] {
        let fingerprint = Fingerprint(title: article.title, text: article.text, seed: seed)
        copies.insert(
            fingerprint, article: article.id.rawValue, family: family.rawValue, source: article.source,
            day: Self.day(of: article.time))
        return fingerprint.blob
    }

    /// Its place in the family of what it copies; a root of its own without a match.
    ///
    /// The earliest text is the root, whenever it arrived: an article older than the root takes its place.
    private func membership(
        of article: Article, match: CopyMatch?
    ) -> (family: FamilyMembership, demoted: FamilyMembership?) {
        let alone = FamilyMembership(article: article.id, family: counters.family, relation: .root)
        guard let match else { return (alone, nil) }
        let id = FamilyID(rawValue: match.family)
        let matched = FamilyMembership(
            article: article.id, family: id, relation: CopyRelation(match.kind), of: ArticleID(rawValue: match.article),
            jaccard: match.jaccard, containment: match.containment)
        guard let root = roots[id], root.article.rawValue == match.article, article.time < root.time else {
            return (matched, nil)
        }
        var demoted = matched
        demoted.article = root.article
        demoted.of = article.id
        return (FamilyMembership(article: article.id, family: id, relation: .root), demoted)
    }

    // MARK: Holding

    private mutating func hold(_ article: Article, fingerprint: Fingerprint, family: FamilyMembership) {
        copies.insert(
            fingerprint, article: article.id.rawValue, family: family.family.rawValue, source: article.source,
            day: Self.day(of: article.time))
        if family.relation == .root { roots[family.family] = Root(article: article.id, time: article.time) }
        arrivals.append(Arrival(at: article.firstSeen, article: article.id, family: family.family))
    }

    /// Lets go of what arrived more than `windowDays` ago.
    mutating func forget(now: Date) {
        let limit = now.addingTimeInterval(-Double(Self.windowDays) * 86_400)
        let old = arrivals.prefix { $0.at < limit }
        guard !old.isEmpty else { return }
        for arrival in old {
            copies.remove(arrival.article.rawValue)
            if roots[arrival.family]?.article == arrival.article { roots[arrival.family] = nil }
        }
        grouper.forget(Set(old.map(\.article.rawValue)))
        arrivals.removeFirst(old.count)
    }

    /// Reads the last days back from the archive, in the order in which they arrived.
    static func restored(from store: Store, now: Date) async throws(StoreError) -> NewsDesk {
        var desk = NewsDesk(seed: store.seed, counters: try await store.counters())
        let since = now.addingTimeInterval(-Double(windowDays) * 86_400)
        for article in try await store.window(since: since) { desk.restore(article) }
        for event in try await store.keyedEvents() {
            desk.linker.restore(
                event: event.event.rawValue, keys: event.keys.compactMap(Self.threadKey), time: event.opened,
                thread: event.thread?.rawValue)
        }
        return desk
    }

    private mutating func restore(_ held: WindowArticle) {
        // A fingerprint of an older scheme is made anew from the text.
        let fingerprint =
            Fingerprint(blob: held.fingerprint) ?? Fingerprint(title: held.title, text: held.text, seed: seed)
        copies.insert(
            fingerprint, article: held.id.rawValue, family: held.family.family.rawValue, source: held.source,
            day: Self.day(of: held.time))
        if held.family.relation == .root { roots[held.family.family] = Root(article: held.id, time: held.time) }
        arrivals.append(Arrival(at: held.firstSeen, article: held.id, family: held.family.family))
        let story = Story(
            article: held.id.rawValue, source: held.source, title: held.title, text: held.text, time: held.time,
            copyOf: held.family.of?.rawValue)
        grouper.restore(story, event: held.event.rawValue)
    }

    private func story(_ article: Article, copyOf: ArticleID?) -> Story {
        Story(
            article: article.id.rawValue, source: article.source, title: article.title, text: article.text,
            time: article.time, copyOf: copyOf?.rawValue)
    }

    /// Days since 1970-01-01 in UTC.
    private static func day(of instant: Date) -> Int { Int((instant.timeIntervalSince1970 / 86_400).rounded(.down)) }

    private static func json(of value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            // Only a number that is not finite could not be written, and no score is one.
            preconditionFailure("a decision could not be encoded: \(error)")
        }
    }

    /// Nil for a key in a form of another version, which can match none of this one's.
    private static func threadKey(_ json: String) -> ThreadKey? {
        try? JSONDecoder().decode(ThreadKey.self, from: Data(json.utf8))
    }
}

extension CopyRelation {
    fileprivate init(_ kind: CopyMatch.Kind) {
        switch kind {
        case .identical: self = .identical
        case .copy: self = .copy
        case .excerpt: self = .excerpt
        }
    }
}
