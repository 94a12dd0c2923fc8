/// Finds the things of which accounts give different numbers.
///
/// Numbers meet only under one notion and in sentences about one thing. Around the number that most other accounts have a
/// counterpart of stands one number of each account; an account whose own numbers contradict each other there is left out.
struct FigureLedger {
    private struct Mention {
        /// Where its sentence stands among the statements.
        let statement: Int
        let count: Statement.Count
        /// What surrounds the number, in rising order.
        let context: [Int]
        /// What leads up to it: the verb or noun that governs it, mostly.
        let lead: [Int]
    }

    /// How much of the smaller of two contexts must be in the larger, by weight.
    private static let leastContext = 0.68
    private static let leastMeasureContext = 0.75
    /// The fewest terms in common besides those for harm, people and numbers; at the head of reports one will do.
    private static let fewestTopical = 2
    /// The same where the numbers are of people who came to harm: a report has few of those that are not the event's.
    private static let leastHarmContext = 0.48
    /// The same where both stand at the head of a report.
    private static let leastLeadContext = 0.3
    /// How near to the seed another number of an account must be, beside the one chosen, to put both in doubt.
    private static let nearlyAs = 0.7
    /// Numbers further apart than this are hardly of one thing.
    private static let mostApart = 20.0
    private static let most = 5

    private let index: StatementIndex
    private let accounts: [Account]

    init(index: StatementIndex, accounts: [Account]) {
        self.index = index
        self.accounts = accounts
    }

    func found() -> [FigureDispute] {
        var mentions: [String: [Mention]] = [:]
        for (place, statement) in index.statements.enumerated() where !statement.isBackground {
            // Two numbers of one thing in a sentence are parts of a whole, or before and after.
            let times = Dictionary(grouping: statement.counts, by: \.quantity.key).mapValues(\.count)
            for count in statement.counts where times[count.quantity.key] == 1 || count.quantity.isOutcome {
                mentions[count.quantity.key, default: []].append(mention(of: count, in: place))
            }
        }
        let disputes = mentions.keys.sorted().compactMap { dispute(of: mentions[$0] ?? []) }
        return Array(disputes.sorted { ($1.values.count, $0.noun) < ($0.values.count, $1.noun) }.prefix(Self.most))
    }

    private func mention(of count: Statement.Count, in place: Int) -> Mention {
        let statement = index.statements[place]
        return Mention(
            statement: place, count: count,
            context: statement.terms.filter { [.word, .name, .number].contains(index.kinds[$0]) && $0 != count.term },
            lead: count.lead.filter { [.word, .name].contains(index.kinds[$0]) })
    }

    private func quantity(_ mention: Mention) -> Quantity { mention.count.quantity }
    private func account(_ mention: Mention) -> Int { index.statements[mention.statement].account }

    /// How much the surroundings of two numbers have in common, from 0 to 1.
    private func likeness(_ one: Mention, _ other: Mention) -> Double {
        let weight = { (terms: [Int]) in terms.reduce(0) { $0 + index.weights[$1] } }
        let common = one.context.filter { other.context.hasInOrder($0) }
        let topic = index.statements[one.statement].topic
        let otherTopic = index.statements[other.statement].topic
        let isLead = index.statements[one.statement].order <= 1 && index.statements[other.statement].order <= 1
        guard topic.count(where: otherTopic.hasInOrder) >= (isLead ? 1 : Self.fewestTopical) else { return 0 }
        let smaller = min(weight(one.context), weight(other.context))
        return smaller > 0 ? weight(common) / smaller : 0
    }

    private func meet(_ one: Mention, _ other: Mention) -> Bool {
        guard account(one) != account(other), quantity(one).isSum == quantity(other).isSum else { return false }
        guard FigureNotions.isHarm(quantity(one).key) else {
            let floor = FigureNotions.isMeasure(quantity(one).key) ? Self.leastMeasureContext : Self.leastContext
            return one.lead.contains(where: other.lead.contains) && likeness(one, other) >= floor
        }
        let isLead = [one, other].allSatisfy { index.statements[$0.statement].order <= 1 }
        return likeness(one, other) >= (isLead ? Self.leastLeadContext : Self.leastHarmContext)
    }

    private func dispute(of mentions: [Mention]) -> FigureDispute? {
        guard Set(mentions.map(account)).count >= 2, mentions.count <= 400 else { return nil }
        let links = mentions.map { one in Set(mentions.filter { meet(one, $0) }.map(account)).count }
        guard let seed = mentions.indices.max(by: { (links[$0], $1) < (links[$1], $0) }), links[seed] > 0 else {
            return nil
        }
        var chosen = [mentions[seed]]
        let others = Dictionary(grouping: mentions.filter { meet(mentions[seed], $0) }, by: account)
        for account in others.keys.sorted() {
            if let one = representative(of: others[account] ?? [], beside: mentions[seed]) { chosen.append(one) }
        }
        chosen = chosen.filter { isSettled($0, among: mentions, seed: mentions[seed]) }
        guard differ(chosen) else { return nil }
        return dispute(between: chosen)
    }

    /// The number of an account that stands nearest to the seed; nil when it gives several there.
    private func representative(of mentions: [Mention], beside seed: Mention) -> Mention? {
        let ranked = mentions.sorted { (likeness($1, seed), $0.statement) < (likeness($0, seed), $1.statement) }
        guard let first = ranked.first else { return nil }
        return ranked.first { quantity($0).isOutcome } ?? first
    }

    /// Whether an account gives no other number of the thing in a sentence as near to the seed, or says that the count
    /// has come to this one.
    private func isSettled(_ mention: Mention, among mentions: [Mention], seed: Mention) -> Bool {
        guard !quantity(mention).isOutcome else { return true }
        let floor =
            mention.statement == seed.statement ? Self.leastHarmContext : likeness(mention, seed) * Self.nearlyAs
        return mentions.allSatisfy {
            account($0) != account(mention) || quantity($0).isCompatible(with: quantity(mention))
                || ($0.statement != mention.statement && likeness($0, seed) < floor)
        }
    }

    private func differ(_ mentions: [Mention]) -> Bool {
        mentions.contains { one in mentions.contains { !quantity(one).isCompatible(with: quantity($0)) } }
    }

    private func dispute(between mentions: [Mention]) -> FigureDispute? {
        let sorted = mentions.sorted { account($0) < account($1) }
        let values = sorted.map { mention in
            let quantity = quantity(mention)
            let account = accounts[account(mention)]
            return FigureValue(
                account: self.account(mention), source: account.source, time: account.time, value: quantity.value,
                qualifier: quantity.qualifier, phrase: mention.count.phrase)
        }
        if let least = values.map(\.value).min(), let greatest = values.map(\.value).max(),
            greatest > least * Self.mostApart
        {
            return nil
        }
        guard let noun = sorted.first?.count.noun, let least = values.map(\.value).min(),
            let greatest = values.map(\.value).max()
        else { return nil }
        return FigureDispute(
            noun: noun, values: values, least: least, greatest: greatest, latest: values.count - 1,
            revisions: revisions(in: values))
    }

    private func revisions(in values: [FigureValue]) -> [FigureRevision] {
        values.indices.compactMap { later in
            values[..<later].lastIndex { $0.source == values[later].source }.flatMap { earlier in
                values[earlier].value == values[later].value
                    ? nil : FigureRevision(source: values[later].source, from: earlier, to: later)
            }
        }
    }
}
