import Foundation

/// The statements of an event, what their terms weigh, and how much of what one claims each other says.
///
/// A term weighs the more the fewer statements of the event hold it, so that what all of them are about proves least.
struct StatementIndex {
    /// A statement that says some of what another claims, and how much of it by weight, from 0 to 1.
    struct Teller {
        let statement: Int
        let share: Double
        /// The same of its words alone, without names and numbers: who is spoken of is not yet what is said.
        let wordShare: Double
        /// How many of the terms it has, of all that are claimed, whatever they weigh.
        let countShare: Double
        /// Whether it gives a number that is claimed.
        let hasNumber: Bool
    }

    let statements: [Statement]
    let kinds: [TermForm.Kind]
    let weights: [Double]
    /// For each statement those that say some of what it claims, in order.
    private(set) var tellers: [[Teller]] = []
    /// The weight of what each statement claims.
    let claimWeights: [Double]

    /// The fewest terms that two sentences must have in common to say one thing.
    private static let fewestShared = 3
    /// Shares below this are of no use to anybody.
    private static let leastShare = 0.15

    init(statements: [Statement], kinds: [TermForm.Kind]) {
        self.statements = statements
        self.kinds = kinds
        var holders = [[Int]](repeating: [], count: kinds.count)
        for (index, statement) in statements.enumerated() {
            for term in statement.terms { holders[term].append(index) }
        }
        let count = Double(statements.count)
        let weights = kinds.indices.map { term in
            StatementIndex.factor(kinds[term]) * log(1 + count / Double(max(1, holders[term].count)))
        }
        self.weights = weights
        claimWeights = statements.map { $0.claim.reduce(0) { $0 + weights[$1] } }
        tellers = tellers(by: holders)
    }

    private static func factor(_ kind: TermForm.Kind) -> Double {
        switch kind {
        case .name, .number: 1.3
        case .word: 1
        case .time: 0.25
        case .filler: 0.15
        }
    }

    private func tellers(by holders: [[Int]]) -> [[Teller]] {
        var told = [Double](repeating: 0, count: statements.count)
        var words = [Double](repeating: 0, count: statements.count)
        var weak = [Int](repeating: 0, count: statements.count)
        var numbers = [Int](repeating: 0, count: statements.count)
        var terms = [Int](repeating: 0, count: statements.count)
        var touched: [Int] = []
        return statements.indices.map { statement in
            guard claimWeights[statement] > 0 else { return [] }
            var wordWeight = 0.0
            for term in statements[statement].claim where kinds[term] == .word { wordWeight += weights[term] }
            let telling = statements[statement].claim.count { kinds[$0] != .filler && kinds[$0] != .time }
            for term in statements[statement].claim {
                for holder in holders[term] where statements[holder].account != statements[statement].account {
                    if terms[holder] == 0 { touched.append(holder) }
                    told[holder] += weights[term]
                    if kinds[term] == .word { words[holder] += weights[term] }
                    terms[holder] += 1
                    if kinds[term] == .filler || kinds[term] == .time { weak[holder] += 1 }
                    if kinds[term] == .number { numbers[holder] += 1 }
                }
            }
            var found: [Teller] = []
            for holder in touched {
                let share = told[holder] / claimWeights[statement]
                if terms[holder] >= Self.fewestShared, share >= Self.leastShare {
                    found.append(
                        Teller(
                            statement: holder, share: share, wordShare: wordWeight > 0 ? words[holder] / wordWeight : 0,
                            countShare: Double(terms[holder] - weak[holder]) / Double(max(1, telling)),
                            hasNumber: numbers[holder] > 0))
                }
                told[holder] = 0
                words[holder] = 0
                terms[holder] = 0
                weak[holder] = 0
                numbers[holder] = 0
            }
            touched.removeAll(keepingCapacity: true)
            return found.sorted { $0.statement < $1.statement }
        }
    }

    /// How much of what a statement claims another says, whichever accounts they are of.
    func share(of statement: Int, in other: Int) -> Double {
        let held = Set(statements[other].terms)
        let told = statements[statement].claim.reduce(0) { $0 + (held.contains($1) ? weights[$1] : 0) }
        return claimWeights[statement] > 0 ? told / claimWeights[statement] : 0
    }
}
