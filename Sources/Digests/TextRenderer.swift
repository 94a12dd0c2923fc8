import News

/// Lays a digest out for a terminal or a plain mail: 76 columns, no markup, no escape sequences.
struct TextRenderer {
    static let width = 76

    let digest: Digest
    let wording: Wording
    private let layout = TextLayout(width: TextRenderer.width)

    init(_ digest: Digest) {
        self.digest = digest
        self.wording = Wording(digest)
    }

    var page: String {
        let sections = digest.sections.flatMap { section in
            ["", "", wording.heading(section), rule("─")] + content(of: section)
        }
        let foot = ["", rule("═")] + paragraph(wording.colophon)
        return (masthead + sections + foot).joined(separator: "\n") + "\n"
    }

    private var masthead: [String] {
        let figures = wording.figures(digest.counts)
        let summary = digest.counts.articles == 0 ? paragraph(wording.emptyDay) : lines(figures)
        let alert = wording.alert(digest).map { [""] + lines(["تنبيه: \($0)"]) } ?? []
        let issue = wording.issue(digest.masthead.issue).map(paragraph) ?? []
        return layout.lines(digest.masthead.title) + paragraph(wording.dateLine(digest.masthead)) + issue
            + [rule("═")] + summary + alert + changes(digest.masthead.issue)
    }

    private func content(of section: DigestSection) -> [String] {
        switch section {
        case .events: digest.events.flatMap(event)
        case .singles: digest.singles.flatMap(group)
        case .watch: digest.watch.flatMap(watched)
        case .addendum: self.section(digest.addendum)
        case .sources: troubles + digest.sources.flatMap(source)
        case .omissions: wording.omissions(digest.omissions).flatMap { lines([$0], first: "• ", rest: "  ") }
        }
    }

    private func event(_ event: DigestEvent) -> [String] {
        var block = [""] + layout.lines("[\(wording.number(event.rank))] \(event.lead.text)", rest: "    ")
        guard !event.isUnchanged else {
            return block + lines([wording.unchanged(event)], indent: 4) + event.strands.flatMap(strand)
        }
        block +=
            lines([Phrase(wording.status(event.status))] + wording.facts(event), indent: 4)
            + lines([wording.leadNote(event)], indent: 4)
        if !event.otherHeadlines.isEmpty {
            block += ["", "    \(wording.otherHeadlines):"]
            for headline in event.otherHeadlines {
                let outlets = written(wording.outlets(headline.outlets))
                block += layout.lines("\(headline.text) — \(outlets)", first: "    • ", rest: "      ")
            }
        }
        for (label, names) in wording.names(event.names) { block += lines(["\(label): \(names)"], indent: 4) }
        block += comparison(of: event)
        if let thread = event.thread?.brief { block += [""] + self.thread(thread) }
        return block + ["", "    \(wording.byTime):"] + event.strands.flatMap(strand)
            + edits(event.edits, indent: 4)
    }

    private func thread(_ thread: DigestThread) -> [String] {
        let stops = thread.stops.flatMap { stop in
            lines(wording.remarks(stop), first: "    • ", rest: "      ")
                + (stop.headline.map { headline in
                    let source = written("\(isolated: stop.source ?? "")")
                    return layout.lines("\(headline) — \(source)", first: "      ", rest: "      ")
                } ?? [])
        }
        let more = thread.more > 0 ? ["    • \(wording.earlier(thread.more))"] : []
        return ["    \(wording.threadHeading(thread)):"] + stops + more
    }

    private func strand(_ strand: Strand) -> [String] {
        let lead = strand.lead
        let parts: [Phrase] =
            [wording.moment(lead.time), "\(isolated: lead.source)", Phrase(wording.role(strand))]
            + wording.remarks(strand)
        return lines(parts, first: "    • ", rest: "      ") + link(lead, indent: 6) + copies(strand, indent: 6)
    }

    private func copies(_ strand: Strand, indent: Int) -> [String] {
        guard !strand.copies.isEmpty else { return [] }
        let space = String(repeating: " ", count: indent)
        return ["\(space)\(wording.folded(strand.copies.count)):"]
            + strand.copies.flatMap { copy in
                let parts: [Phrase] =
                    [wording.moment(copy.story.time), "\(isolated: copy.story.source)"] + wording.remarks(copy)
                return lines(parts, first: "\(space)  - ", rest: "\(space)    ") + link(copy.story, indent: indent + 4)
            }
    }

    private func group(_ group: SingleGroup) -> [String] {
        ["", "[ \(group.label) ]"]
            + group.stories.flatMap { story in
                let lead = story.strand.lead
                let parts: [Phrase] = [wording.moment(lead.time), "\(isolated: lead.source)"] + wording.remarks(story)
                var rows = lines(parts, first: "• ", rest: "  ")
                rows += layout.lines(lead.title, first: "  ", rest: "  ") + link(lead, indent: 2)
                return rows + copies(story.strand, indent: 2) + edits(story.edits, indent: 2)
            }
    }

    private func watched(_ term: WatchedTerm) -> [String] {
        let remarks = [wording.found(term), wording.spellings(term)].compactMap(\.self)
        return lines(["\(isolated: term.term)"] + remarks, first: "• ", rest: "  ")
            + term.hits.flatMap { hit in
                let headline = digest.headline(of: hit.event) ?? ""
                return lines(["\(isolated: headline)", Phrase(wording.articles(hit))], first: "  - ", rest: "    ")
            }
    }

    private var troubles: [String] {
        let sentences = wording.troubles(digest)
        return sentences.flatMap { lines([$0]) } + (sentences.isEmpty ? [] : [""])
    }

    private func source(_ report: SourceReport) -> [String] {
        let state: Phrase = "\(isolated: report.name): \(wording.state(report))"
        return lines([state] + wording.remarks(report), first: "• ", rest: "  ")
    }

    /// The address on a line of its own and whole, however long, so that a terminal can open it.
    func link(_ story: Story, indent: Int) -> [String] {
        story.link.map { [TextLayout.directed(String(repeating: " ", count: indent) + $0)] } ?? []
    }

    private func paragraph(_ phrase: Phrase) -> [String] { lines([phrase]) }

    func lines(_ phrases: [Phrase], indent: Int) -> [String] {
        let space = String(repeating: " ", count: indent)
        return lines(phrases, first: space, rest: space)
    }

    func lines(_ phrases: [Phrase], first: String = "", rest: String = "") -> [String] {
        // A dot stays with the words before it.
        layout.lines(phrases.map(written).joined(separator: "\(TextLayout.tie)· "), first: first, rest: rest)
    }

    private func rule(_ line: String) -> String { String(repeating: line, count: TextRenderer.width) }

    /// Runs with letters written from the left are isolated with the characters Unicode has for it; others need none.
    private func written(_ phrase: Phrase) -> String {
        phrase.written(words: { $0 }) { text in
            text.hasForeignLetters ? "\u{2068}\(text)\u{2069}" : text
        }
    }
}
