/// When shared words mean that one text was copied from the other.
///
/// The figures come from labelled Arabic news. Between outlets a third of shared word pairs is proof enough, since
/// two desks do not chance on one wording. Within an outlet it is not: desks fill in forms (telegrams, executions,
/// market closes, weather) and repeat the background of a running story, so there the numbers must agree and each
/// text must mention what the other's title is about.
public struct CopyRules: Sendable, Hashable, Codable {
    /// The rules the program uses.
    public static let standard = CopyRules()

    /// Texts with fewer words are short: much alike and equal in numbers, or no copy.
    public var shortWords = 20
    /// Jaccard index asked of short texts.
    public var shortJaccard = 0.7
    /// Texts with fewer words than this, but not short, are held to the bar of one outlet even between outlets.
    public var briefWords = 50
    /// Jaccard index asked of two texts of different outlets.
    public var acrossJaccard = 0.30
    /// Jaccard index asked of two texts of one outlet.
    public var withinJaccard = 0.45
    /// From here on two texts of one outlet may differ by one subject more.
    public var withinSureJaccard = 0.7
    /// Containment from which the shorter text is an excerpt.
    public var excerptContainment = 0.8
    /// Share of numbers that two texts of one outlet must have in common.
    public var withinNumbers = 0.6
    /// Share of numbers below which texts of different outlets that also differ in subject are a form filled in twice.
    public var acrossNumbers = 0.5
    /// Jaccard index of the sets above which two texts count as the same words.
    public var identicalJaccard = 1.0
    /// The shorter set's share of the longer below which a contained text is an excerpt and not a copy.
    public var excerptLength = 0.7

    /// Words of a run from which two texts that are no copies quote one statement.
    public var statementWords = 25
    /// Jaccard index from which two texts that are no copies follow one form.
    public var templateJaccard = 0.35

    /// How two texts stand to each other by the sets they share; nil when no copy, and no form filled in twice.
    public func relation(_ pair: Comparison, sameOutlet: Bool) -> Relation? {
        if pair.shingles.jaccard >= identicalJaccard { return .identical }
        let isCopy =
            if pair.shorterWords < shortWords {
                isShortCopy(pair)
            } else if sameOutlet {
                isCopyWithin(pair)
            } else {
                isCopyAcross(pair)
            }
        if isCopy { return isExcerpt(pair) ? .excerpt : .copy }
        return pair.shingles.jaccard >= templateJaccard ? .template : nil
    }

    /// The suspect that a text stands closest to; nil when it shares nothing that tells with any.
    ///
    /// Copies come before forms, and forms before quotations; then the highest Jaccard index, the highest containment and the
    /// lowest number.
    ///
    /// - Parameters:
    ///   - fingerprint: The text.
    ///   - source: Its source: within one source the rules are stricter.
    ///   - suspects: What the index named.
    /// - Returns: The match with its measures.
    public func bestMatch(for fingerprint: Fingerprint, source: String, among suspects: [Suspect]) -> CopyMatch? {
        var best: CopyMatch?
        var others: [(suspect: Suspect, shared: Overlap)] = []
        for suspect in suspects {
            let pair = Comparison(fingerprint, suspect.fingerprint)
            guard let relation = relation(pair, sameOutlet: suspect.source == source) else {
                // A run of that length holds one shingle less than it has words.
                if pair.shingles.shared + 1 >= statementWords { others.append((suspect, pair.shingles)) }
                continue
            }
            let match = CopyMatch(suspect.article, relation, pair.shingles)
            if best.map({ Self.isCloser(match, $0) }) ?? true { best = match }
        }
        guard var best else { return statement(in: fingerprint, among: others) }
        let closest = suspects.first { $0.article == best.article }
        if let closest { best.run = CommonRun(fingerprint.words, closest.fingerprint.words) }
        return best
    }

    /// The longest statement that a text quotes together with another.
    private func statement(
        in fingerprint: Fingerprint, among others: [(suspect: Suspect, shared: Overlap)]
    ) -> CopyMatch? {
        var best: CopyMatch?
        for (suspect, shared) in others {
            let run = CommonRun(fingerprint.words, suspect.fingerprint.words)
            guard run.words >= statementWords, run.words > best?.run.words ?? 0 else { continue }
            best = CopyMatch(suspect.article, .statement, shared)
            best?.run = run
        }
        return best
    }

    private static func isCloser(_ left: CopyMatch, _ right: CopyMatch) -> Bool {
        if left.relation.isCopy != right.relation.isCopy { return left.relation.isCopy }
        if left.jaccard != right.jaccard { return left.jaccard > right.jaccard }
        if left.containment != right.containment { return left.containment > right.containment }
        return left.article < right.article
    }

    private func isShortCopy(_ pair: Comparison) -> Bool {
        pair.shingles.jaccard >= shortJaccard && pair.hasEqualNumbers && pair.strangers <= 1
    }

    private func isCopyWithin(_ pair: Comparison) -> Bool {
        guard pair.numberAgreement >= withinNumbers else { return false }
        if pair.shingles.jaccard >= withinSureJaccard { return pair.strangers <= 2 }
        if pair.shingles.jaccard >= withinJaccard { return pair.strangers <= 1 }
        return pair.shingles.containment >= excerptContainment && pair.strangers == 0
    }

    private func isCopyAcross(_ pair: Comparison) -> Bool {
        if isExcerpt(pair) { return !isForm(pair) }
        if pair.shorterWords < briefWords { return isCopyWithin(pair) }
        return pair.shingles.jaccard >= acrossJaccard && !isForm(pair)
    }

    private func isExcerpt(_ pair: Comparison) -> Bool {
        pair.shingles.containment >= excerptContainment && pair.lengthRatio < excerptLength
    }

    /// Whether texts of two outlets are alike only as one form filled in for two happenings.
    private func isForm(_ pair: Comparison) -> Bool { pair.numberAgreement < acrossNumbers && pair.strangers > 0 }
}
