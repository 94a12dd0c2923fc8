import Foundation
import News

/// Lays out what the accounts of an event say together and apart.
struct HTMLComparison {
    let parts: HTMLEventParts

    private var wording: Wording { parts.wording }

    /// The parts that have something to say.
    func sections(of event: DigestEvent) -> [String] {
        let comparison = event.comparison
        let shared = parts.limited(comparison.shared, to: parts.statements)
        return [SharedStatement.Reach.all, .most].map { reach in
            list(shared.filter { $0.reach == reach }.map { row($0, of: event) }, under: wording.heading(reach))
        } + [
            list(
                parts.limited(comparison.briefSingles, to: parts.statements).map { row($0, of: event) },
                under: wording.singleHeading),
            figures(comparison.figures, of: event),
        ]
    }

    private func row(_ statement: SharedStatement, of event: DigestEvent) -> String {
        let credits =
            wording.credits(statement, of: event)
            .map { " <span class=\"remarks\">\(HTMLText.written($0))</span>" } ?? ""
        return """
            \(HTMLText.title(Wording.sentence(statement.sentence))) \
            <span class="by">\(HTMLText.written(wording.tellers(statement, of: event)))</span>\(credits)
            """
    }

    private func row(_ statement: SingleStatement, of event: DigestEvent) -> String {
        """
        \(HTMLText.title(Wording.sentence(statement.sentence))) \
        <span class="by">\(HTMLText.written(wording.teller(statement, of: event)))</span>
        """
    }

    private func list(_ rows: [String], under heading: String) -> String {
        rows.isEmpty ? "" : parts.heading(heading) + "\n" + HTMLText.list(class: "statements", rows)
    }

    private func figures(_ disputes: [FigureDispute], of event: DigestEvent) -> String {
        guard !disputes.isEmpty else { return "" }
        let rows = disputes.map { dispute in
            let values = dispute.values.map { HTMLText.written(wording.value($0, of: event)) }
            return """
                <strong>\(HTMLText.title(wording.counted(dispute)))</strong> \
                <span class="remarks">\(HTMLText.written(wording.range(dispute)))</span>
                \(HTMLText.list("ol", class: "values", values))
                """
        }
        return parts.heading(wording.figuresHeading) + "\n" + HTMLText.list(class: "disputes", rows)
    }
}
