/// Finds what one source says and no other has a word of.
struct SingleStatements {
    /// The most of one account.
    private static let mostOfAccount = 3
    /// How much of a sentence may stand in one sentence of another source.
    private static let mostTold = 0.25
    private static let mostTermsTold = 0.4
    /// How much of what a sentence claims must be new, by weight.
    private static let leastNew = 0.55
    /// The same of the first sentence, which mostly tells what all tell.
    private static let leastNewInLead = 0.75

    /// The most of an event.
    private static let most = 12

    /// The place of the last sentence that is about the event for certain.
    private static let firstSentences = 3
    /// The fewest terms that a later one must share with other sources.
    private static let fewestTopical = 2

    private struct Candidate {
        let statement: Int
        let worth: Double
        let new: Set<Int>
    }

    private let index: StatementIndex
    private let sources: Int
    /// The terms of the headlines, in rising order.
    private let topic: [Int]

    init(index: StatementIndex, sources: Int) {
        self.index = index
        self.sources = sources
        topic = Set(index.statements.filter(\.isHeadline).flatMap(\.terms)).sorted()
    }

    /// Whether a sentence has to do with what the headlines are about, and with what others tell.
    ///
    /// The first sentences of a report do; behind them it may come to speak of other things.
    private func isOnTopic(_ statement: Statement, owners: [Int]) -> Bool {
        guard statement.order > Self.firstSentences else { return true }
        let telling = statement.terms.filter { index.kinds[$0] != .filler && index.kinds[$0] != .time }
        return telling.contains(where: topic.hasInOrder)
            && telling.count { owners[$0] != statement.source } >= Self.fewestTopical
    }

    func found(besides told: Set<Int>) -> [SingleStatement] {
        guard sources >= 2 else { return [] }
        let owners = self.owners()
        let candidates = index.statements.indices.compactMap { told.contains($0) ? nil : candidate($0, owners: owners) }
        let bySource = Dictionary(grouping: candidates) { index.statements[$0.statement].source }
        let chosen = bySource.keys.sorted().flatMap { self.chosen(from: bySource[$0] ?? []) }
            .sorted { ($1.worth, $0.statement) < ($0.worth, $1.statement) }.prefix(Self.most)
        return chosen.map { index.statements[$0.statement] }.sorted { ($0.account, $0.order) < ($1.account, $1.order) }
            .map { statement in
                SingleStatement(
                    sentence: statement.text, account: statement.account, isQuotation: statement.isQuotation,
                    attribution: statement.speaker)
            }
    }

    /// The source that alone uses a term; −1 when several do.
    private func owners() -> [Int] {
        var owners = [Int?](repeating: nil, count: index.kinds.count)
        for statement in index.statements {
            for term in statement.terms {
                owners[term] = owners[term].map { $0 == statement.source ? $0 : -1 } ?? statement.source
            }
        }
        return owners.map { $0 ?? -1 }
    }

    private func candidate(_ place: Int, owners: [Int]) -> Candidate? {
        let statement = index.statements[place]
        guard statement.isPrintable, !statement.isHeadline, !statement.isBackground,
            isOnTopic(statement, owners: owners), index.claimWeights[place] > 0
        else { return nil }
        let isTold = index.tellers[place].contains {
            ($0.share > Self.mostTold || $0.countShare > Self.mostTermsTold || $0.hasNumber)
                && index.statements[$0.statement].source != statement.source
        }
        guard !isTold else { return nil }
        let new = statement.claim.filter { owners[$0] == statement.source }
        let anchors = new.filter { statement.anchors.hasInOrder($0) }
        let weight = new.reduce(0) { $0 + index.weights[$1] }
        let least = statement.order == 0 ? Self.leastNewInLead : Self.leastNew
        guard !anchors.isEmpty, weight >= least * index.claimWeights[place] else { return nil }
        let worth = Double(anchors.count) * 2 + weight / 3 - Double(statement.order) * 0.05
        return Candidate(statement: place, worth: worth, new: Set(new))
    }

    /// The best of a source, no two with the same news.
    private func chosen(from candidates: [Candidate]) -> [Candidate] {
        var chosen: [Candidate] = []
        var counts: [Int: Int] = [:]
        for candidate in candidates.sorted(by: { ($1.worth, $0.statement) < ($0.worth, $1.statement) }) {
            let account = index.statements[candidate.statement].account
            guard counts[account, default: 0] < Self.mostOfAccount else { continue }
            if chosen.allSatisfy({ $0.new.intersection(candidate.new).count * 2 < candidate.new.count }) {
                chosen.append(candidate)
                counts[account, default: 0] += 1
            }
        }
        return chosen
    }
}
