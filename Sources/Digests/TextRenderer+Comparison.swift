import News

/// What the accounts of an event say together and apart, in plain text.
extension TextRenderer {
    func comparison(of event: DigestEvent) -> [String] {
        let found = event.comparison
        var block: [String] = []
        for reach in [SharedStatement.Reach.all, .most] {
            block += list(
                found.shared.filter { $0.reach == reach }.flatMap { shared($0, of: event) },
                under: wording.heading(reach))
        }
        block += list(
            found.single.flatMap { single in
                item("\(wording.teller(single, of: event)): \(isolated: Wording.sentence(single.sentence))")
            }, under: wording.singleHeading)
        return block + list(found.figures.flatMap { figures($0, of: event) }, under: wording.figuresHeading)
    }

    private func shared(_ statement: SharedStatement, of event: DigestEvent) -> [String] {
        let credits = wording.credits(statement, of: event).map { lines([$0], indent: 6) } ?? []
        return item("\(isolated: Wording.sentence(statement.sentence))")
            + lines([wording.tellers(statement, of: event)], indent: 6)
            + credits
    }

    private func figures(_ dispute: FigureDispute, of event: DigestEvent) -> [String] {
        item("\(isolated: wording.counted(dispute)): \(wording.range(dispute))")
            + dispute.values.flatMap { lines([wording.value($0, of: event)], first: "      - ", rest: "        ") }
    }

    private func item(_ phrase: Phrase) -> [String] { lines([phrase], first: "    • ", rest: "      ") }

    private func list(_ rows: [String], under heading: String) -> [String] {
        rows.isEmpty ? [] : ["", "    \(heading):"] + rows
    }
}
