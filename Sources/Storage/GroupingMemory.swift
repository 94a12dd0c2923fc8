package import News

/// What grouping is to find again when it begins anew; the archive does not look inside.
package struct GroupingMemory: Sendable, Hashable {
    /// The revision of the archive that was known when it was decided; nil when nothing was decided that a later one
    /// could contradict.
    package var basis: Int64?
    /// What is held from now on.
    package var held: [HeldArticle]
    /// What was held and is no more.
    package var forgotten: [ArticleID]
    /// What was counted of words before the day of arrivals that began; kept until another begins.
    package var counts: DayCounts?
    /// The lines that the source repeats.
    package var repeatedLines: [UInt8]?

    package init(
        basis: Int64? = nil, held: [HeldArticle] = [], forgotten: [ArticleID] = [], counts: DayCounts? = nil,
        repeatedLines: [UInt8]? = nil
    ) {
        self.basis = basis
        self.held = held
        self.forgotten = forgotten
        self.counts = counts
        self.repeatedLines = repeatedLines
    }

    /// Whether it says anything.
    package var isEmpty: Bool { held.isEmpty && forgotten.isEmpty && counts == nil && repeatedLines == nil }
}

/// An article that later ones are grouped with.
package struct HeldArticle: Sendable, Hashable {
    package var article: ArticleID
    /// The day on which it arrived, counted from 1970.
    package var day: Int
    /// The story it goes with as a copy.
    package var story: ArticleID?
    /// What it is compared by; nil for a copy, and for what came in before any was kept.
    package var value: [UInt8]?

    package init(article: ArticleID, day: Int, story: ArticleID? = nil, value: [UInt8]? = nil) {
        self.article = article
        self.day = day
        self.story = story
        self.value = value
    }
}

/// What was counted of words before a day, counted from 1970.
package struct DayCounts: Sendable, Hashable {
    package var day: Int
    package var value: [UInt8]

    package init(day: Int, value: [UInt8]) {
        self.day = day
        self.value = value
    }
}

/// What had to be made anew when the memory was read back, because it was kept in an older form or not at all.
package struct MemoryRenewal: Sendable, Hashable {
    package var fingerprints: [ArticleID: StoredFingerprint]
    package var held: [HeldArticle]
    package var counts: DayCounts?
    /// The lines that sources repeat, by source.
    package var repeatedLines: [String: [UInt8]]

    package init(
        fingerprints: [ArticleID: StoredFingerprint] = [:], held: [HeldArticle] = [], counts: DayCounts? = nil,
        repeatedLines: [String: [UInt8]] = [:]
    ) {
        self.fingerprints = fingerprints
        self.held = held
        self.counts = counts
        self.repeatedLines = repeatedLines
    }

    package var isEmpty: Bool {
        fingerprints.isEmpty && held.isEmpty && counts == nil && repeatedLines.isEmpty
    }
}
