import Foundation
import News
import Storage

extension Store {
    func arrivals(since: Date) async throws -> [StoredArrival] {
        try await recall { memory in
            var arrivals: [StoredArrival] = []
            try memory.forEachArrival(since: since) { arrivals.append($0) }
            return arrivals
        }
    }

    func held() async throws -> [StoredHeldArticle] {
        try await recall { memory in
            var held: [StoredHeldArticle] = []
            try memory.forEachHeld { held.append($0) }
            return held
        }
    }

    func settlements(since: Date) async throws -> [Settlement] { try await recall { try $0.settlements(since: since) } }
}

/// Invented articles and polls.
enum Samples {
    static let source = Source(name: "صحيفة النهر", url: "https://nahr.example/rss", group: "press")
    static let otherSource = Source(name: "وكالة الميناء", url: "https://mina.example/rss", group: "agency")

    /// The day of `time()` in UTC.
    static var day: CalendarDay { CalendarDay(time(), in: .gmt) }

    /// 2026-03-01 at noon in UTC and so many hours later.
    static func time(hours: Double = 0) -> Date {
        Date(timeIntervalSince1970: 1_772_366_400 + hours * 3600)
    }

    static func article(
        _ number: Int64, source: Source = source, identity: String? = nil, title: String = "افتتاح جسر جديد في المدينة",
        published: Date? = time(), firstSeen: Date = time(hours: 1), version: Int = 1
    ) -> Article {
        Article(
            id: ArticleID(rawValue: number), source: source.name, identity: identity ?? "item-\(number)",
            link: "https://nahr.example/\(number)", title: title, summary: "ملخص قصير",
            text: "فقرة أولى\nفقرة ثانية", html: "<p>فقرة أولى</p><p>فقرة ثانية</p>", authors: ["ليلى", "Karim"],
            categories: ["محليات"], published: published, firstSeen: firstSeen, version: version)
    }

    static let shared = SharedText(jaccard: 0.75, share: 0.9, otherShare: 0.8, run: 41)

    static func fingerprint(_ number: UInt8) -> StoredFingerprint {
        StoredFingerprint(value: [1, 2, number], sketch: [7, number])
    }

    /// A new article, by default in a family and an event of its own with its own number.
    static func new(
        _ article: Article, family: Int64? = nil, of root: Int64? = nil, event: Int64? = nil
    ) -> NewArticle {
        let number = article.id.rawValue
        return NewArticle(
            article: article, fingerprint: fingerprint(UInt8(truncatingIfNeeded: number)),
            family: FamilyMembership(
                article: article.id, family: FamilyID(rawValue: family ?? number),
                relation: root == nil ? .root : .copy,
                of: root.map(ArticleID.init(rawValue:)), shared: root == nil ? nil : shared),
            event: EventMembership(
                article: article.id, event: EventID(rawValue: event ?? number), why: #"{"rule":"opened"}"#))
    }

    /// A poll; `replaced` are the wordings that the edits replace, where these are not those of `article`.
    static func poll(
        _ new: [NewArticle] = [], edits: [ArticleEdit] = [], replaced: [Article] = [], threads: [ThreadLink] = [],
        source: Source = source,
        at time: Date = time(hours: 1), result: FetchOutcome.Result = .fresh, fault: String? = nil, repairs: Int = 0
    ) -> Ingest {
        Ingest(
            new: new, edits: edits, threads: threads, search: search(new: new, edits: edits, replaced: replaced),
            state: SourceState(source: source.name, lastAttempt: time, failures: result == .failed ? 1 : 0),
            outcome: FetchOutcome(
                source: source.name, at: time, result: result, fault: fault, items: new.count, new: new.count,
                edited: edits.count, repairs: repairs))
    }

    /// The number of an invented scheme of search terms.
    static let scheme = 7

    /// Search terms of articles as if every word were its own.
    static func search(new: [NewArticle], edits: [ArticleEdit] = [], replaced: [Article] = []) -> SearchChange {
        let edited = edits.map { edit in
            let id = edit.article.id
            let old = replaced.first { $0.id == id } ?? article(id.rawValue)
            return SearchRow(article: id, text: terms(of: edit.article), replaced: terms(of: old))
        }
        return SearchChange(
            scheme: scheme,
            rows: new.map { SearchRow(article: $0.article.id, text: terms(of: $0.article)) } + edited)
    }

    static func terms(of article: Article) -> SearchText { SearchText(title: article.title, text: article.text) }
}
