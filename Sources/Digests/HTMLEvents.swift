import Foundation
import News

/// Lays out the cards of the events.
struct HTMLEvents {
    let wording: Wording

    func cards(_ events: [DigestEvent]) -> String { events.map(card).joined(separator: "\n") }

    private func card(_ event: DigestEvent) -> String {
        let head = [
            "<article class=\"event\(event.isUnchanged ? " unchanged" : "")\" id=\"\(event.id)\">",
            """
            <h3><span class="rank">\(wording.number(event.rank))</span> \(HTMLText.title(event.lead.text))\
            <span class="status \(event.status.rawValue)">\(wording.status(event.status))</span></h3>
            """,
        ]
        let body = event.isUnchanged ? line(event) : self.body(event)
        return (head + body + ["</article>"]).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// What is enough for an event that brought nothing new: its copies stay at hand.
    private func line(_ event: DigestEvent) -> [String] {
        [
            "<p class=\"lead-note\">\(HTMLText.written(wording.unchanged(event)))</p>",
            HTMLText.list("ol", class: "strands", event.strands.map { HTMLStrand(wording: wording).eventRow($0) }),
        ]
    }

    private func body(_ event: DigestEvent) -> [String] {
        [
            HTMLText.list(class: "facts", wording.facts(event).map(HTMLText.written)),
            "<p class=\"lead-note\">\(HTMLText.written(wording.leadNote(event)))</p>",
            names(event.names),
            headlines(event.otherHeadlines),
        ] + HTMLComparison(wording: wording).sections(of: event) + [
            event.thread.map(thread) ?? "",
            "<h4>\(wording.byTime)</h4>",
            HTMLText.list("ol", class: "strands", event.strands.map { HTMLStrand(wording: wording).eventRow($0) }),
            HTMLAddendum(wording: wording).edits(event.edits),
        ]
    }

    private func names(_ names: EventNames) -> String {
        let rows = wording.names(names).map { row in
            "<div><dt>\(row.label)</dt><dd>\(HTMLText.written(row.names))</dd></div>"
        }
        return rows.isEmpty ? "" : "<dl class=\"names\">\n\(rows.joined(separator: "\n"))\n</dl>"
    }

    private func thread(_ thread: DigestThread) -> String {
        let more = thread.more > 0 ? ["<span class=\"remarks\">\(wording.earlier(thread.more))</span>"] : []
        return "<h4>\(wording.threadHeading(thread))</h4>\n"
            + HTMLText.list("ol", class: "thread", thread.stops.map(stop) + more)
    }

    private func stop(_ stop: DigestStop) -> String {
        var remarks = wording.remarks(stop).map(HTMLText.written)
        if stop.until == nil { remarks[0] = "<time datetime=\"\(stop.day)\">\(remarks[0])</time>" }
        let when = "<span class=\"remarks\">\(remarks.joined(separator: "&nbsp;· "))</span>"
        guard let headline = stop.headline else { return when }
        let link = HTMLText.link(HTMLText.title(headline), to: stop.link)
        return "\(when) \(link) <span class=\"by\">\(HTMLText.isolated(stop.source ?? ""))</span>"
    }

    private func headlines(_ headlines: [Headline]) -> String {
        guard !headlines.isEmpty else { return "" }
        let items = headlines.map { headline in
            let outlets = HTMLText.written(wording.outlets(headline.outlets))
            return "\(HTMLText.title(headline.text)) <span class=\"by\">\(outlets)</span>"
        }
        return "<h4>\(wording.otherHeadlines)</h4>\n" + HTMLText.list(class: "headlines", items)
    }
}

/// Lays out an account and the copies folded under it.
struct HTMLStrand {
    let wording: Wording

    /// A row of an event card, whose link is the outlet's name.
    func eventRow(_ strand: Strand) -> String {
        let name = HTMLText.link(HTMLText.isolated(strand.lead.source), to: strand.lead.link)
        let role = "<span class=\"role \(strand.role.rawValue)\">\(wording.role(strand))</span>"
        return """
            \(time(strand.lead)) <div class="told"><span class="outlet">\(name)</span> \(role) \
            \(remarks(wording.remarks(strand)))
            \(copies(strand.copies))</div>
            """
    }

    /// The time as readers and as programs read it.
    func time(_ story: Story) -> String {
        let moment = HTMLText.written(wording.moment(story.time))
        return "<time datetime=\"\(story.time.formatted(.iso8601))\">\(moment)</time>"
    }

    func remarks(_ remarks: [Phrase]) -> String {
        guard !remarks.isEmpty else { return "" }
        return "<span class=\"remarks\">\(remarks.map(HTMLText.written).joined(separator: "&nbsp;· "))</span>"
    }

    /// The copies, folded; nothing when there are none.
    func copies(_ copies: [FoldedCopy]) -> String {
        guard !copies.isEmpty else { return "" }
        let rows = copies.map { copy in
            let name = HTMLText.link(HTMLText.isolated(copy.story.source), to: copy.story.link)
            return """
                \(time(copy.story)) <span class="outlet">\(name)</span> \(remarks(wording.remarks(copy)))
                """
        }
        return """
            <details><summary>\(wording.folded(copies.count))</summary>
            \(HTMLText.list("ol", class: "copies", rows))
            </details>
            """
    }
}
