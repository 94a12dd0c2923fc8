import News

/// What came late, in plain text.
extension TextRenderer {
    /// The changes of a later issue; nothing for the first.
    func changes(_ issue: DigestIssue) -> [String] {
        guard !issue.changes.isEmpty else { return [] }
        return [""] + lines([wording.changesHeading(issue)])
            + issue.changes.flatMap { change in
                let before = change.before.map { lines(["\(wording.oldTitle): \(isolated: $0)"], indent: 2) } ?? []
                let head: Phrase = "\(wording.kind(change)): \(isolated: change.title) — \(isolated: change.source)"
                return lines([head], first: "• ", rest: "  ") + before
            }
    }

    func section(_ addendum: Addendum) -> [String] {
        let late = addendum.late.flatMap { late in
            lines([wording.missed(late.day), "\(isolated: late.story.source)"], first: "• ", rest: "  ")
                + lines(["\(isolated: late.story.title)"], indent: 2) + link(late.story, indent: 2)
        }
        let edits = addendum.edits.flatMap { late in
            lines([wording.missed(late.day)], first: "• ", rest: "  ") + edit(late.edit, indent: 2)
        }
        return (late.isEmpty ? [] : ["", "[ \(wording.lateHeading) ]"] + late)
            + (edits.isEmpty ? [] : ["", "[ \(wording.lateEditsHeading) ]"] + edits)
            + (addendum.more > 0 ? ["", wording.moreLate(addendum.more)] : [])
    }

    /// The edits of an event's articles; nothing when there are none.
    func edits(_ edits: [DigestEdit], indent: Int) -> [String] {
        guard !edits.isEmpty else { return [] }
        let space = String(repeating: " ", count: indent)
        return ["", "\(space)\(wording.editsHeading):"] + edits.flatMap { edit($0, indent: indent) }
    }

    private func edit(_ edit: DigestEdit, indent: Int) -> [String] {
        var parts: [Phrase] = [wording.edit(edit)]
        if let old = edit.oldTitle, let new = edit.newTitle {
            parts.append("\(wording.oldTitle): \(isolated: old)")
            parts.append("\(wording.newTitle): \(isolated: new)")
        }
        parts += edit.removed.map { "\(wording.removedSentence): \(isolated: $0)" }
        parts += edit.added.map { "\(wording.addedSentence): \(isolated: $0)" }
        if edit.more > 0 { parts.append(Phrase(wording.moreEdited(edit.more))) }
        let space = String(repeating: " ", count: indent)
        return parts.flatMap { lines([$0], first: "\(space)• ", rest: "\(space)  ") }
    }
}
