import Foundation
import News

/// What happened, before it is known whether it becomes an event card or a single story.
struct Happening {
    let id: EventID
    let publishing: Publishing
    /// Articles of the day.
    let articles: Int
    let since: CalendarDay?
    let happened: HappeningDay?
    let earlierDays: [EventDay]
    let thread: DigestThread?
    let strands: [Strand]
    /// The articles of the day by number, for their texts.
    let texts: [ArticleID: Article]
    let edits: [DigestEdit]

    /// Whether more than one outlet, or one outlet in more than one text, told of it that day.
    var isTold: Bool { articles > 1 && (strands.count > 1 || publishers > 1) }

    /// Most independent origins first, then most articles, then the earliest, then the lowest identifier.
    var rankKey: (Int, Int, Date, EventID) { (-origins, -articles, timeKey.0, id) }

    var timeKey: (Date, EventID) { (stories.first?.time ?? .distantFuture, id) }

    /// The articles of the day, by time.
    private var stories: [Story] {
        strands.flatMap(\.stories).sorted { ($0.time, $0.article) < ($1.time, $1.article) }
    }

    private var publishers: Int { publishing.count(strands.flatMap(\.stories).map(\.source)) }

    private var origins: Int { publishing.count(strands.map(\.lead.source)) }

    /// Whether the day brought nothing but copies of texts of earlier days.
    private var isUnchanged: Bool { since != nil && strands.allSatisfy { $0.role != .original } }

    /// The card of the event; nil when there are no articles.
    ///
    /// `comparer` reads its accounts; nil spares that for an event far down the list.
    func event(rank: Int, rule: LeadRule, comparer: inout AccountComparer?) -> DigestEvent? {
        let stories = stories
        guard let first = stories.first, let last = stories.last,
            let headlines = HeadlineChoice(stories: stories, rule: rule, order: publishing.order)
        else { return nil }
        return DigestEvent(
            id: id, rank: rank, status: EventStatus(articles: articles, isNew: since == nil, earlier: earlierDays),
            isUnchanged: isUnchanged,
            lead: headlines.lead, leadRule: headlines.rule, otherHeadlines: headlines.others,
            articles: articles, publishers: publishers, origins: origins, first: first.time, last: last.time,
            since: since, happened: happened, earlierDays: earlierDays, thread: thread,
            strands: strands.map { delayed($0, behind: first) }, comparison: comparison(by: &comparer), edits: edits)
    }

    /// What the day's own accounts say; copies and texts of earlier days have no voice in it.
    private func comparison(by comparer: inout AccountComparer?) -> AccountComparison {
        let accounts = strands.enumerated().compactMap { place, strand -> (place: Int, account: Account)? in
            guard strand.role == .original, let article = texts[strand.lead.article] else { return nil }
            let account = Account(
                article: article.id, source: publishing.publisher(of: strand.lead.source), time: article.time,
                title: article.title, text: article.text.isEmpty ? article.summary : article.text)
            return (place, account)
        }
        let found = comparer?.compare(accounts.map(\.account)) ?? .none
        return found.renumbered { accounts[$0].place }
    }

    /// The line of a single story; nil when there are no articles.
    var single: SingleStory? {
        strands.first.map { strand in
            SingleStory(
                event: id, since: since, happened: happened, thread: thread, strand: strand, edits: edits)
        }
    }

    private func delayed(_ strand: Strand, behind first: Story) -> Strand {
        guard strand.role != .earlier else { return strand }
        var strand = strand
        strand.lead.delay = strand.lead.behind(first)
        return strand
    }
}

extension Strand {
    /// The articles of the day in it, the lead first.
    package var stories: [Story] { (role == .earlier ? [] : [lead]) + copies.map(\.story) }
}

extension SingleStory {
    /// The outlet of the day that told it.
    package var source: String { strand.stories.first?.source ?? strand.lead.source }
}
