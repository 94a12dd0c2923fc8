import Foundation
import News
import Storage

/// A day of invented articles, handed out source by source.
struct InventedDay {
    static let after = Date(timeIntervalSince1970: 1_772_452_800)  // 2026-03-02T12:00:00Z
    private static let start = Date(timeIntervalSince1970: 1_772_323_200)  // 2026-03-01T00:00:00Z
    static var day: CalendarDay { CalendarDay(start, in: .gmt) }

    let articles: Int
    let events: Int
    let sources: [Source]
    private var chance = Lot(state: 7)
    private var words: [String]
    private var given = 0
    /// The sentences that the articles of an event share, by event.
    private var tales: [Int: [String]] = [:]
    private var roots: [Int: Int64] = [:]
    /// The family of each root.
    private var families: [Int64: Int64] = [:]
    /// The number of each event, given in the order in which they open, as the archive wants it.
    private var numbers: [Int: Int64] = [:]

    init(articles: Int, events: Int) {
        self.articles = articles
        self.events = events
        sources = (0..<400).map { Source(name: "صحيفة \($0)", url: "https://s\($0).example/rss", group: "all") }
        words = []
        words = (0..<4_000).map { _ in word() }
    }

    /// The next poll with its new articles; nil when all were handed out.
    mutating func next() -> Ingest? {
        guard given < articles else { return nil }
        let source = sources[given / 50 % sources.count]
        var new: [NewArticle] = []
        while new.count < 50, given < articles {
            given += 1
            new.append(article(Int64(given), of: source))
        }
        return Ingest(
            new: new,
            search: SearchChange(
                scheme: 1,
                rows: new.map { SearchRow(article: $0.article.id, text: SearchText(title: $0.article.title, text: "")) }
            ),
            state: SourceState(source: source.name, lastAttempt: Self.start, lastSuccess: Self.start),
            outcome: FetchOutcome(
                source: source.name, at: Self.start.addingTimeInterval(80_000), result: .fresh, new: new.count))
    }

    private mutating func article(_ number: Int64, of source: Source) -> NewArticle {
        // Two thirds of the articles are of events, the others stand alone.
        let event = chance.number(below: 3) < 2 ? chance.number(below: events) : events + Int(number)
        let id = ArticleID(rawValue: number)
        let eventNumber = numbers[event] ?? Int64(numbers.count + 1)
        numbers[event] = eventNumber
        let copied = chance.number(below: 10) < 3 ? roots[event] : nil
        if copied == nil {
            roots[event] = number
            families[number] = Int64(families.count + 1)
        }
        let family = families[copied ?? number] ?? 1
        let article = Article(
            id: id, source: source.name, identity: "id:\(number)", link: "https://s.example/\(number)",
            title: sentence(9), summary: "", text: text(of: event), html: "",
            published: Self.start.addingTimeInterval(Double(chance.number(below: 86_000))), firstSeen: Self.start)
        let membership = FamilyMembership(
            article: id, family: FamilyID(rawValue: family), relation: copied == nil ? .root : .copy,
            of: copied.map(ArticleID.init(rawValue:)),
            shared: copied.map { _ in SharedText(jaccard: 0.9, share: 0.95, otherShare: 0.94, run: 120) })
        return NewArticle(
            article: article, fingerprint: StoredFingerprint(value: [1], sketch: [1]), family: membership,
            event: EventMembership(article: id, event: EventID(rawValue: eventNumber), why: "{}"))
    }

    /// Some sentences of the event's own, and some of the article's.
    private mutating func text(of event: Int) -> String {
        let tale = tales[event] ?? (0..<6).map { _ in sentence(16) }
        tales[event] = tale
        let told = tale.shuffled(using: &chance).prefix(3)
        return (told + (0..<8).map { _ in sentence(14) }).joined(separator: ".\n")
    }

    private mutating func sentence(_ length: Int) -> String {
        (0..<length).map { _ in words[min(chance.number(below: words.count), chance.number(below: words.count))] }
            .joined(separator: " ")
    }

    private mutating func word() -> String {
        let letters = Array("ابتثجحخدرزسشصضطعغفقكلمنهوي")
        return String((0..<3 + chance.number(below: 4)).map { _ in letters[chance.number(below: letters.count)] })
    }
}

/// Random numbers that are the same at every run (SplitMix64).
private struct Lot: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }

    mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
