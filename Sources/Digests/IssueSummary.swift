package import Foundation
package import News

/// What a list of issues tells of one of them: enough for feeds and the calendar, in words ready to be read.
package struct IssueSummary: Sendable, Hashable, Codable {
    package var day: CalendarDay
    package var number: Int
    /// When it was issued.
    package var at: Date
    /// Its name, date and number on one line.
    package var title: String
    package var counts: DigestCounts
    /// The figures of the day, in words.
    package var figures: [String]
    /// The file that readers are led to, by its path in the folder of the day; nil when none was written.
    package var file: String?
    /// The events told by several, in their order.
    package var events: [EventSummary]

    /// What there is to tell of an issue that was issued `at` a time in `files`, which have their names in the folder of
    /// the day.
    package init(_ digest: Digest, at: Date, files: [String]) {
        let wording = Wording(digest)
        let issue = digest.masthead.issue
        let known = Set(files)
        let preferred: [DigestFormat] = [.html, .text, .markdown, .json]
        let file = preferred.map { $0.fileName(of: issue) }.first(where: known.contains)
        day = digest.masthead.day
        number = issue.number
        self.at = at
        title = wording.title(of: digest.masthead)
        counts = digest.counts
        figures = digest.counts.articles > 0 ? wording.figures(digest.counts).map(\.plain) : [wording.emptyDay.plain]
        self.file = file
        events = digest.events.map { event in
            let page = EventPageName(event: event.id, issue: issue.number).path
            let card = file == DigestFormat.html.fileName(of: issue) ? file.map { "\($0)#\(event.id)" } : file
            return EventSummary(
                event: event.id, headline: event.lead.text, first: event.first,
                facts: wording.facts(event).map(\.plain), file: known.contains(page) ? page : card)
        }
    }
}

/// What a list of events tells of one of them.
package struct EventSummary: Sendable, Hashable, Codable {
    package var event: EventID
    package var headline: String
    /// Time of the first article of the day.
    package var first: Date
    /// How widely it was reported and when, in words.
    package var facts: [String]
    /// Its page, or its card on the page of the day, by the path in the folder of the day.
    package var file: String?
}

extension IssueSummary {
    /// Issues that lists tell of: more than a reader who was away for a month missed.
    package static let shown = 60

    /// The newest issue of each day, the newest day first.
    static func newest(_ issues: [IssueSummary]) -> [IssueSummary] {
        var seen: Set<CalendarDay> = []
        return ordered(issues).filter { seen.insert($0.day).inserted }
    }

    /// The newest day first, of one day the newest issue.
    static func ordered(_ issues: [IssueSummary]) -> [IssueSummary] {
        issues.sorted { ($0.day, $0.number) > ($1.day, $1.number) }
    }
}
