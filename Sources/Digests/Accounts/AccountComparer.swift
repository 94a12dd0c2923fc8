/// Compares the accounts of one event: what all say, what one says, where their numbers differ.
///
/// The same accounts give the same comparison, in whatever order they come and whatever was compared before. A comparer that
/// is kept for the events of a day reads each word once.
package struct AccountComparer: Sendable {
    /// More accounts than any event has that is one; later ones are not read.
    private static let mostAccounts = 80

    private var words = WordBook()

    package init() {}

    /// Compares accounts of one event; the comparison names them by their places in `accounts`.
    package mutating func compare(_ accounts: [Account]) -> AccountComparison {
        let order = accounts.indices.sorted { Account.isEarlier(accounts[$0], accounts[$1]) }.prefix(Self.mostAccounts)
        let sorted = order.map { accounts[$0] }
        let names = Set(sorted.map(\.source)).sorted()
        guard names.count >= 2 else { return .none }
        let index = read(sorted, names: names)
        let (shared, told) = SharedStatements(index: index, sources: names.count).found()
        let comparison = AccountComparison(
            shared: shared, single: SingleStatements(index: index, sources: names.count).found(besides: told),
            figures: FigureLedger(index: index, accounts: sorted).found())
        return comparison.renumbered { order[$0] }
    }

    /// The same with a comparer of its own.
    package static func compare(_ accounts: [Account]) -> AccountComparison {
        var comparer = AccountComparer()
        return comparer.compare(accounts)
    }

    private mutating func read(_ accounts: [Account], names: [String]) -> StatementIndex {
        words.forgetIfFull()
        var reader = StatementReader(words: words)
        words = WordBook()
        var statements: [Statement] = []
        for (number, account) in accounts.enumerated() {
            let source = names.firstIndex(of: account.source) ?? 0
            statements += reader.statements(of: account, number: number, source: source)
        }
        words = reader.words
        return StatementIndex(statements: statements, kinds: reader.terms.kinds)
    }
}

extension AccountComparison {
    /// The comparison with its accounts named by other numbers.
    func renumbered(_ number: (Int) -> Int) -> AccountComparison {
        var result = self
        for place in result.shared.indices {
            result.shared[place].account = number(shared[place].account)
            result.shared[place].tellings = shared[place].tellings
                .map { Telling(account: number($0.account), sentence: $0.sentence) }.sorted { $0.account < $1.account }
            for credit in shared[place].attributions.indices {
                result.shared[place].attributions[credit].account = number(shared[place].attributions[credit].account)
            }
        }
        for place in result.single.indices {
            result.single[place].account = number(single[place].account)
            result.single[place].attribution?.account = number(single[place].account)
        }
        for dispute in result.figures.indices {
            for value in result.figures[dispute].values.indices {
                result.figures[dispute].values[value].account = number(figures[dispute].values[value].account)
            }
        }
        return result
    }
}
