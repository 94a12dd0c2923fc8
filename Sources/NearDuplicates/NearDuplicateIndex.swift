/// The fingerprints of a window of days, and the question which of them a new article copies.
///
/// What is found depends on the articles in the window alone, never on the order they came in: rebuilt from stored
/// fingerprints, the index answers as if it had never stopped. Candidates come from bands of the signature and from
/// shared sampled shingles, and each is then compared exactly.
public struct NearDuplicateIndex: Sendable {
    /// Articles further apart than this many days are never compared.
    public let windowDays: Int
    /// When two texts are copies.
    public let rules: CopyRules

    /// At most this many candidates are compared exactly.
    static let mostCandidates = 64
    /// A band or shingle that more articles share than this leads to none of them.
    static let commonLimit = 1_000
    /// Share of the shorter text's sample that must be common to make a candidate.
    static let leastSharedSample = 0.25

    private var entries: [Entry?] = []
    private var vacant: [UInt32] = []
    private var places: [Int64: UInt32] = [:]
    private var bands = BandedIndex()
    private var samples = SampleIndex()
    private var wholes = PostingTable()

    /// An empty index.
    public init(windowDays: Int = 14, rules: CopyRules = .standard) {
        self.windowDays = windowDays
        self.rules = rules
    }

    /// How many articles are in.
    public var count: Int { places.count }

    /// Takes an article in, in place of what was known of it.
    ///
    /// - Parameters:
    ///   - fingerprint: Its text.
    ///   - article: Its number.
    ///   - family: The family it belongs to.
    ///   - source: Its source.
    ///   - day: Its day, in days since 1970-01-01.
    public mutating func insert(_ fingerprint: Fingerprint, article: Int64, family: Int64, source: String, day: Int) {
        remove(article)
        let entry = Entry(
            fingerprint: fingerprint, article: article, family: family, source: source, day: day,
            sampleCount: SampleIndex.sample(of: fingerprint.shingles).count)
        let place: UInt32
        if let free = vacant.popLast() {
            place = free
            entries[Int(free)] = entry
        } else {
            place = UInt32(entries.count)
            entries.append(entry)
        }
        places[article] = place
        bands.insert(place, signature: fingerprint.signature)
        samples.insert(place, sample: SampleIndex.sample(of: fingerprint.shingles))
        wholes.insert(place, for: Self.whole(of: fingerprint))
    }

    /// Forgets an article; one that is not in is no matter.
    public mutating func remove(_ article: Int64) {
        guard let place = places.removeValue(forKey: article), let entry = entries[Int(place)] else { return }
        bands.remove(place, signature: entry.fingerprint.signature)
        samples.remove(place, sample: SampleIndex.sample(of: entry.fingerprint.shingles))
        wholes.remove(place, for: Self.whole(of: entry.fingerprint))
        entries[Int(place)] = nil
        vacant.append(place)
    }

    /// Forgets every article of an earlier day.
    public mutating func expire(before day: Int) {
        let kept = entries.compactMap { $0 }.filter { $0.day >= day }
        guard kept.count < count else { return }
        // Built afresh, since that also gives back the room of what is gone, and costs less than finding each
        // shingle's place in long lists.
        self = NearDuplicateIndex(windowDays: windowDays, rules: rules)
        for entry in kept {
            insert(
                entry.fingerprint, article: entry.article, family: entry.family, source: entry.source, day: entry.day)
        }
    }

    /// The article that a text copies most closely, or nil.
    ///
    /// The highest Jaccard index wins, then the highest containment, then the earliest article.
    ///
    /// - Parameters:
    ///   - fingerprint: The text asked about.
    ///   - source: Its source: within one source the rules are stricter.
    ///   - day: Its day, in days since 1970-01-01.
    ///   - article: An article that is not to be found, as itself in an older version.
    /// - Returns: The match with its measures, or nil where nothing in the window is copied.
    public func bestMatch(for fingerprint: Fingerprint, source: String, day: Int, excluding article: Int64? = nil)
        -> CopyMatch?
    {
        var best: CopyMatch?
        for entry in candidates(for: fingerprint, day: day, excluding: article) {
            let pair = Comparison(fingerprint, entry.fingerprint)
            guard let kind = rules.kind(pair, sameOutlet: entry.source == source) else { continue }
            let match = CopyMatch(
                article: entry.article, family: entry.family, kind: kind, jaccard: pair.shingles.jaccard,
                containment: pair.shingles.containment)
            if let known = best, !Self.isCloser(match, known) { continue }
            best = match
        }
        return best
    }

    private static func isCloser(_ left: CopyMatch, _ right: CopyMatch) -> Bool {
        if left.jaccard != right.jaccard { return left.jaccard > right.jaccard }
        if left.containment != right.containment { return left.containment > right.containment }
        return left.article < right.article
    }
}

private struct Entry: Sendable {
    var fingerprint: Fingerprint
    var article: Int64
    var family: Int64
    var source: String
    var day: Int
    var sampleCount: Int
}

extension NearDuplicateIndex {
    /// The articles worth an exact look, the most promising first.
    private func candidates(for fingerprint: Fingerprint, day: Int, excluding article: Int64?) -> [Entry] {
        let isEligible = { (entry: Entry) in entry.article != article && abs(entry.day - day) <= windowDays }
        let ranked = meetings(of: fingerprint).compactMap { place, score -> (score: Double, entry: Entry)? in
            guard let entry = entries[Int(place)], isEligible(entry) else { return nil }
            return (score, entry)
        }
        let sorted = ranked.sorted {
            $0.score != $1.score ? $0.score > $1.score : $0.entry.article < $1.entry.article
        }
        let alike = sorted.prefix(Self.mostCandidates).map(\.entry)
        guard let twin = earliestTwin(of: fingerprint, where: isEligible) else { return alike }
        return [twin] + alike
    }

    /// The earliest article with the same words: also where so many have them that their bands and shingles count as
    /// common.
    private func earliestTwin(of fingerprint: Fingerprint, where isEligible: (Entry) -> Bool) -> Entry? {
        var twin: Entry?
        wholes.forEach(of: Self.whole(of: fingerprint)) { place in
            guard let entry = entries[Int(place)], isEligible(entry) else { return }
            if let known = twin, known.article < entry.article { return }
            twin = entry
        }
        return twin
    }

    private static func whole(of fingerprint: Fingerprint) -> UInt32 {
        let mixed = fingerprint.shingles.reduce(UInt64(0)) { SeededHash.finish($0 ^ UInt64($1)) }
        return UInt32(truncatingIfNeeded: mixed)
    }

    /// Places that share a band or enough of the sample, with the share of bands and of sample they share.
    private func meetings(of fingerprint: Fingerprint) -> [UInt32: Double] {
        var found: [UInt32: Double] = [:]
        bands.forEachMeeting(fingerprint.signature, limit: Self.commonLimit) { place in
            found[place, default: 0] += 1 / Double(BandedIndex.bands)
        }
        var shared: [UInt32: Int] = [:]
        let sample = SampleIndex.sample(of: fingerprint.shingles)
        let telling = samples.forEachMeeting(sample, limit: Self.commonLimit) { place in
            shared[place, default: 0] += 1
        }
        for (place, count) in shared {
            let smaller = max(1, min(telling, entries[Int(place)]?.sampleCount ?? 0))
            let share = Double(count) / Double(smaller)
            if share >= Self.leastSharedSample || found[place] != nil { found[place, default: 0] += share }
        }
        return found
    }
}
