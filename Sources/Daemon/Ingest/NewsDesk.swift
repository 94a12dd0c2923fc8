import EventGrouping
import Foundation
import News
import Storage

/// Decides of each article, in the order of arrival, which family and which event it belongs to.
///
/// Holds in memory what arrived in the last days; all of it is read back from the archive as it was (`DeskRestoring.swift`).
struct NewsDesk: Sendable {
    /// Days of arrivals in which copies are looked for, that of now not counted.
    static let windowDays = 14
    /// Days of arrivals that are grouped with, that of now not counted: an event takes in what is published within three days of
    /// it, and feeds bring hardly anything later than four days after that.
    static let groupingDays = 7

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
    var copies: CopyDesk
    var grouper = EventGrouper()
    private var threads = ThreadDesk()
    /// What the archive has to keep of what was decided since the last commit.
    private var unsaved = GroupingMemory()
    /// The events that were merged away since the last commit, and where their articles went.
    private var mergers: [EventID: EventID] = [:]

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
        let decision = decide(
            story(article, text.story, copyOf: family.of ?? verdict.demoted?.article), known: verdict.event)
        remember(article.id, decision)
        copies.hold(
            article, text, family: family, demoted: verdict.demoted?.article, event: EventID(rawValue: decision.event))
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

    /// Decides the event of a story; `event` is that of what it copies.
    private mutating func decide(_ story: Story, known event: EventID?) -> GroupingDecision {
        if let original = story.copyOf, !grouper.holds(original), let event {
            // Copies are looked for longer than stories are grouped with.
            return GroupingDecision(
                event: (mergers[event] ?? event).rawValue, rule: .copy, score: 1,
                threshold: grouper.parameters.threshold, closest: original)
        }
        var opened = counters.event
        let decision = grouper.place(story) {
            opened = EventID(rawValue: opened.rawValue + 1)
            return opened.rawValue
        }
        counters.event = opened
        return decision
    }

    /// Notes what the archive has to keep of a decision.
    private mutating func remember(_ article: ArticleID, _ decision: GroupingDecision) {
        for change in decision.changes where change.kind == .merged {
            let (gone, into) = (EventID(rawValue: change.from), EventID(rawValue: change.into))
            for event in mergers.keys where mergers[event] == gone { mergers[event] = into }
            mergers[gone] = into
        }
        guard grouper.holds(article.rawValue) else { return }
        unsaved.held.append(
            HeldArticle(
                article: article, day: grouper.today,
                story: grouper.story(of: article.rawValue).map(ArticleID.init(rawValue:)),
                value: grouper.memory(of: article.rawValue)))
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

    /// Begins the day of arrivals that now is on, if it has not begun, and lets go of what arrived too long before it.
    mutating func begin(now: Date) {
        let day = CopyDesk.day(of: now)
        guard let counts = grouper.begin(day: day) else { return }
        unsaved.counts = DayCounts(day: day, value: counts.blob)
        unsaved.forgotten += grouper.forget(arrivedBefore: day - Self.groupingDays).map(ArticleID.init(rawValue:))
        copies.expire(before: day - Self.windowDays)
    }

    /// Whether the day of arrivals that began last is one to come, since the clock was wrong for a while.
    func isAhead(of now: Date) -> Bool { grouper.today > CopyDesk.day(of: now) + 1 }

    /// What the archive has to keep along with a poll.
    func memory(of ingest: Ingest) -> GroupingMemory {
        var memory = unsaved
        memory.basis = counters.revision
        if !ingest.new.isEmpty { memory.repeatedLines = copies.repeatedLines(of: ingest.outcome.source) }
        return memory
    }

    /// Lets go of what was kept until the archive had it.
    mutating func settled(_ ingest: Ingest) {
        copies.settled()
        threads.settled()
        guard ingest.memory.basis != nil else { return }
        if ingest.changesMemory { counters.revision += 1 }
        unsaved = GroupingMemory()
        mergers = [:]
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
