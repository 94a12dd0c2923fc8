import Foundation
import News

/// The sentences about what the accounts of an event say together and apart.
extension Wording {
    /// A sentence as a line of its own: a mark that leads on to what is not shown goes.
    static func sentence(_ text: String) -> String {
        text.hasSuffix("؛") || text.hasSuffix("،") ? String(text.dropLast()) : text
    }

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

    /// What a dispute counts: `عدد القتلى من الأطفال` for people, the noun alone for all else.
    func counted(_ dispute: FigureDispute) -> String {
        let words = dispute.noun.split(separator: " ", maxSplits: 1).map(String.init)
        guard let first = words.first, let people = Self.people[first] else { return dispute.noun }
        return (["عدد", people] + words.dropFirst()).joined(separator: " ")
    }

    private static let people = [
        "قتيل": "القتلى", "جريح": "الجرحى", "مفقود": "المفقودين", "نازح": "النازحين", "لاجئ": "اللاجئين",
        "مهاجر": "المهاجرين", "معتقل": "المعتقلين", "أسير": "الأسرى", "رهينة": "الرهائن", "ناج": "الناجين",
        "مطرود": "المطرودين", "دبلوماسي": "الدبلوماسيين",
    ]

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

extension AccountComparison {
    /// What single accounts say in turn, the first of each account before its second, so that few show many voices.
    var briefSingles: [SingleStatement] {
        var turns: [Int: Int] = [:]
        let numbered = single.enumerated().map { place, statement in
            let turn = turns[statement.account, default: 0]
            turns[statement.account] = turn + 1
            return (turn: turn, place: place, statement: statement)
        }
        return numbered.sorted { ($0.turn, $0.place) < ($1.turn, $1.place) }.map(\.statement)
    }
}

extension DigestEvent {
    /// The outlet of an account.
    func outlet(_ account: Int) -> String { strands.indices.contains(account) ? strands[account].lead.source : "" }
}
