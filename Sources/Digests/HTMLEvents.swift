import Foundation
import News

/// Lays out the cards of the events.
struct HTMLEvents {
    let wording: Wording
    /// The number of the issue, by which the pages of its events are named.
    let issue: Int

    func cards(_ events: [DigestEvent]) -> String { events.map(card).joined(separator: "\n") }

    private func card(_ event: DigestEvent) -> String {
        let page = EventPageName(event: event.id, issue: issue).path
        let parts = HTMLEventParts(wording: wording, place: .card(CardDepth(rank: event.rank)))
        let head = [
            "<article class=\"event\(event.isUnchanged ? " unchanged" : "")\" id=\"\(event.id)\">",
            """
            <h3 id="\(event.id)-title"><a class="rank" href="\(page)">\(wording.number(event.rank))</a> \
            \(HTMLText.title(event.lead.text))\
            <span class="status \(event.status.rawValue)">\(wording.status(event.status))</span></h3>
            """,
        ]
        let body = event.isUnchanged ? unchanged(event, parts) : parts.all(event)
        let foot = [
            """
            <p class="whole"><a href="\(page)" aria-describedby="\(event.id)-title">\(wording.eventPage)</a></p>
            """,
            "</article>",
        ]
        return (head + body + foot).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// What is enough for an event that brought nothing new: its copies stay at hand.
    private func unchanged(_ event: DigestEvent, _ parts: HTMLEventParts) -> [String] {
        [
            "<p class=\"lead-note\">\(HTMLText.written(wording.unchanged(event)))</p>", parts.strands(event.strands),
        ]
    }
}

/// Lays out an account and the copies folded under it.
struct HTMLStrand {
    let wording: Wording
    /// Whether copies are shown without being asked for.
    var isOpen = false

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
            <details\(isOpen ? " open" : "")>\
            <summary>\(isOpen ? wording.copied(copies.count) : wording.folded(copies.count))</summary>
            \(HTMLText.list("ol", class: "copies", rows))
            </details>
            """
    }
}
