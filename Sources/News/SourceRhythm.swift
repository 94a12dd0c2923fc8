package import Foundation

/// What a source has shown of its rhythm, in a form small enough to be kept for each source.
///
/// Hours of the week are counted from 1970-01-01 00:00 UTC, a Thursday. How it is learned and what follows from it is the
/// schedule's affair.
package struct SourceRhythm: Sendable, Hashable, Codable {
    package static let hoursOfWeek = 168
    /// An item in the unit of `hours`.
    package static let item: UInt16 = 64

    /// Since when and until when the source has been observed.
    package var since: Date
    package var upTo: Date
    /// Items by hour of the week; each hour's count is lessened whenever that hour comes round again.
    package var hours: [UInt16]
    /// Items of the last hours, fading, and those that were expected in the same time.
    package var recent: Double
    package var recentExpected: Double
    /// When the newest item came.
    package var lastNew: Date?
    /// Items that were to be expected since then.
    package var openGap: Double
    /// Gaps between arrivals that have ended, and the fading means of their lengths and of the squares of these, in
    /// items that were to be expected during them.
    package var gaps: Int
    package var gapMean: Double
    package var gapSquare: Double
    /// Items that the feed held last.
    package var capacity: Int
    /// Numbers of the articles that came last, the newest first.
    package var newest: [UInt32]
    /// Fetches that shared no item with the one before.
    package var losses: Int
    package var lastLoss: Date?
    /// Seconds that the items of such a fetch spanned.
    package var lossSpan: Double
    package var wishes: VisitWishes

    package init(
        since: Date, upTo: Date, hours: [UInt16] = Array(repeating: 0, count: hoursOfWeek), recent: Double = 0,
        recentExpected: Double = 0, lastNew: Date? = nil, openGap: Double = 0, gaps: Int = 0, gapMean: Double = 0,
        gapSquare: Double = 0, capacity: Int = 0, newest: [UInt32] = [], losses: Int = 0, lastLoss: Date? = nil,
        lossSpan: Double = 0, wishes: VisitWishes = VisitWishes()
    ) {
        self.since = since
        self.upTo = upTo
        self.hours = hours
        self.recent = recent
        self.recentExpected = recentExpected
        self.lastNew = lastNew
        self.openGap = openGap
        self.gaps = gaps
        self.gapMean = gapMean
        self.gapSquare = gapSquare
        self.capacity = capacity
        self.newest = newest
        self.losses = losses
        self.lastLoss = lastLoss
        self.lossSpan = lossSpan
        self.wishes = wishes
    }
}

/// What a feed says about when it wants to be visited.
package struct VisitWishes: Sendable, Hashable, Codable {
    /// Minutes that it asks its readers to wait between two visits (RSS `ttl`).
    package var ttl: Int?
    /// Minutes in which it says that it changes once (`updatePeriod` and `updateFrequency` of the syndication module).
    package var updatePeriod: Int?
    /// Hours of the day, in UTC, and days of the week, 0 is Sunday, in which it wants no visits, ascending.
    package var skipHours: [Int]
    package var skipDays: [Int]

    package init(ttl: Int? = nil, updatePeriod: Int? = nil, skipHours: [Int] = [], skipDays: [Int] = []) {
        self.ttl = ttl
        self.updatePeriod = updatePeriod
        self.skipHours = skipHours
        self.skipDays = skipDays
    }
}
