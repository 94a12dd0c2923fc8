import News

/// What came late, in Markdown.
struct MarkdownAddendum {
    let wording: Wording

    /// The changes of a later issue; nothing for the first.
    func changes(_ issue: DigestIssue) -> [String] {
        guard !issue.changes.isEmpty else { return [] }
        let rows = issue.changes.map { change in
            let before = change.before.map { "~~\(MarkdownText.isolated($0))~~ ← " } ?? ""
            return "- \(wording.kind(change)): \(before)**\(MarkdownText.isolated(change.title))** — "
                + MarkdownText.isolated(change.source)
        }
        return ["**\(MarkdownText.written(wording.changesHeading(issue)))**", rows.joined(separator: "\n")]
    }

    func section(_ addendum: Addendum) -> [String] {
        let late = addendum.late.map { late in
            "- \(MarkdownText.written(wording.missed(late.day))) · "
                + "\(MarkdownText.link(late.story.title, to: late.story.link)) — "
                + MarkdownText.isolated(late.story.source)
        }
        let edits = addendum.edits.map { late in
            "- \(MarkdownText.written(wording.missed(late.day))) · \(edit(late.edit))"
        }
        let more = addendum.more > 0 ? [wording.moreLate(addendum.more)] : []
        return (late.isEmpty ? [] : ["### \(wording.lateHeading)", late.joined(separator: "\n")])
            + (edits.isEmpty ? [] : ["### \(wording.lateEditsHeading)", edits.joined(separator: "\n")]) + more
    }

    /// The edits of an event's articles; nothing when there are none.
    func edits(_ edits: [DigestEdit]) -> [String] {
        edits.isEmpty
            ? [] : ["**\(wording.editsHeading)**", edits.map { "- \(edit($0))" }.joined(separator: "\n")]
    }

    /// An edit as a list item with its parts below it.
    func edit(_ edit: DigestEdit) -> String {
        var parts = [MarkdownText.written(wording.edit(edit))]
        if let old = edit.oldTitle, let new = edit.newTitle {
            parts.append("  - \(wording.oldTitle): ~~\(MarkdownText.isolated(old))~~")
            parts.append("  - \(wording.newTitle): \(MarkdownText.isolated(new))")
        }
        parts += edit.removed.map { "  - \(wording.removedSentence): ~~\(MarkdownText.isolated($0))~~" }
        parts += edit.added.map { "  - \(wording.addedSentence): \(MarkdownText.isolated($0))" }
        if edit.more > 0 { parts.append("  - \(wording.moreEdited(edit.more))") }
        return parts.joined(separator: "\n")
    }
}
