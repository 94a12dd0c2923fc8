import ArabicText
import Foundation
import News

/// Lays an event of a digest out as a page of its own, with all that its card folds or leaves out.
struct HTMLEventPage {
    private let event: DigestEvent
    private let digest: Digest
    private let wording: Wording

    init(_ event: DigestEvent, of digest: Digest) {
        self.event = event
        self.digest = digest
        wording = Wording(digest)
    }

    var page: String {
        let parts = HTMLEventParts(wording: wording, place: .page)
        let body = parts.all(event) + [days, parts.heading(wording.courseHeading), course]
        return HTMLPage.whole(
            title: "\(event.lead.text) — \(wording.pageTitle(digest.masthead))", style: HTMLStyle.pages,
            body: [header, "<main id=\"main\" class=\"single\">"] + body + ["</main>", footer])
    }

    private var header: String {
        let issue = wording.issue(digest.masthead.issue).map { "<p class=\"issue\">\(HTMLText.written($0))</p>\n" }
        return """
            <header class="masthead">
            <nav class="way" aria-label="\(wording.wayLabel)">
            \(HTMLText.list(class: "steps", steps))
            </nav>
            <h1>\(HTMLText.title(event.lead.text)) \
            <span class="status \(event.status.rawValue)">\(wording.status(event.status))</span></h1>
            \(issue ?? "")</header>
            """
    }

    /// Where readers may go from here.
    private var steps: [String] {
        let card = "../\(DigestFormat.html.fileName(of: digest.masthead.issue))#\(event.id)"
        let thread = event.thread?.id.map { thread in
            "<a href=\"../../../../\(ThreadPageName(thread: thread).path)\">\(wording.threadPage)</a>"
        }
        return [
            "<a href=\"../../../../index.html\">\(wording.allIssues)</a>",
            """
            <a href="\(card)">\(HTMLText.isolated(digest.masthead.title)) — \
            \(wording.weekdayAndDate(digest.masthead.day))</a>
            """,
        ] + [thread].compactMap(\.self)
    }

    /// How much each day brought, when there were days before this one.
    private var days: String {
        guard !event.earlierDays.isEmpty else { return "" }
        let days = event.earlierDays.map { ($0.day, $0.articles) } + [(digest.masthead.day, event.articles)]
        let most = max(1, days.map(\.1).max() ?? 1)
        let rows = days.map { day, articles in
            """
            <tr><th scope="row"><time datetime="\(day)">\(wording.weekdayAndDate(day))</time></th>\
            <td>\(wording.count(articles, .article))</td>\
            <td aria-hidden="true"><span class="bar" style="inline-size: \(max(1, articles * 100 / most))%"></span>\
            </td></tr>
            """
        }
        let head = """
            <table class="by-day">
            <caption>\(wording.daysHeading)</caption>
            <thead><tr><th scope="col">\(wording.dayColumn)</th><th scope="col">\(wording.articlesColumn)</th>\
            <td aria-hidden="true"></td></tr></thead>
            <tbody>
            """
        return ([head] + rows + ["</tbody>", "</table>"]).joined(separator: "\n")
    }

    /// Every article of the day under its own headline.
    private var course: String {
        let told = event.strands.flatMap { strand in
            strand.stories.map { ($0, $0.article == strand.lead.article ? strand.role : .copy) }
        }
        let rows = told.sorted { ($0.0.time, $0.0.article) < ($1.0.time, $1.0.article) }.map(row)
        return HTMLText.list("ol", class: "course", rows)
    }

    private func row(_ story: Story, _ role: Strand.Role) -> String {
        let estimate = story.isTimeEstimated ? " <span class=\"remarks\">\(wording.estimatedTime)</span>" : ""
        return """
            \(HTMLStrand(wording: wording).time(story)) \
            <div>\(HTMLText.link(HTMLText.title(story.title), to: story.link)) \
            <span class="by">\(HTMLText.isolated(story.source))</span> \
            <span class="role \(role.rawValue)">\(wording.role(role))</span>\(estimate)</div>
            """
    }

    private var footer: String {
        "<footer class=\"colophon\"><p>\(HTMLText.written(wording.colophon))</p></footer>"
    }
}
