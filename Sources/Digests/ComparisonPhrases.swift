import Foundation
import News

/// The sentences about what the accounts of an event say together and apart.
extension Wording {
    func heading(_ reach: SharedStatement.Reach) -> String {
        switch reach {
        case .all: "ما أجمعت عليه المصادر"
        case .most: "ما ذكره أكثر المصادر"
        }
    }

    var singleHeading: String { "ما انفرد به مصدر واحد" }

    var figuresHeading: String { "أرقام متباينة" }

    /// Whose wording a shared sentence is, and who says the same.
    func tellers(_ shared: SharedStatement, of event: DigestEvent) -> Phrase {
        let others = shared.accounts.filter { $0 != shared.account }.map(event.outlet)
        let whose: Phrase = "بصياغة \(isolated: event.outlet(shared.account))"
        return others.isEmpty ? whose : "\(whose)، ومثلها عند \(outlets(others))"
    }

    /// Whom each account credits with a claim, where they do not agree in that; nil where they do.
    func credits(_ shared: SharedStatement, of event: DigestEvent) -> Phrase? {
        guard shared.isAttributedDifferently else { return nil }
        let parts = shared.attributions.map { credit -> Phrase in
            "\(isolated: event.outlet(credit.account)): «\(isolated: Cleaning.shortened(credit.speaker, to: 80).text)»"
        }
        guard let first = parts.first else { return nil }
        return "نسبة القول تختلف — \(parts.dropFirst().reduce(first) { "\($0)؛ \($1)" })"
    }

    /// The outlet that alone says something, and on whose word.
    func teller(_ single: SingleStatement, of event: DigestEvent) -> Phrase {
        "\(isolated: event.outlet(single.account))"
    }

    /// One account's number in its own words, with outlet and time.
    func value(_ value: FigureValue, of event: DigestEvent) -> Phrase {
        "«\(isolated: Cleaning.shortened(value.phrase, to: 80).text)» \(isolated: event.outlet(value.account))، \(moment(value.time))"
    }

    /// Between what the numbers lie, and which came last.
    func range(_ dispute: FigureDispute) -> Phrase {
        let latest =
            dispute.values.indices.contains(dispute.latest) ? dispute.values[dispute.latest].value : dispute.greatest
        return """
            المدى من \(isolated: quantity(dispute.least)) إلى \(isolated: quantity(dispute.greatest))، \
            والأحدث \(isolated: quantity(latest))
            """
    }

    /// A number with at most two decimals, which most have none of.
    private func quantity(_ value: Double) -> String {
        guard value.rounded() != value || abs(value) >= 1e15 else { return localised("\(Int(value))") }
        let hundredths = (value * 100).rounded() / 100
        return localised("\(hundredths)")
    }
}

extension DigestEvent {
    /// The outlet of an account.
    func outlet(_ account: Int) -> String { strands.indices.contains(account) ? strands[account].lead.source : "" }
}
