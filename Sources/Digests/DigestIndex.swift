import News

import ArabicText
import Foundation

/// The page of all digests: the last days one below the other, then a calendar of each month, the newest first.
package struct DigestIndex: Sendable {
    /// Days that are listed above the calendar.
    private static let listed = 7

    private let title: String
    private let entries: [Entry]
    private let hasFeeds: Bool
    private let wording: Wording

    /// `entries` are in order, the newest day first.
    package init(title: String, style: DigestStyle, entries: [Entry], hasFeeds: Bool = false) {
        self.title = title
        self.entries = entries
        self.hasFeeds = hasFeeds
        // The page tells no times of day, so any day in any zone will do.
        let day = CalendarDay(Date(timeIntervalSince1970: 0), in: .gmt)
        wording = Wording(day: day, zone: .gmt, months: style.months, digits: style.digits)
    }

    package var page: String {
        HTMLPage.whole(
            title: title, style: HTMLStyle.calendar, links: feedLinks,
            body: [head, "<main id=\"main\" class=\"archive\">", newest] + years + ["</main>"])
    }

    private var head: String {
        let issued = entries.count { !$0.isDraft }
        let total = issued == 0 ? wording.noIssue : wording.issued(issued)
        let feeds =
            hasFeeds
            ? """

            <p class="feeds"><a href="\(AtomRenderer.issuesName)">\(wording.issuesFeed)</a> · \
            <a href="\(AtomRenderer.eventsName)">\(wording.eventsFeed)</a></p>
            """ : ""
        return """
            <header class="masthead">
            <h1>\(HTMLText.isolated(title))</h1>
            <p class="dates">\(total)</p>\(feeds)
            </header>
            """
    }

    /// What programs that read feeds look for in the head.
    private var feedLinks: [String] {
        guard hasFeeds else { return [] }
        let feeds = [(AtomRenderer.issuesName, wording.issuesFeed), (AtomRenderer.eventsName, wording.eventsFeed)]
        return feeds.map { name, title in
            "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"\(name)\" title=\"\(title)\">"
        }
    }

    private var newest: String {
        guard !entries.isEmpty else { return "" }
        return """
            <section aria-labelledby="newest">
            <h2 id="newest">\(wording.newestIssues)</h2>
            \(HTMLText.list(class: "days", entries.prefix(Self.listed).map(row)))
            </section>
            """
    }

    private func row(_ entry: Entry) -> String {
        let date = "<time datetime=\"\(entry.day)\">\(wording.weekdayAndDate(entry.day))</time>"
        let remarks = wording.remarks(entry).map { " <span class=\"by\">\(HTMLText.written($0))</span>" }
        return """
            <a class="day" href="\(entry.mainPath)">\(date)</a>
            <span class="dates">\(wording.hijri(HijriDay(entry.day)))</span>\(remarks.joined())
            <span class="by forms">\(entry.otherLinks)</span>
            """
    }

    /// The calendars, the newest year open and those before it folded.
    private var years: [String] {
        let years = runs(of: entries) { $0.year == $1.year }
        return years.enumerated().map { place, year in
            let months = runs(of: year) { $0.month == $1.month }.map { HTMLMonth($0, wording: wording).table }
            let number = wording.number(year.first?.day.year ?? 0)
            let grid = (["<div class=\"months\">"] + months + ["</div>"]).joined(separator: "\n")
            if years.count == 1 { return "<section>\n<h2>\(number)</h2>\n\(grid)\n</section>" }
            return """
                <details class="year"\(place == 0 ? " open" : "")>
                <summary><h2>\(number) <span class="by">\(wording.count(year.count, .issue))</span></h2></summary>
                \(grid)
                </details>
                """
        }
    }

    /// The entries in runs of days that belong together.
    private func runs(of entries: [Entry], by belong: (CalendarDay, CalendarDay) -> Bool) -> [[Entry]] {
        var runs: [[Entry]] = []
        for entry in entries {
            if let last = runs.last?.first?.day, belong(last, entry.day) {
                runs[runs.count - 1].append(entry)
            } else {
                runs.append([entry])
            }
        }
        return runs
    }
}
