import Foundation
import News

/// Lays out what the card and the page of an event have in common.
struct HTMLEventParts {
    enum Place {
        /// One of many on the page of the day: what is long is folded or left to the event's own page.
        case card(CardDepth)
        /// A page of its own: everything is shown.
        case page
    }

    let wording: Wording
    let place: Place

    private var depth: CardDepth? { if case .card(let depth) = place { depth } else { nil } }

    /// All that there is to say of an event below its headline, in the order in which readers meet it.
    func all(_ event: DigestEvent) -> [String] {
        [
            HTMLText.list(class: "facts", wording.facts(event).map(HTMLText.written)),
            depth?.tellsRule ?? true ? "<p class=\"lead-note\">\(HTMLText.written(wording.leadNote(event)))</p>" : "",
            names(event.names),
            headlines(event.otherHeadlines),
        ] + HTMLComparison(parts: self).sections(of: event) + [
            edits(event.edits),
            event.thread.map(thread) ?? "",
            heading(wording.byTime),
            strands(event.strands),
        ]
    }

    func strands(_ strands: [Strand]) -> String {
        let rows = HTMLStrand(wording: wording, isOpen: depth == nil)
        return HTMLText.list("ol", class: "strands", strands.map(rows.eventRow))
    }

    /// A heading of the level that the place asks for.
    func heading(_ text: String) -> String { depth != nil ? "<h4>\(text)</h4>" : "<h2>\(text)</h2>" }

    private func names(_ names: EventNames) -> String {
        let rows = wording.names(names).map { row in
            "<div><dt>\(row.label)</dt><dd>\(HTMLText.written(row.names))</dd></div>"
        }
        return rows.isEmpty ? "" : "<dl class=\"names\">\n\(rows.joined(separator: "\n"))\n</dl>"
    }

    private func edits(_ edits: [DigestEdit]) -> String {
        let addendum = HTMLAddendum(wording: wording)
        guard depth == nil, !edits.isEmpty else { return addendum.edits(edits) }
        return heading(wording.editsHeading) + "\n" + addendum.list(edits)
    }

    private func thread(_ thread: DigestThread) -> String {
        let shown = depth.map { thread.brief($0.stops) } ?? thread
        let more = shown.more > 0 ? ["<span class=\"remarks\">\(wording.earlier(shown.more))</span>"] : []
        return heading(wording.threadHeading(thread)) + "\n"
            + HTMLText.list("ol", class: "thread", shown.stops.map(stop) + more)
    }

    private func stop(_ stop: DigestStop) -> String {
        let stops = HTMLStop(wording: wording)
        return stops.row(stop, remarks: wording.remarks(stop))
    }

    /// The first of some, or all of them.
    func limited<Item>(_ items: [Item], to most: Int?) -> [Item] { most.map { Array(items.prefix($0)) } ?? items }

    /// Statements of each kind that are shown; nil for all.
    var statements: Int? { depth?.statements }

    private func headlines(_ headlines: [Headline]) -> String {
        guard !headlines.isEmpty else { return "" }
        let items = limited(headlines, to: depth?.headlines).map { headline in
            let outlets = HTMLText.written(wording.outlets(headline.outlets))
            return "\(HTMLText.title(headline.text)) <span class=\"by\">\(outlets)</span>"
        }
        return heading(wording.otherHeadlines) + "\n" + HTMLText.list(class: "headlines", items)
    }
}

/// Lays out one stop of a thread.
struct HTMLStop {
    let wording: Wording

    /// A row with `remarks`, the first of which is the day, and behind it what there is of a headline.
    func row(_ stop: DigestStop, remarks: [Phrase]) -> String {
        var remarks = remarks.map(HTMLText.written)
        if stop.until == nil, !remarks.isEmpty { remarks[0] = "<time datetime=\"\(stop.day)\">\(remarks[0])</time>" }
        let when = "<span class=\"remarks\">\(remarks.joined(separator: "&nbsp;· "))</span>"
        guard let headline = stop.headline else { return when }
        let link = HTMLText.link(HTMLText.title(headline), to: stop.link)
        return "\(when) \(link) <span class=\"by\">\(HTMLText.isolated(stop.source ?? ""))</span>"
    }
}
