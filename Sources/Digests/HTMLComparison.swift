import Foundation
import News

/// Lays out what the accounts of an event say together and apart.
struct HTMLComparison {
    let wording: Wording

    /// The parts that have something to say.
    func sections(of event: DigestEvent) -> [String] {
        let comparison = event.comparison
        return [SharedStatement.Reach.all, .most].map { reach in
            shared(comparison.shared.filter { $0.reach == reach }, under: wording.heading(reach), of: event)
        } + [single(comparison.single, of: event), figures(comparison.figures, of: event)]
    }

    private func shared(_ statements: [SharedStatement], under heading: String, of event: DigestEvent) -> String {
        guard !statements.isEmpty else { return "" }
        let rows = statements.map { statement in
            let credits =
                wording.credits(statement, of: event)
                .map { " <span class=\"remarks\">\(HTMLText.written($0))</span>" } ?? ""
            return """
                <q>\(HTMLText.title(statement.sentence))</q> \
                <span class="by">\(HTMLText.written(wording.tellers(statement, of: event)))</span>\(credits)
                """
        }
        return "<h4>\(heading)</h4>\n\(HTMLText.list(class: "statements", rows))"
    }

    private func single(_ statements: [SingleStatement], of event: DigestEvent) -> String {
        guard !statements.isEmpty else { return "" }
        let rows = statements.map { statement in
            """
            <q>\(HTMLText.title(statement.sentence))</q> \
            <span class="by">\(HTMLText.written(wording.teller(statement, of: event)))</span>
            """
        }
        return "<h4>\(wording.singleHeading)</h4>\n\(HTMLText.list(class: "statements", rows))"
    }

    private func figures(_ disputes: [FigureDispute], of event: DigestEvent) -> String {
        guard !disputes.isEmpty else { return "" }
        let rows = disputes.map { dispute in
            let values = dispute.values.map { HTMLText.written(wording.value($0, of: event)) }
            return """
                <strong>\(HTMLText.title(dispute.noun))</strong> \
                <span class="remarks">\(HTMLText.written(wording.range(dispute)))</span>
                \(HTMLText.list("ol", class: "values", values))
                """
        }
        return "<h4>\(wording.figuresHeading)</h4>\n\(HTMLText.list(class: "disputes", rows))"
    }
}
