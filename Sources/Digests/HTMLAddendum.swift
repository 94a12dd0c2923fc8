import Foundation
import News

/// Lays out what came late: the changes of a later issue, and the addendum for earlier days.
struct HTMLAddendum {
    let wording: Wording

    /// The box of a later issue; nothing for the first.
    func changes(_ issue: DigestIssue) -> String {
        guard !issue.changes.isEmpty else { return "" }
        let rows = issue.changes.map { change in
            let before = change.before.map { "<del>\(HTMLText.title($0))</del> " } ?? ""
            return """
                <span class="kind">\(wording.kind(change))</span> \(before)\
                <ins><a href="#\(change.event)">\(HTMLText.title(change.title))</a></ins> \
                <span class="by">\(HTMLText.isolated(change.source))</span>
                """
        }
        return """
            <aside class="changes" aria-labelledby="changes-title">
            <h2 id="changes-title">\(HTMLText.written(wording.changesHeading(issue)))</h2>
            \(HTMLText.list(class: "changed", rows))
            </aside>
            """
    }

    func section(_ addendum: Addendum) -> String {
        let late = addendum.late.map { late in
            let link = HTMLText.link(HTMLText.title(late.story.title), to: late.story.link)
            return """
                <span class="remarks">\(HTMLText.written(wording.missed(late.day)))</span> \(link) \
                <span class="by">\(HTMLText.isolated(late.story.source))</span>
                """
        }
        let edits = addendum.edits.map { late in
            "<span class=\"remarks\">\(HTMLText.written(wording.missed(late.day)))</span>\n\(edit(late.edit))"
        }
        let more = addendum.more > 0 ? "<p class=\"more\">\(wording.moreLate(addendum.more))</p>" : ""
        return [
            list(late, under: wording.lateHeading), list(edits, under: wording.lateEditsHeading), more,
        ].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The edits of an event's articles, folded; nothing when there are none.
    func edits(_ edits: [DigestEdit]) -> String {
        guard !edits.isEmpty else { return "" }
        return """
            <details class="edits"><summary>\(wording.editsHeading)</summary>
            \(list(edits))
            </details>
            """
    }

    /// The edits one below the other, each in full.
    func list(_ edits: [DigestEdit]) -> String { HTMLText.list("ol", class: "edited", edits.map(edit)) }

    private func edit(_ edit: DigestEdit) -> String {
        var lines = ["<p class=\"remarks\">\(HTMLText.written(wording.edit(edit)))</p>"]
        if let old = edit.oldTitle, let new = edit.newTitle {
            lines.append(
                """
                <p><span class="kind">\(wording.oldTitle)</span> <del>\(HTMLText.title(old))</del></p>
                <p><span class="kind">\(wording.newTitle)</span> <ins>\(HTMLText.title(new))</ins></p>
                """)
        }
        lines += edit.removed.map {
            "<p><span class=\"kind\">\(wording.removedSentence)</span> <del>\(HTMLText.title($0))</del></p>"
        }
        lines += edit.added.map {
            "<p><span class=\"kind\">\(wording.addedSentence)</span> <ins>\(HTMLText.title($0))</ins></p>"
        }
        if edit.more > 0 { lines.append("<p class=\"more\">\(wording.moreEdited(edit.more))</p>") }
        return lines.joined(separator: "\n")
    }

    private func list(_ items: [String], under heading: String) -> String {
        items.isEmpty ? "" : "<h3 class=\"group\">\(heading)</h3>\n\(HTMLText.list(class: "late", items))"
    }
}
