import News

/// Lays a digest out as Markdown.
///
/// Markdown has no direction of its own, so the whole is wrapped in a right-to-left block and every paragraph,
/// heading and list item begins with an Arabic letter, which makes editors that guess the direction guess right.
struct MarkdownRenderer {
    let digest: Digest
    let wording: Wording

    init(_ digest: Digest) {
        self.digest = digest
        self.wording = Wording(digest)
    }

    var page: String {
        let blocks = [frontMatter, "<div dir=\"rtl\" lang=\"ar\">"] + masthead + digest.sections.flatMap(section)
        let end = ["---", MarkdownText.written(wording.colophon), "</div>"]
        return (blocks + end).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var frontMatter: String {
        let head = digest.masthead
        return """
            ---
            title: \(MarkdownText.quoted(wording.pageTitle(head)))
            lang: ar
            dir: rtl
            day: \(head.day)
            zone: \(MarkdownText.quoted(head.zone))
            issue: r\(head.issue.number)
            draft: \(head.issue.isDraft)
            schema: \(digest.schema)
            articles: \(digest.counts.articles)
            sources: \(digest.counts.sources)
            events: \(digest.counts.events)
            singles: \(digest.counts.singles)
            copies: \(digest.counts.copies)
            ---
            """
    }

    private var masthead: [String] {
        let figures = wording.figures(digest.counts).map(MarkdownText.written)
        let summary = digest.counts.articles == 0 ? MarkdownText.written(wording.emptyDay) : "الحصيلة: " + line(figures)
        return [
            "# \(MarkdownText.isolated(digest.masthead.title))",
            "**التاريخ:** \(MarkdownText.written(wording.dateLine(digest.masthead)))",
            wording.issue(digest.masthead.issue).map(MarkdownText.written) ?? "", summary,
            wording.alert(digest).map { "> **تنبيه:** \(MarkdownText.written($0))" } ?? "",
        ] + late.changes(digest.masthead.issue)
    }

    private var late: MarkdownAddendum { MarkdownAddendum(wording: wording) }

    private func section(_ section: DigestSection) -> [String] {
        ["## \(wording.heading(section))"] + content(of: section)
    }

    private func content(of section: DigestSection) -> [String] {
        switch section {
        case .events: digest.events.flatMap(event)
        case .singles: digest.singles.flatMap(group)
        case .watch: [digest.watch.map(watched).joined(separator: "\n")]
        case .addendum: late.section(digest.addendum)
        case .sources: troubles + [digest.sources.map(source).joined(separator: "\n")]
        case .omissions:
            [wording.omissions(digest.omissions).map { "- \(MarkdownText.written($0))" }.joined(separator: "\n")]
        }
    }

    private func event(_ event: DigestEvent) -> [String] {
        let heading = "### الحدث \(wording.number(event.rank)): \(MarkdownText.isolated(event.lead.text))"
        guard !event.isUnchanged else {
            return [
                heading, MarkdownText.written(wording.unchanged(event)),
                event.strands.map(strand).joined(separator: "\n"),
            ]
        }
        let headlines = event.otherHeadlines.map { headline in
            let outlets = MarkdownText.written(wording.outlets(headline.outlets))
            return "- عنوان \(outlets): \(MarkdownText.isolated(headline.text))"
        }
        return [
            heading,
            "التغطية: \(line([wording.status(event.status)] + wording.facts(event).map(MarkdownText.written)))",
            MarkdownText.written(wording.leadNote(event)),
            headlines.isEmpty ? "" : "**\(wording.otherHeadlines)**", headlines.joined(separator: "\n"),
            names(event),
        ] + MarkdownComparison(wording: wording).sections(of: event) + [
            event.thread.map { "**\(wording.threadHeading($0))**" } ?? "", event.thread.map { thread($0.brief) } ?? "",
            "**\(wording.byTime)**", event.strands.map(strand).joined(separator: "\n"),
        ] + late.edits(event.edits)
    }

    private func thread(_ thread: DigestThread) -> String {
        let rows = thread.stops.map { stop in
            let headline = stop.headline.map { headline in
                "\(MarkdownText.link(headline, to: stop.link)) — \(MarkdownText.isolated(stop.source ?? ""))"
            }
            return "- \(line(wording.remarks(stop).map(MarkdownText.written) + [headline].compactMap(\.self)))"
        }
        return (rows + (thread.more > 0 ? ["- \(wording.earlier(thread.more))"] : [])).joined(separator: "\n")
    }

    private func strand(_ strand: Strand) -> String {
        let parts =
            [time(strand.lead), MarkdownText.link(strand.lead.source, to: strand.lead.link), wording.role(strand)]
            + wording.remarks(strand).map(MarkdownText.written)
        return (["- \(line(parts))"] + copies(strand)).joined(separator: "\n")
    }

    private func copies(_ strand: Strand) -> [String] {
        guard !strand.copies.isEmpty else { return [] }
        let rows = strand.copies.map { copy in
            let parts = [time(copy.story), MarkdownText.link(copy.story.source, to: copy.story.link)]
            return "    - \(line(parts + wording.remarks(copy).map(MarkdownText.written)))"
        }
        return ["  - \(wording.folded(strand.copies.count)):"] + rows
    }

    private func group(_ group: SingleGroup) -> [String] {
        let rows = group.stories.map { story in
            let lead = story.strand.lead
            let parts =
                [time(lead), MarkdownText.isolated(lead.source), MarkdownText.link(lead.title, to: lead.link)]
                + wording.remarks(story).map(MarkdownText.written)
            let edits = story.edits.map { "  - \(late.edit($0).replacing("\n", with: "\n  "))" }
            return (["- \(line(parts))"] + copies(story.strand) + edits).joined(separator: "\n")
        }
        return ["### \(MarkdownText.isolated(group.label))", rows.joined(separator: "\n")]
    }

    private func watched(_ term: WatchedTerm) -> String {
        let remarks = [wording.found(term), wording.spellings(term)].compactMap(\.self).map(MarkdownText.written)
        let hits = term.hits.map { hit in
            "  - \(MarkdownText.isolated(digest.headline(of: hit.event) ?? "")) · \(wording.articles(hit))"
        }
        return (["- **\(MarkdownText.isolated(term.term))**: \(line(remarks))"] + hits).joined(separator: "\n")
    }

    private func names(_ event: DigestEvent) -> String {
        wording.names(event.names).map { "- \($0.label): \(MarkdownText.written($0.names))" }.joined(separator: "\n")
    }

    /// Paragraphs of their own, since a list would run together with that of the sources.
    private var troubles: [String] { wording.troubles(digest).map(MarkdownText.written) }

    private func source(_ report: SourceReport) -> String {
        let parts = [wording.state(report)] + wording.remarks(report).map(MarkdownText.written)
        return "- مصدر \(MarkdownText.isolated(report.name)): \(line(parts))"
    }

    private func time(_ story: Story) -> String { "الساعة " + MarkdownText.written(wording.moment(story.time)) }

    private func line(_ parts: [String]) -> String { parts.joined(separator: " · ") }
}
