package import ArabicText
package import Foundation
package import News

/// One day of news, ready to be laid out: everything a reader may see and nothing a renderer has to decide.
///
/// Text that came from feeds is already bounded and free of control characters, but not escaped. Sections that have
/// nothing to say are empty lists.
package struct Digest: Sendable, Hashable, Codable {
    /// The version of this model and so of the JSON form: it rises when a key changes its meaning or goes.
    package static let schemaVersion = 2

    package var schema = Digest.schemaVersion
    package var masthead: Masthead
    package var style: DigestStyle
    package var counts: DigestCounts
    /// The events told by more than one article, the most widely reported first.
    package var events: [DigestEvent]
    /// The other articles, by the owner's groups.
    package var singles: [SingleGroup]
    /// What the day brought of the names, places and phrases that the owner watches, in the owner's order.
    package var watch: [WatchedTerm]
    /// What came in after the digests of earlier days were issued.
    package var addendum: Addendum
    /// What each source did, in the owner's order.
    package var sources: [SourceReport]
    /// The same by trouble, the weightiest first; absent in issues made before that was told.
    package var troubles: [SourceTrouble]?
    /// What readers might expect to find and will not.
    package var omissions: [Omission]
}

/// Whose digest it is and of which day.
package struct Masthead: Sendable, Hashable, Codable {
    package var title: String
    package var day: CalendarDay
    package var issue: DigestIssue
    /// 1 is Sunday.
    package var weekday: Int
    package var hijri: HijriDay
    /// IANA name of the zone whose day it is.
    package var zone: String
    /// The first instant of the day.
    package var opens: Date
    /// The first instant after the day.
    package var closes: Date
}

/// How dates and numbers are written for readers.
package struct DigestStyle: Sendable, Hashable, Codable {
    package var months: MonthNames.Style
    package var digits: DigitStyle
    package var leadRule: LeadRule
}

/// The figures of the day; every article is counted once, in an event or as a single.
package struct DigestCounts: Sendable, Hashable, Codable {
    package var articles: Int
    /// Outlets that carried at least one of the articles.
    package var sources: Int
    package var events: Int
    /// Articles in the events.
    package var inEvents: Int
    /// Articles that are no part of an event told by several.
    package var singles: Int
    /// Articles folded under the one they copy.
    package var copies: Int
    /// Articles whose time is an estimate.
    package var estimated: Int
}

/// The parts of a digest below its head, in the order readers meet them.
package enum DigestSection: String, Sendable, CaseIterable {
    case events
    case singles
    case watch
    case addendum
    case sources
    case omissions
}

extension Digest {
    /// The sections that have something to say.
    package var sections: [DigestSection] {
        DigestSection.allCases.filter { section in
            switch section {
            case .events: !events.isEmpty
            case .singles: !singles.isEmpty
            case .watch: !watch.isEmpty
            case .addendum: !addendum.isEmpty
            case .sources: !sources.isEmpty
            case .omissions: true
            }
        }
    }
}
