/// Finds what one source says and no other has a word of.
struct SingleStatements {
    /// The most of one account.
    private static let mostOfAccount = 3
    /// How much of a sentence may stand in one sentence of another source.
    private static let mostTold = 0.4
    /// How much of what a sentence claims must be new, by weight.
    private static let leastNew = 0.35

    private struct Candidate {
        let statement: Int
        let worth: Double
        let new: Set<Int>
    }

    private let index: StatementIndex
    private let sources: Int

    init(index: StatementIndex, sources: Int) {
        self.index = index
        self.sources = sources
    }

    func found(besides told: Set<Int>) -> [SingleStatement] {
        guard sources >= 2 else { return [] }
        let owners = self.owners()
        let candidates = index.statements.indices.compactMap { told.contains($0) ? nil : candidate($0, owners: owners) }
        let byAccount = Dictionary(grouping: candidates) { index.statements[$0.statement].account }
        return byAccount.keys.sorted().flatMap { account in
            chosen(from: byAccount[account] ?? []).map { candidate in
                let statement = index.statements[candidate.statement]
                return SingleStatement(
                    sentence: statement.text, account: statement.account, isQuotation: statement.isQuotation,
                    attribution: statement.speaker)
            }
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
        guard statement.isPrintable, !statement.isHeadline, index.claimWeights[place] > 0 else { return nil }
        let isTold = index.tellers[place].contains {
            $0.share > Self.mostTold && index.statements[$0.statement].source != statement.source
        }
        guard !isTold else { return nil }
        let new = statement.claim.filter { owners[$0] == statement.source }
        let anchors = new.filter { statement.anchors.hasInOrder($0) }
        let weight = new.reduce(0) { $0 + index.weights[$1] }
        guard !anchors.isEmpty, weight >= Self.leastNew * index.claimWeights[place] else { return nil }
        let worth = Double(anchors.count) * 2 + weight / 3 - (statement.isBackground ? 2 : 0) - Double(statement.order) * 0.05
        return Candidate(statement: place, worth: worth, new: Set(new))
    }

    /// The best, no two with the same news.
    private func chosen(from candidates: [Candidate]) -> [Candidate] {
        var chosen: [Candidate] = []
        for candidate in candidates.sorted(by: { ($1.worth, $0.statement) < ($0.worth, $1.statement) }) {
            guard chosen.count < Self.mostOfAccount else { break }
            if chosen.allSatisfy({ $0.new.intersection(candidate.new).count * 2 < candidate.new.count }) {
                chosen.append(candidate)
            }
        }
        return chosen
    }
}
