import Foundation

/// In what share of stories a term occurs: a seed for the first day, then counts that fade with age.
///
/// A story counts on the day on which it arrives, and all counts fade together when a day begins, after the online
/// document frequencies of USTORY (Yoon et al. 2023). What was counted before a day is a value of its own (`WordCounts`),
/// so that the days since can be counted again from the stories and come out the same.
struct WordStatistics: Sendable {
    /// The count below which a term is forgotten.
    private static let leastCount = 0.25

    private(set) var counts = WordCounts(day: .min, stories: 0, terms: [:])
    /// The newest article that the restored counts hold, with all before it.
    private var restored: Int64?
    private let seedStories: Double
    private let memoryDays: Double

    init(seedStories: Double, memoryDays: Double) {
        self.seedStories = seedStories
        self.memoryDays = max(memoryDays, 0.1)
    }

    /// Begins a day of arrivals; earlier counts fade by the days between.
    ///
    /// - Returns: What was counted before the day; nil for a day that has begun, or passed, which changes nothing.
    mutating func begin(day: Int) -> WordCounts? {
        guard day > counts.day else { return nil }
        if counts.day > .min {
            let left = exp(-(Double(day) - Double(counts.day)) / memoryDays)
            counts.stories *= left
            counts.terms = counts.terms.compactMapValues { $0 * left < Self.leastCount ? nil : $0 * left }
        }
        counts.day = day
        return counts
    }

    /// Goes back to what was counted before a day.
    mutating func restore(_ counts: WordCounts) {
        self.counts = counts
        restored = counts.article
    }

    /// Counts the terms and the names of a story, each once; names apart from terms that happen to have the same number.
    mutating func observe(_ terms: some Sequence<UInt32>, names: some Sequence<UInt32>, of article: Int64) {
        counts.article = max(counts.article ?? article, article)
        counts.stories += 1
        for term in terms { counts.terms[term, default: 0] += 1 }
        for name in names { counts.terms[Self.term(ofName: name), default: 0] += 1 }
    }

    /// Whether an article is among those that the restored counts hold.
    func holds(_ article: Int64) -> Bool { restored.map { article <= $0 } ?? false }

    /// The share of stories that have the term, above 0 and at most 1.
    func share(of term: UInt32) -> Double {
        share(counted: term, seed: SeedShares.share(ofTerm: term))
    }

    /// The share of stories that have the name, above 0 and at most 1.
    func share(ofName name: UInt32) -> Double {
        share(counted: Self.term(ofName: name), seed: SeedShares.share(ofName: name))
    }

    private func share(counted term: UInt32, seed: Double) -> Double {
        min(1, (seed * seedStories + counts.terms[term, default: 0]) / (seedStories + counts.stories))
    }

    private static func term(ofName name: UInt32) -> UInt32 { name ^ 0x9E37_79B9 }
}
