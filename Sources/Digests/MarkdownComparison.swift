import News

/// What the accounts of an event say together and apart, in Markdown.
struct MarkdownComparison {
    let wording: Wording

    /// The parts that have something to say.
    func sections(of event: DigestEvent) -> [String] {
        let comparison = event.comparison
        var parts: [String] = []
        for reach in [SharedStatement.Reach.all, .most] {
            let statements = comparison.shared.filter { $0.reach == reach }
            parts += list(statements.map { shared($0, of: event) }, under: wording.heading(reach))
        }
        parts += list(
            comparison.single.map { statement in
                "- انفرد \(MarkdownText.written(wording.teller(statement, of: event))): "
                    + MarkdownText.isolated(Wording.sentence(statement.sentence))
            }, under: wording.singleHeading)
        return parts + list(comparison.figures.map { figures($0, of: event) }, under: wording.figuresHeading)
    }

    private func shared(_ statement: SharedStatement, of event: DigestEvent) -> String {
        let credits = wording.credits(statement, of: event).map { " · \(MarkdownText.written($0))" } ?? ""
        return "- ذُكر: \(MarkdownText.isolated(Wording.sentence(statement.sentence))) — "
            + "\(MarkdownText.written(wording.tellers(statement, of: event)))\(credits)"
    }

    private func figures(_ dispute: FigureDispute, of event: DigestEvent) -> String {
        let values = dispute.values.map { "  - قال \(MarkdownText.written(wording.value($0, of: event)))" }
        let head =
            "- \(MarkdownText.isolated(wording.counted(dispute))): \(MarkdownText.written(wording.range(dispute)))"
        return ([head] + values).joined(separator: "\n")
    }

    private func list(_ rows: [String], under heading: String) -> [String] {
        rows.isEmpty ? [] : ["**\(heading)**", rows.joined(separator: "\n")]
    }
}
