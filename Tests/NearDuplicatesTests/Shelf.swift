import NearDuplicates

/// An index with the texts it leads to: what an archive is to the program.
struct Shelf {
    private(set) var index = NearDuplicateIndex()
    private var texts: [Int64: Suspect] = [:]

    mutating func add(_ fingerprint: Fingerprint, _ article: Int64, source: String = "a", day: Int = 1) {
        index.insert(Sketch(fingerprint), article: article, day: day)
        texts[article] = Suspect(article: article, source: source, fingerprint: fingerprint)
    }

    mutating func expire(before day: Int) { index.expire(before: day) }

    func bestMatch(for fingerprint: Fingerprint, source: String = "b", excluding article: Int64? = nil) -> CopyMatch? {
        let suspects = index.candidates(for: Sketch(fingerprint), excluding: article).compactMap { texts[$0] }
        return CopyRules.standard.bestMatch(for: fingerprint, source: source, among: suspects)
    }

    /// What comparing with every text finds.
    func exhaustiveMatch(for fingerprint: Fingerprint, source: String, excluding article: Int64) -> CopyMatch? {
        let suspects = texts.values.filter { $0.article != article }
        return CopyRules.standard.bestMatch(for: fingerprint, source: source, among: Array(suspects))
    }
}
