import Foundation
import News

/// The file that the page of a thread is in, below the folder of all digests.
struct ThreadPageName {
    static let folder = "threads"

    let thread: ThreadID

    /// Its path in the folder of all digests.
    var path: String { "\(ThreadPageName.folder)/\(thread).html" }
}

/// Lays a thread out as a page of its own.
///
/// Unlike an issue it grows: it is written anew with each digest that tells of the thread, and carries the mark of the
/// one it was written with.
struct HTMLThreadPage {
    private let story: DigestThreadStory
    private let digest: Digest
    private let issues: [CalendarDay: String]
    private let wording: Wording

    /// `issues` has the page of each day's newest digest, by its path in the folder of all digests.
    init(_ story: DigestThreadStory, of digest: Digest, issues: [CalendarDay: String]) {
        self.story = story
        self.digest = digest
        self.issues = issues
        wording = Wording(digest)
    }

    var page: String {
        let headline = story.stops.lazy.compactMap(\.stop.headline).first ?? ""
        let more = story.more > 0 ? ["<span class=\"remarks\">\(wording.earlier(story.more))</span>"] : []
        return HTMLPage.whole(
            title: "\(wording.threadLabel): \(headline)", style: HTMLStyle.pages,
            mark: PageMark(digest.masthead).text,
            body: [
                """
                <header class="masthead">
                <nav class="way" aria-label="\(wording.wayLabel)">
                \(HTMLText.list(class: "steps", ["<a href=\"../index.html\">\(wording.allIssues)</a>"]))
                </nav>
                <p class="name">\(wording.threadLabel)</p>
                <h1>\(HTMLText.title(headline))</h1>
                <p class="dates">\(wording.stops(story.stops.count + story.more))</p>
                </header>
                """,
                "<main id=\"main\" class=\"single\">",
                HTMLText.list("ol", class: "thread", story.stops.map(row) + more),
                "</main>",
                """
                <footer class="colophon">
                <p>\(HTMLText.written(wording.updated(with: digest.masthead)))</p>
                </footer>
                """,
            ])
    }

    private func row(_ row: DigestThreadStory.Stop) -> String {
        var remarks = wording.remarks(row.stop)
        if let gap = row.gap { remarks.append(Phrase(wording.gap(gap))) }
        let line = HTMLStop(wording: wording).row(row.stop, remarks: remarks)
        guard let event = row.stop.event, let issue = issue(of: row) else { return line }
        let name = HTMLText.written(wording.issue(of: row.isOfIssue ? digest.masthead.day : row.stop.day))
        return "\(line) <span class=\"by\"><a href=\"../\(issue)#\(event)\">\(name)</a></span>"
    }

    /// The page of the digest that tells a stop.
    private func issue(of row: DigestThreadStory.Stop) -> String? {
        issues[row.isOfIssue ? digest.masthead.day : row.stop.day]
    }
}

/// Which digest a page that grows was written with.
struct PageMark: Sendable, Hashable, Comparable {
    let day: CalendarDay
    let number: Int

    init(_ masthead: Masthead) {
        day = masthead.day
        number = masthead.issue.number
    }

    /// Reads the mark from the head of a page; nil when there is none.
    init?(page: Data) {
        // Strangers' text before it has its brackets escaped, so nothing else can look like this.
        let text = String(decoding: page.prefix(64_000), as: UTF8.self)
        guard let match = text.firstMatch(of: /<body data-digest="([0-9-]{10})\/([0-9]{1,6})">/),
            let day = CalendarDay(match.1), let number = Int(match.2)
        else { return nil }
        self.day = day
        self.number = number
    }

    /// `2026-03-01/2`.
    var text: String { "\(day)/\(number)" }

    static func < (left: PageMark, right: PageMark) -> Bool { (left.day, left.number) < (right.day, right.number) }
}
