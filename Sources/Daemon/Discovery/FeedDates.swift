import Feeds
import Foundation

/// How the items of a feed are dated.
struct FeedDates: Sendable, Hashable, Encodable {
    /// Items with a usable date, without any, and with one that is refused.
    var dated = 0
    var undated = 0
    var refused = 0
    var newest: Date?
    var oldest: Date?
    /// Dated items that name no time zone.
    var zoneless = 0
    /// Items dated so far ahead of the clock that they are filed under the time they are first seen.
    var ahead = 0
    /// Seconds by which the newest date lies ahead of the clock; 0 when none does.
    var lead = 0

    /// - Parameters:
    ///   - items: As the feed has them.
    ///   - elsewhere: The same items with their dates read in another zone; other dates than in `items` name none.
    ///   - now: The clock.
    init(_ items: [FeedItem], elsewhere: [FeedItem], now: Date) {
        let dates = items.compactMap(\.stated)
        dated = dates.count
        refused = items.count { $0.stated == nil && $0.statesDate }
        undated = items.count - dated - refused
        newest = dates.max()
        oldest = dates.min()
        zoneless = zip(items, elsewhere).count { $0.stated != nil && $0.stated != $1.stated }
        ahead = dates.count { $0 > now.addingTimeInterval(ArticleDraft.clockTolerance) }
        if ahead > 0, let newest { lead = Int(newest.timeIntervalSince(now).rounded(.up)) }
    }

    /// What is to be known of the dates beyond their number, one sentence each; `zone` is where they are read.
    func notes(zone: String) -> [String] {
        var notes: [String] = []
        if zoneless > 0 {
            notes.append(
                "\(zoneless) name no time zone and are read in \(zone); --time-zone names the outlet's own")
        }
        if ahead > 0 {
            let cause =
                zoneless > 0 ? "they seem to be meant in a zone further east" : "the outlet's clock or zone is wrong"
            notes.append(
                "\(ahead) lie ahead of the clock, by up to \(Quantity.spoken(seconds: lead)): \(cause); "
                    + "such items are filed under the time they are first seen")
        }
        return notes
    }
}

extension FeedItem {
    /// When it was published, or else changed.
    var stated: Date? { published ?? updated }
}
