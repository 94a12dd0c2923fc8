/// The sketches of a window of days, and the question which articles in it may share text with a new one.
///
/// The index holds some 350 bytes an article and no texts: what it names are candidates, the most promising first, to be
/// compared exactly by `CopyRules`. What it names depends on the articles in it alone, never on the order they came in, but
/// where more than `KeyTable.mostPerKey` of them share a key: of those the earlier ones count.
public struct NearDuplicateIndex: Sendable {
    /// Candidates that are named at most.
    public static let mostCandidates = 24

    private var table: KeyTable
    private var articles: [Int64] = []
    /// The day of each article.
    private var days: [Int32] = []

    /// An empty index.
    ///
    /// - Parameter expected: articles that will come, to make room for at once.
    public init(expecting expected: Int = 0) {
        table = KeyTable(expecting: expected * Self.keysPerArticle)
        articles.reserveCapacity(expected)
        days.reserveCapacity(expected)
    }

    /// Keys that a text of common length has.
    private static let keysPerArticle = Sketch.bands + Sketch.leadSamples + 7 + 1

    /// How many articles are in; one taken in twice counts twice.
    public var count: Int { articles.count }

    /// Memory held, in bytes.
    public var bytes: Int { table.bytes + articles.capacity * 8 + days.capacity * 4 }

    /// Takes an article in, also under a new wording when it is in already.
    ///
    /// - Parameters:
    ///   - sketch: Its text.
    ///   - article: Its number.
    ///   - day: The day by which it expires, in days since 1970-01-01.
    public mutating func insert(_ sketch: Sketch, article: Int64, day: Int) {
        let entry = UInt32(articles.count)
        if articles.count == articles.capacity {
            // An array alone would double, and hold twice what it needs.
            articles.reserveCapacity(articles.count + articles.count / 7 + 8)
            days.reserveCapacity(articles.count + articles.count / 7 + 8)
        }
        articles.append(article)
        days.append(Int32(clamping: day))
        for key in sketch.keys { table.insert(entry, for: key) }
    }

    /// The articles that may share text with one, the most promising first.
    ///
    /// Most promising is the article with which it shares the most keys; of equals the earlier number.
    ///
    /// - Parameters:
    ///   - sketch: The text asked about.
    ///   - article: An article that is not to be named, as itself in an older version.
    /// - Returns: Numbers of articles, at most `mostCandidates`.
    public func candidates(for sketch: Sketch, excluding article: Int64? = nil) -> [Int64] {
        var hits: [UInt32: Int] = [:]
        guard table.countTaken(sketch.keys) + table.countTaken(sketch.moreProbes) > 0 else { return [] }
        for key in sketch.keys { table.forEach(of: key) { hits[$0, default: 0] += 1 } }
        for key in sketch.moreProbes { table.forEach(of: key) { hits[$0, default: 0] += 1 } }
        guard !hits.isEmpty else { return [] }
        var shared: [Int64: Int] = [:]
        for (entry, count) in hits {
            let number = articles[Int(entry)]
            if number != article { shared[number] = max(shared[number] ?? 0, count) }
        }
        let ranked = shared.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        return ranked.prefix(Self.mostCandidates).map(\.key)
    }

    /// Forgets every article of an earlier day, in one pass over the index.
    public mutating func expire(before day: Int) {
        guard days.contains(where: { $0 < Int32(clamping: day) }) else { return }
        var renumbered = [UInt32?](repeating: nil, count: articles.count)
        var (keptArticles, keptDays): ([Int64], [Int32]) = ([], [])
        for place in articles.indices where days[place] >= Int32(clamping: day) {
            renumbered[place] = UInt32(keptArticles.count)
            keptArticles.append(articles[place])
            keptDays.append(days[place])
        }
        (articles, days) = (keptArticles, keptDays)
        table.keep { renumbered[Int($0)] }
    }
}
