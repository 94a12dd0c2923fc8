import Foundation
import News

/// Lays out the single stories, group by group.
struct HTMLSingles {
    let wording: Wording

    func groups(_ groups: [SingleGroup]) -> String { groups.map(section).joined(separator: "\n") }

    private func section(_ group: SingleGroup) -> String {
        """
        <h3 class="group">\(HTMLText.isolated(group.label))</h3>
        \(HTMLText.list(class: "singles", group.stories.map(row)))
        """
    }

    private func row(_ story: SingleStory) -> String {
        let lead = story.strand.lead
        let strands = HTMLStrand(wording: wording)
        return """
            \(strands.time(lead)) <span class="story" id="\(story.event)">\(HTMLText.link(HTMLText.title(lead.title), to: lead.link))
            <span class="by">\(HTMLText.isolated(lead.source))</span> \(strands.remarks(wording.remarks(story)))</span>
            \(strands.copies(story.strand.copies))\(HTMLAddendum(wording: wording).edits(story.edits))
            """
    }
}

/// Lays out how the sources did.
struct HTMLSources {
    let wording: Wording

    func section(of digest: Digest) -> String {
        let troubles = wording.troubles(digest).map(HTMLText.written)
        let list = troubles.isEmpty ? [] : [HTMLText.list(class: "omissions", troubles)]
        return (list + [table(digest.sources)]).joined(separator: "\n")
    }

    private func table(_ reports: [SourceReport]) -> String {
        let rows = reports.map { report in
            let remarks = wording.remarks(report).map(HTMLText.written).joined(separator: " · ")
            return """
                <tr><th scope="row">\(HTMLText.isolated(report.name))</th>\
                <td><span class="state \(report.state.rawValue)">\(wording.state(report))</span></td>\
                <td>\(remarks)</td></tr>
                """
        }
        let head = """
            <table class="sources">
            <thead><tr><th scope="col">المصدر</th><th scope="col">الحال</th><th scope="col">التفصيل</th></tr></thead>
            <tbody>
            """
        return ([head] + rows + ["</tbody>", "</table>"]).joined(separator: "\n")
    }
}
