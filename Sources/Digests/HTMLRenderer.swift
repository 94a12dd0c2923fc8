import Foundation
import News

/// Lays a digest out as one page that needs nothing from elsewhere: no script, no font, no image.
struct HTMLRenderer {
    let digest: Digest
    let wording: Wording

    init(_ digest: Digest) {
        self.digest = digest
        self.wording = Wording(digest)
    }

    var page: String {
        HTMLPage.whole(
            title: wording.pageTitle(digest.masthead),
            body: [
                masthead, alert, HTMLAddendum(wording: wording).changes(digest.masthead.issue),
                "<div class=\"columns\">", contents, main, "</div>", footer,
            ])
    }

    private var masthead: String {
        let head = digest.masthead
        return """
            <header class="masthead">
            <p class="name">\(HTMLText.isolated(head.title))</p>
            <h1><time datetime="\(head.day)">\(wording.weekdayAndDate(head.day))</time></h1>
            <p class="dates">\(wording.hijri(head.hijri)) · بتوقيت \(HTMLText.written(wording.zoneName))</p>
            \(issue)
            \(HTMLText.list(class: "figures", wording.figures(digest.counts).map(HTMLText.written)))
            </header>
            """
    }

    private var issue: String {
        wording.issue(digest.masthead.issue).map { "<p class=\"issue\">\(HTMLText.written($0))</p>" } ?? ""
    }

    private var alert: String {
        wording.alert(digest).map { "<p class=\"alert\" role=\"note\">\(HTMLText.written($0))</p>" } ?? ""
    }

    private var contents: String {
        let events = digest.events.map { event in
            "<a href=\"#\(event.id)\">\(HTMLText.title(event.lead.text))</a>"
        }
        let sections = digest.sections.map { section in
            let nested = section == .events ? HTMLText.list("ol", class: "toc-events", events) : ""
            return "<a href=\"#\(section.rawValue)\">\(wording.heading(section))</a>\n\(nested)"
        }
        return """
            <nav class="contents" aria-labelledby="contents-title">
            <h2 id="contents-title">في هذا العدد</h2>
            \(HTMLText.list(class: "toc", sections))
            </nav>
            """
    }

    private var main: String {
        let empty = digest.counts.articles == 0 ? "<p class=\"empty\">\(HTMLText.written(wording.emptyDay))</p>" : ""
        let sections = digest.sections.map { section in
            """
            <section id="\(section.rawValue)" aria-labelledby="\(section.rawValue)-title">
            <h2 id="\(section.rawValue)-title">\(wording.heading(section))</h2>
            \(content(of: section))
            </section>
            """
        }
        return (["<main id=\"main\">", empty] + sections + ["</main>"]).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func content(of section: DigestSection) -> String {
        switch section {
        case .events: HTMLEvents(wording: wording, issue: digest.masthead.issue.number).cards(digest.events)
        case .singles: HTMLSingles(wording: wording).groups(digest.singles)
        case .watch: HTMLWatch(digest: digest, wording: wording).section
        case .addendum: HTMLAddendum(wording: wording).section(digest.addendum)
        case .sources: HTMLSources(wording: wording).section(of: digest)
        case .omissions:
            HTMLText.list(class: "omissions", wording.omissions(digest.omissions).map(HTMLText.written))
        }
    }

    private var footer: String {
        """
        <footer class="colophon">
        <p>\(HTMLText.written(wording.colophon))</p>
        <p><a href="../../../index.html">\(wording.allIssues)</a></p>
        </footer>
        """
    }
}
