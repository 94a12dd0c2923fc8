/// Finds what sources say together.
///
/// Sentences are grouped as stars: around one sentence stand those that say all that it claims, one by one, so that nothing
/// joins a group by way of a third sentence. The centre is what is printed, since it is the one that all others cover.
struct SharedStatements {
    /// How much of what the centre claims another sentence must say, by weight.
    private static let leastShare = 0.66
    private static let leastDelicateShare = 0.76
    /// The same of its words without names and numbers.
    private static let leastWordShare = 0.6
    /// The same where both give the same number of one thing, which is half a proof.
    private static let leastCountedShare = 0.5
    /// Statements more alike than this are one as far as readers are concerned.
    private static let repetition = 0.5
    private static let most = 6

    private struct Star {
        let centre: Int
        /// The best sentence of each other account that says the same.
        let members: [StatementIndex.Teller]
        let sources: Int
        let quality: Double
    }

    private let index: StatementIndex
    private let sources: Int

    init(index: StatementIndex, sources: Int) {
        self.index = index
        self.sources = sources
    }

    /// The statements, and the sentences that are told by them.
    func found() -> (shared: [SharedStatement], told: Set<Int>) {
        guard sources >= 2 else { return ([], []) }
        let stars = index.statements.indices.compactMap(star).sorted {
            ($1.sources, $1.quality, $0.centre) < ($0.sources, $0.quality, $1.centre)
        }
        var shared: [SharedStatement] = []
        var chosen: [Star] = []
        var told: Set<Int> = []
        for star in stars where shared.count < Self.most && !told.contains(star.centre) {
            guard !chosen.contains(where: { isRepetition(star, of: $0) }) else { continue }
            chosen.append(star)
            shared.append(statement(of: star))
            told.insert(star.centre)
            told.formUnion(star.members.map(\.statement))
        }
        return (shared, told)
    }

    private func star(around centre: Int) -> Star? {
        let statement = index.statements[centre]
        guard statement.isPrintable, !statement.isHeadline else { return nil }
        var best: [Int: StatementIndex.Teller] = [:]
        for teller in index.tellers[centre] where tells(teller, statement) {
            let other = index.statements[teller.statement]
            guard !other.isHeadline, Agreement.mayTell(other, statement, kinds: index.kinds) else { continue }
            if best[other.account].map({ $0.share < teller.share }) ?? true { best[other.account] = teller }
        }
        let members = best.values.sorted { $0.statement < $1.statement }
        let told = Set(members.map { index.statements[$0.statement].source }).union([statement.source]).count
        guard told >= 2, told == sources || told * 2 > sources else { return nil }
        let mean = members.reduce(0) { $0 + $1.share } / Double(members.count)
        return Star(centre: centre, members: members, sources: told, quality: mean + clarity(of: statement))
    }

    /// Whether a sentence says enough of what the centre claims: more of it where the centre is somebody's word or denies
    /// something.
    private func tells(_ teller: StatementIndex.Teller, _ statement: Statement) -> Bool {
        let other = index.statements[teller.statement]
        let isDelicate =
            statement.isDenying || statement.isQuotation && other.speaker == nil && !other.isQuotation
        return teller.share >= (isDelicate ? Self.leastDelicateShare : Self.leastShare)
            && teller.wordShare >= (count(the: statement, as: other) ? Self.leastCountedShare : Self.leastWordShare)
    }

    /// Whether two sentences give the same number of the same thing.
    private func count(the statement: Statement, as other: Statement) -> Bool {
        statement.counts.contains { one in
            other.counts.contains { $0.quantity.key == one.quantity.key && $0.quantity.value == one.quantity.value }
        }
    }

    /// What speaks for a wording besides that others cover it: that it says much, is early and is the outlet's own.
    private func clarity(of statement: Statement) -> Double {
        let length = Double(min(statement.words, 24)) / 24 * 0.3
        return length + (statement.order < 2 ? 0.1 : 0) - (statement.isBackground ? 0.1 : 0)
    }

    private func isRepetition(_ star: Star, of other: Star) -> Bool {
        index.share(of: star.centre, in: other.centre) >= Self.repetition
            || index.share(of: other.centre, in: star.centre) >= Self.repetition
    }

    private func statement(of star: Star) -> SharedStatement {
        let centre = index.statements[star.centre]
        let tellers = ([star.centre] + star.members.map(\.statement)).sorted().map { index.statements[$0] }
        return SharedStatement(
            sentence: centre.text, account: centre.account,
            tellings: tellers.map { Telling(account: $0.account, sentence: $0.text) },
            reach: star.sources == sources ? .all : .most, isQuotation: centre.isQuotation,
            attributions: tellers.compactMap { teller in
                teller.speaker.map {
                    ClaimAttribution(account: teller.account, speaker: $0.speaker, isAnonymous: $0.isAnonymous)
                }
            },
            isAttributedDifferently: areAttributedDifferently(tellers))
    }

    /// Whether a speaker is named here and not there, or the names differ.
    ///
    /// Other words for a speaker are no other speaker: the spokesman is the ministry's.
    private func areAttributedDifferently(_ tellers: [Statement]) -> Bool {
        let speakers = tellers.compactMap(\.speaker)
        if speakers.contains(where: \.isAnonymous), speakers.contains(where: { !$0.isAnonymous }) { return true }
        let names = tellers.map { $0.speakerTerms.filter { index.kinds[$0] == .name } }.filter { !$0.isEmpty }
        return names.contains { one in names.contains { other in !one.contains(where: other.contains) } }
    }
}
